package errorscape.ui.main;

import errorscape.data.SampleData;
import errorscape.render.Camera;
import errorscape.scenario.DataSource;
import errorscape.scenario.Experiment;
import errorscape.scenario.SampleNetworks;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioDefaults;
import errorscape.scenario.ScenarioException;
import errorscape.scenario.ScenarioFile;
import errorscape.scenario.Subject;
import errorscape.ui.lesson.Lessons;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Opens and saves: scenario files, data files, samples.
final class ScenarioFiles {
    private final Session session;
    private final FilePicker picker;
    private final Supplier<Camera> terrain;
    private final Lessons lessons;

    /// @param terrain the camera to save
    /// @param lessons open what is a lesson
    ScenarioFiles(Session session, FilePicker picker, Supplier<Camera> terrain, Lessons lessons) {
        this.lessons = lessons;
        this.session = session;
        this.picker = picker;
        this.terrain = terrain;
    }

    List<String> sampleTitles() {
        return SampleScenarios.titles();
    }

    /// Shows the lessons there are.
    void showLessons() {
        lessons.showList();
    }

    void openSample(int index) {
        session.open(() -> SampleScenarios.load(index), null);
    }

    /// A sensible scenario for a built-in data set.
    void openData(String name) {
        session.open(() -> ScenarioDefaults.forSample(name), null);
    }

    /// Asks for a file and opens it.
    void open() {
        picker.toOpen().ifPresent(this::open);
    }

    void open(Path file) {
        if (Lessons.isLesson(file)) {
            lessons.open(file);
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean csv = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        session.open(() -> csv ? ScenarioDefaults.forFile(file) : ScenarioFile.read(file), folder);
    }

    /// Asks where to and writes the scenario as it stands.
    void save() {
        Scenario now = session.scenarioProperty().get();
        if (now == null) {
            return;
        }
        Scenario complete = now.withView(now.view().withTerrain(terrain.get()));
        String suggestion = now.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".json";
        picker.toSave(suggestion).ifPresent(file -> {
            try {
                ScenarioFile.write(movable(complete, file), file);
                session.noticeProperty().set(Notice.information("Saved to " + file + "."));
            } catch (ScenarioException e) {
                session.noticeProperty().set(Notice.problem(String.valueOf(e.getMessage())));
            }
        });
    }

    /// Names a data file of the user's own relative to the scenario's new place, so that both can be moved
    /// together.
    private Scenario movable(Scenario scenario, Path file) {
        return switch (scenario.subject()) {
            case Subject.DataAndNetwork learning ->
                SampleData.find(learning.data().source()).isPresent()
                        ? scenario
                        : scenario.withData(
                                learning.data().withSource(moved(learning.data().source(), file)));
            case Subject.ImportedNetwork(String source) ->
                SampleNetworks.has(source)
                        ? scenario
                        : scenario.withSubject(new Subject.ImportedNetwork(moved(source, file)));
            case Subject.TypedFunction ignored -> scenario;
        };
    }

    private String moved(String source, Path file) {
        Experiment experiment = session.experimentProperty().get();
        Path folder = experiment == null ? null : experiment.baseFolder().orElse(null);
        Path used = folder == null ? Path.of(source) : folder.resolve(source);
        return DataSource.name(used, file.toAbsolutePath().getParent());
    }
}
