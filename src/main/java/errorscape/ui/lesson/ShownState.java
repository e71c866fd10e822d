package errorscape.ui.lesson;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import errorscape.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window shows as a step of a lesson, which can be kept anywhere.
final class ShownState {
    private ShownState() {}

    static Optional<LessonDraft.State> of(Session session) {
        Experiment experiment = session.experimentProperty().get();
        Scenario scenario = session.scenarioProperty().get();
        RaceSnapshot race = session.run().raceProperty().get();
        Snapshot racer = session.run().snapshotProperty().get();
        if (experiment == null || scenario == null || race == null || racer == null) {
            return Optional.empty();
        }
        return Optional.of(new LessonDraft.State(
                placed(scenario, experiment),
                List.copyOf(session.staging().cards()),
                race.step(),
                racer.racer(),
                racer.now().loss()));
    }

    /// With the whole path of a data file of one's own, which lies beside another file.
    private static Scenario placed(Scenario scenario, Experiment experiment) {
        Optional<Path> base = experiment.baseFolder();
        if (base.isEmpty() || scenario.learning().isEmpty()) {
            return scenario;
        }
        var data = scenario.learning().get().data();
        Path file = base.get().resolve(data.source());
        return file.toFile().isFile() ? scenario.withData(data.withSource(file.toString())) : scenario;
    }
}
