package errorscape.ui.main;

import errorscape.data.SampleData;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import errorscape.keeping.RecentFiles;
import errorscape.render.Camera;
import errorscape.scenario.DataSource;
import errorscape.scenario.Experiment;
import errorscape.scenario.KeptRacers;
import errorscape.scenario.SampleNetworks;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioDefaults;
import errorscape.scenario.ScenarioException;
import errorscape.scenario.ScenarioFile;
import errorscape.scenario.Subject;
import errorscape.ui.lesson.Lessons;
import errorscape.ui.session.Session;
import errorscape.ui.task.Failures;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// Opens and saves: scenario files, data files, samples.
final class ScenarioFiles {
    private final Session session;
    private final FilePicker picker;
    private final RecentFiles recent;
    private final Supplier<Camera> terrain;
    private final Lessons lessons;
    private final Sheets sheets;
    private final DataSheets data;
    private Optional<KnownFile> known = Optional.empty();

    /// @param recent gets every file that is opened or saved
    /// @param terrain the camera to save
    /// @param sheets ask before a file is lost
    /// @param lessons open what is a lesson
    /// @param data ask how a table is meant
    ScenarioFiles(
            Session session,
            FilePicker picker,
            RecentFiles recent,
            Supplier<Camera> terrain,
            Sheets sheets,
            Lessons lessons,
            DataSheets data) {
        this.lessons = lessons;
        this.data = data;
        this.session = session;
        this.picker = picker;
        this.recent = recent;
        this.terrain = terrain;
        this.sheets = sheets;
    }

    /// The files used last, the newest first.
    List<Path> recent() {
        return recent.all();
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

    /// A sensible scenario for a built-in data set, with the racers there are if they raced on another.
    void openData(String name) {
        Scenario now = session.scenarioProperty().get();
        session.open(
                () -> {
                    Scenario next = ScenarioDefaults.forSample(name);
                    return now == null ? next : KeptRacers.onto(now, next);
                },
                null);
    }

    /// Asks for a file and opens it.
    void open() {
        picker.toOpen().ifPresent(this::open);
    }

    /// Opens a scenario or a network, or asks how a table is meant.
    void open(Path file) {
        if (Lessons.isLesson(file)) {
            lessons.open(file);
            return;
        }
        known = KnownFile.of(file);
        known.ifPresent(there -> recent.add(there.file()));
        session.studies()
                .start(
                        cancelled -> !OpenedKinds.isScenarioOrNetwork(file) && TableReading.isTable(file),
                        table -> {
                            if (table) {
                                data.table(TableSource.of(file));
                            } else {
                                session.open(
                                        () -> ScenarioFile.read(file),
                                        file.toAbsolutePath().getParent());
                            }
                        },
                        failure -> session.noticeProperty().set(Notice.problem(Failures.refusal(failure))));
    }

    /// Asks for points, and opens them as data.
    void draw() {
        data.draw();
    }

    /// Opens what the clipboard holds: a copied file, or the text of a table.
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = clipboard.getString();
        if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
            open(clipboard.getFiles().getFirst().toPath());
        } else if (text == null || text.isBlank()) {
            session.noticeProperty().set(Notice.information(Words.text("table.pasteNothing")));
        } else {
            data.table(TableSource.pasted(text));
        }
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
            Path whole = file.toAbsolutePath().normalize();
            if (known.filter(k -> k.file().equals(whole))
                    .filter(KnownFile::changed)
                    .isPresent()) {
                String question = Words.text("keep.changedOnDisk", String.valueOf(file.getFileName()));
                sheets.ask(question, Words.text("keep.replace"), () -> write(complete, file));
            } else {
                write(complete, file);
            }
        });
    }

    private void write(Scenario complete, Path file) {
        try {
            ScenarioFile.write(movable(complete, file.toAbsolutePath().getParent()), file);
            known = KnownFile.of(file);
            recent.add(file);
            session.noticeProperty().set(Notice.information(Words.text("keep.saved", file.toString())));
        } catch (ScenarioException | IOException e) {
            session.noticeProperty().set(Notice.problem(String.valueOf(e.getMessage())));
        }
    }

    /// The whole scenario as one line of text; empty before there is one. Files of the user's own have their whole
    /// paths.
    Optional<String> line() {
        return Optional.ofNullable(session.scenarioProperty().get())
                .map(now -> ScenarioFile.line(whole(now.withView(now.view().withTerrain(terrain.get())))));
    }

    /// Opens a scenario from its text.
    ///
    /// @return whether it looked like one
    boolean openLine(String text) {
        boolean one = text.startsWith("{") && text.contains("\"errorscape\"");
        if (one) {
            known = Optional.empty();
            session.open(() -> ScenarioFile.parse(text, Words.text("keep.clipboard")), null);
        }
        return one;
    }

    private Scenario whole(Scenario scenario) {
        try {
            return movable(scenario, null);
        } catch (IOException e) {
            throw new IllegalStateException("no file is copied for whole paths", e);
        }
    }

    /// Names a data file of the user's own relative to the scenario's new folder, so that both can be moved together.
    /// A table that was pasted or drawn is copied there.
    ///
    /// @param to the folder; null for whole paths
    private Scenario movable(Scenario scenario, @Nullable Path to) throws IOException {
        return switch (scenario.subject()) {
            case Subject.DataAndNetwork learning ->
                SampleData.find(learning.data().source()).isPresent()
                        ? scenario
                        : scenario.withData(
                                learning.data().withSource(moved(learning.data().source(), to)));
            case Subject.ImportedNetwork(String source) ->
                SampleNetworks.has(source)
                        ? scenario
                        : scenario.withSubject(new Subject.ImportedNetwork(moved(source, to)));
            case Subject.TypedFunction ignored -> scenario;
        };
    }

    private String moved(String source, @Nullable Path to) throws IOException {
        Experiment experiment = session.experimentProperty().get();
        Path folder = experiment == null ? null : experiment.baseFolder().orElse(null);
        Path used = folder == null ? Path.of(source) : folder.resolve(source);
        return to == null
                ? used.toAbsolutePath().normalize().toString()
                : DataSource.name(data.kept().holds(used) ? data.kept().copy(used, to) : used, to);
    }
}
