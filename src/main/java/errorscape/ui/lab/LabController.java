package errorscape.ui.lab;

import errorscape.laboratory.LabResult;
import errorscape.laboratory.LabTable;
import errorscape.render.Palette;
import errorscape.ui.draw.ChartPane;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.Session;
import errorscape.ui.session.Worded;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The window of a laboratory: settings, start and cancel with progress, pictures, tables, export. A click on a
/// run, in a picture or in the table, shows it in the main window.
public final class LabController implements Themed {
    private final LabKind kind;
    private final Session session;
    private final LabSaver saver;
    private final LabModel model;
    private final List<ChartPane> charts = new ArrayList<>();
    private Palette palette = Palette.DARK;
    private @Nullable LabForm form;
    private @Nullable LabOutcome shown;
    private @Nullable TableView<Integer> runs;

    @FXML
    private Label about;

    @FXML
    private FlowPane fields;

    @FXML
    private Button run;

    @FXML
    private Button cancel;

    @FXML
    private MenuButton export;

    @FXML
    private Label empty;

    @FXML
    private SplitPane found;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label state;

    @FXML
    private Label belonging;

    @FXML
    private Label facts;

    @FXML
    private TabPane pictures;

    @FXML
    private TabPane tables;

    /// The laboratories, in the order of the menu.
    public enum Kind {
        RESTARTS(new RestartsKind()),
        BASINS(new BasinsKind()),
        RATES(new SweepKind()),
        NOISE(new NoiseKind());

        // Without state of its own.
        @SuppressWarnings("ImmutableEnumChecker")
        private final LabKind kind;

        Kind(LabKind kind) {
            this.kind = kind;
        }
    }

    /// @param saver asks where to export to
    public LabController(Kind kind, Session session, LabSaver saver, Pulse.Source pulses) {
        this.kind = kind.kind;
        this.session = session;
        this.saver = saver;
        Pulse pulse = pulses.pulse(this::refresh, new Outage(() -> pictures, Words.text("lab.the.lab")));
        model = new LabModel(session, kind.kind, pulse::request);
    }

    /// What menus call it.
    public String title() {
        return kind.title();
    }

    @FXML
    private void initialize() {
        Worded worded = Worded.in(session).text(about, kind.about());
        form = new LabForm(kind.fields(), fields, this::run, worded);
        run.disableProperty().bind(model.runningProperty());
        cancel.disableProperty().bind(model.runningProperty().not());
        export.disableProperty().bind(model.outcomeProperty().isNull());
        model.outcomeProperty().subscribe(this::refresh);
        model.messageProperty().subscribe(this::refresh);
        refresh();
    }

    @Override
    public void setPalette(Palette next) {
        palette = next;
        charts.forEach(chart -> chart.setPalette(next));
    }

    @FXML
    private void run() {
        if (form != null) {
            model.run(form.input());
        }
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void exportRuns() {
        export("csv", LabExport::runs);
    }

    @FXML
    private void exportAll() {
        export("json", LabExport::everything);
    }

    @FXML
    private void exportPicture() {
        int tab = pictures.getSelectionModel().getSelectedIndex();
        if (tab >= 0) {
            ChartPane chart = charts.get(tab);
            export(
                    "png",
                    found -> LabExport.picture(
                            kind.pictures(found.result(), model::worded)
                                    .get(tab)
                                    .chart(),
                            found.name(),
                            chart.getWidth(),
                            chart.getHeight(),
                            palette));
        }
    }

    private void export(String ending, Function<LabOutcome, LabExport> export) {
        LabOutcome found = model.outcomeProperty().get();
        if (found != null) {
            saver.toSave(
                            LabExport.suggestion(found) + "." + ending,
                            run.getScene().getWindow())
                    .ifPresent(file -> state.setText(export.apply(found).to(file, ending)));
        }
    }

    private void refresh() {
        if (state == null) {
            return;
        }
        LabOutcome outcome = model.outcomeProperty().get();
        LabResult result = outcome == null ? null : outcome.result();
        boolean running = model.runningProperty().get();
        progress.setProgress(running ? model.progress() : 0);
        String message = model.messageProperty().get();
        if (running) {
            state.setText(model.progressInWords());
        } else if (!message.isEmpty()) {
            state.setText(message);
        } else {
            state.setText(result == null ? "" : whatNext(result));
        }
        String of = model.belonging();
        belonging.setText(of);
        belonging.setManaged(!of.isEmpty());
        facts.setText(result == null ? "" : facts(result));
        facts.setManaged(result != null);
        empty.setVisible(result == null);
        found.setVisible(result != null);
        empty.setText(running ? Words.text("lab.training") : model.worded(kind.shows()));
        // Compared as it is: a result has no equals of its own, and showing it anew lets go of what is selected.
        if (outcome == null ? shown != null : !outcome.equals(shown)) {
            shown = outcome;
            show(result);
        }
    }

    private static String whatNext(LabResult result) {
        int all = result.trials().size();
        String next = Words.text("lab.click");
        return result.runsMade() == all
                ? next
                : Words.text("lab.cancelled.of", Numbers.count(result.runsMade()), Numbers.count(all), next);
    }

    private String facts(LabResult result) {
        LabWords words = model::worded;
        return result.facts().stream()
                .map(fact -> words.of(result, fact) + " " + LabWords.cell(fact.value()))
                .collect(Collectors.joining("  ·  "));
    }

    private void show(@Nullable LabResult result) {
        pictures.getTabs().clear();
        tables.getTabs().clear();
        charts.clear();
        runs = null;
        if (result == null) {
            return;
        }
        for (LabPicture picture : kind.pictures(result, model::worded)) {
            pictures.getTabs().add(new Tab(picture.name(), chart(picture)));
        }
        for (LabTable table : result.tables()) {
            TableView<Integer> view = LabTables.of(table, model::worded, runs == null ? model::load : row -> {});
            runs = runs == null ? view : runs;
            tables.getTabs().add(new Tab(LabTables.name(table), view));
        }
        // The whole in few rows comes first; the runs themselves are a click away.
        tables.getSelectionModel().select(tables.getTabs().size() > 1 ? 1 : 0);
    }

    private ChartPane chart(LabPicture picture) {
        ChartPane chart = new ChartPane();
        chart.setPalette(palette);
        chart.show(picture.chart());
        chart.setOnMouseClicked(e -> load(picture.pick().at(e.getX(), e.getY(), chart.getWidth(), chart.getHeight())));
        charts.add(chart);
        return chart;
    }

    /// The table shows which run it is that was clicked in a picture; selecting it there loads it.
    private void load(int run) {
        if (run < 0 || runs == null) {
            return;
        }
        Integer row = run;
        if (row.equals(runs.getSelectionModel().getSelectedItem())) {
            model.load(run);
        } else {
            runs.getSelectionModel().select(row);
            runs.scrollTo(row);
        }
    }
}
