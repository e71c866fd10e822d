package errorscape.ui.main;

import errorscape.data.SampleData;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import errorscape.keeping.KeptTables;
import errorscape.render.Camera;
import errorscape.render.Palette;
import errorscape.scenario.DataSource;
import errorscape.scenario.Experiment;
import errorscape.scenario.SampleNetworks;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioDefaults;
import errorscape.scenario.ScenarioException;
import errorscape.scenario.ScenarioFile;
import errorscape.scenario.Subject;
import errorscape.ui.session.Session;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.task.Failures;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;

/// Opens and saves: scenario files, data files, samples.
final class ScenarioFiles {
    private final Session session;
    private final FilePicker picker;
    private final Supplier<Camera> terrain;
    private final TableSheets tables;
    private final DrawingSheets drawings;
    private final KeptTables kept;

    /// @param terrain the camera to save
    /// @param sheets where it is asked how a table is meant
    /// @param palette of the theme that is worn
    ScenarioFiles(
            Session session,
            FilePicker picker,
            Supplier<Camera> terrain,
            SheetLayer sheets,
            Supplier<Palette> palette) {
        this.session = session;
        this.picker = picker;
        this.terrain = terrain;
        kept = KeptTables.ofSystem();
        tables = new TableSheets(session, sheets, kept, palette);
        drawings = new DrawingSheets(session, sheets, kept, palette);
    }

    List<String> sampleTitles() {
        return SampleScenarios.titles();
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

    /// Opens a scenario or a network, or asks how a table is meant.
    void open(Path file) {
        session.studies()
                .start(
                        cancelled -> !OpenedKinds.isScenarioOrNetwork(file) && TableReading.isTable(file),
                        table -> {
                            if (table) {
                                tables.open(TableSource.of(file));
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
        drawings.open();
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
            tables.open(TableSource.pasted(text));
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
            try {
                ScenarioFile.write(movable(complete, file), file);
                session.noticeProperty().set(Notice.information("Saved to " + file + "."));
            } catch (ScenarioException | IOException e) {
                session.noticeProperty().set(Notice.problem(String.valueOf(e.getMessage())));
            }
        });
    }

    /// Names a data file of the user's own relative to the scenario's new place, so that both can be moved
    /// together. A table that was pasted or drawn is copied there.
    private Scenario movable(Scenario scenario, Path file) throws IOException {
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

    private String moved(String source, Path file) throws IOException {
        Experiment experiment = session.experimentProperty().get();
        Path folder = experiment == null ? null : experiment.baseFolder().orElse(null);
        Path used = folder == null ? Path.of(source) : folder.resolve(source);
        Path home = file.toAbsolutePath().getParent();
        return DataSource.name(home != null && kept.holds(used) ? kept.copy(used, home) : used, home);
    }
}
