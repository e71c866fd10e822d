package errorscape.ui.session;

import errorscape.keeping.Work;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunSettings;
import errorscape.ui.task.Notice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Begins the runs of experiments, at their start or to be made again to where work stood. JavaFX thread only.
final class RunStarts {
    private final RunModel run;
    private final Consumer<Notice> told;
    private Optional<Replay> replay = Optional.empty();

    /// @param told gets what the user is told
    RunStarts(RunModel run, Consumer<Notice> told) {
        this.run = run;
        this.told = told;
    }

    /// At the start.
    void begin(Experiment of) {
        replay = Optional.empty();
        start(of, of.racers());
    }

    /// To where work stood.
    void resume(Experiment of, Work work) {
        start(of, Replay.racers(of, work));
        replay = Optional.of(Replay.begin(run, work, told));
    }

    private void start(Experiment of, Map<Integer, RunSettings> racers) {
        run.start(
                of.training(), of.validation(), racers, of.scenario().training().stepsPerSecond());
    }

    /// A scenario, and where its run stands or is on its way to; empty before the first run. It is put together when it
    /// is asked
    /// for, on any thread.
    Optional<Supplier<Work>> work(Scenario scenario, Optional<Path> folder) {
        RaceSnapshot race = run.raceProperty().get();
        if (race == null) {
            return Optional.empty();
        }
        int selected = run.selectedProperty().get();
        Optional<Work> goal = replay.filter(made -> made.isOf(race)).map(made -> made.work(scenario));
        return Optional.of(() -> goal.orElseGet(() -> Replay.standing(scenario, folder, race, selected)));
    }
}
