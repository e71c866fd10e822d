package errorscape.ui.census;

import errorscape.critical.space.CensusResult;
import errorscape.export.CriticalJson;
import errorscape.export.CriticalTable;
import errorscape.file.FileException;
import errorscape.file.WholeFile;
import errorscape.render.Palette;
import errorscape.ui.draw.ChartPane;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.Session;
import errorscape.ui.session.Worded;
import errorscape.ui.task.Notice;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// The census window: how many starts, from where, at which width; what was found, as pictures and a table.
public final class CensusController implements Themed {
    private static final long MOST_STARTS = 1_000_000;

    private final Session session;
    private final CensusSaver saver;
    private final CensusModel model;
    private Palette palette = Palette.DARK;
    private boolean loaded;

    @FXML
    private Label about;

    @FXML
    private TextField starts;

    @FXML
    private TextField seed;

    @FXML
    private CheckBox alongPath;

    @FXML
    private Label widthName;

    @FXML
    private Slider hiddenWidth;

    @FXML
    private Label widthValue;

    @FXML
    private Button run;

    @FXML
    private Button stop;

    @FXML
    private Button export;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label state;

    @FXML
    private Label belonging;

    @FXML
    private Tab scatterTab;

    @FXML
    private Tab histogramTab;

    @FXML
    private ChartPane scatter;

    @FXML
    private ChartPane histogram;

    @FXML
    private ChartPane widths;

    @FXML
    private TableView<CensusResult.Entry> points;

    @FXML
    private TableColumn<CensusResult.Entry, String> kind;

    @FXML
    private TableColumn<CensusResult.Entry, String> loss;

    @FXML
    private TableColumn<CensusResult.Entry, String> index;

    @FXML
    private TableColumn<CensusResult.Entry, String> level;

    @FXML
    private TableColumn<CensusResult.Entry, String> multiplicity;

    @FXML
    private TableColumn<CensusResult.Entry, String> hits;

    @FXML
    private TableColumn<CensusResult.Entry, String> gradient;

    /// @param saver asks where to export to
    public CensusController(Session session, CensusSaver saver, Pulse.Source pulses) {
        this.session = session;
        this.saver = saver;
        Pulse pulse = pulses.pulse(this::refresh, new Outage(() -> points, Words.text("census.the.census")));
        model = new CensusModel(session, pulse::request);
    }

    @FXML
    private void initialize() {
        Worded.in(session)
                .text(about, "census.about")
                .column(loss, "census.loss")
                .tab(scatterTab, "census.scatter")
                .tab(histogramTab, "census.histogram");
        points.setPlaceholder(new Label(""));
        points.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(kind, e -> e.point().kindInWords());
        column(loss, e -> Numbers.measured(e.point().value(), 7));
        column(
                index,
                e -> e.point().smooth()
                        ? Words.text(
                                "census.index.value",
                                Numbers.count(e.point().index()),
                                Numbers.count(e.point().dimension()))
                        : Words.text("census.kink"));
        column(level, e -> Integer.toString(e.point().nullity()));
        column(multiplicity, e -> Numbers.count(e.point().multiplicity()));
        column(hits, e -> Integer.toString(e.hits()));
        column(gradient, e -> Numbers.measured(e.point().gradientNorm(), 2));
        points.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.show(entry);
            }
        });
        run.disableProperty().bind(model.runningProperty());
        stop.disableProperty().bind(model.runningProperty().not());
        export.disableProperty().bind(model.doneProperty().isNull());
        hiddenWidth.valueProperty().subscribe(this::showWidth);
        hiddenWidth.valueChangingProperty().subscribe(changing -> {
            if (!changing && model.ownWidth().isPresent() && !model.shares().isEmpty()) {
                run();
            }
        });
        session.scenarioProperty().subscribe(this::followScenario);
        model.doneProperty().subscribe(this::refresh);
        model.messageProperty().subscribe(this::refresh);
        // A mark goes as soon as its cause does, not at the next run.
        starts.textProperty().subscribe(() -> WholeField.read(starts, 1, MOST_STARTS));
        seed.textProperty().subscribe(() -> WholeField.read(seed, Integer.MIN_VALUE, Integer.MAX_VALUE));
        loaded = true;
        setPalette(palette);
        followScenario();
    }

    @Override
    public void setPalette(Palette next) {
        palette = next;
        if (loaded) {
            scatter.setPalette(next);
            histogram.setPalette(next);
            widths.setPalette(next);
        }
    }

    @FXML
    private void run() {
        OptionalInt count = WholeField.read(starts, 1, MOST_STARTS);
        OptionalInt chosenSeed = WholeField.read(seed, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (count.isEmpty()) {
            state.setText(Words.text("census.starts.wrong", Numbers.count(MOST_STARTS)));
        } else if (chosenSeed.isEmpty()) {
            state.setText(Words.text("census.seed.wrong"));
        } else {
            OptionalInt own = model.ownWidth();
            int width = (int) Math.rint(hiddenWidth.getValue());
            boolean other = own.isPresent() && own.getAsInt() != width;
            model.run(
                    count.getAsInt(),
                    chosenSeed.getAsInt(),
                    alongPath.isSelected(),
                    other ? OptionalInt.of(width) : OptionalInt.empty());
        }
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void export() {
        CensusModel.Done done = model.doneProperty().get();
        if (done == null) {
            return;
        }
        saver.toSave("critical-points.csv", export.getScene().getWindow()).ifPresent(file -> {
            boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            write(file, json ? CriticalJson.of(done.result()) : CriticalTable.csv(done.result()));
        });
    }

    private void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
            state.setText(Words.text("census.exported", file));
        } catch (FileException e) {
            String refusal = Words.text("census.not.written", file, e.reason());
            session.noticeProperty().set(Notice.problem(refusal));
            state.setText(refusal);
        }
    }

    private void followScenario() {
        OptionalInt own = model.ownWidth();
        widthName.setDisable(own.isEmpty());
        hiddenWidth.setDisable(own.isEmpty());
        own.ifPresent(hiddenWidth::setValue);
        showWidth();
        refresh();
    }

    private void showWidth() {
        int width = (int) Math.rint(hiddenWidth.getValue());
        widthValue.setText(model.ownWidth().isEmpty() ? "" : Words.text("census.units", width, Numbers.count(width)));
    }

    private void refresh() {
        if (!loaded) {
            return;
        }
        CensusModel.Done done = model.doneProperty().get();
        LiveFindings live = model.live();
        boolean running = model.runningProperty().get();
        progress.setProgress(running ? live.progress() : 0);
        CensusResult result = done == null ? null : done.result();
        String of = model.belonging();
        belonging.setText(of);
        belonging.setVisible(!of.isEmpty());
        belonging.setManaged(!of.isEmpty());
        state.setText(running ? live.inWords() : result == null ? "" : found(result));
        double[][] found = live.points();
        scatter.show((w, h, p) ->
                CensusCharts.scatter(found, result, running, p, model::worded).compose(w, h, 1, p));
        histogram.show((w, h, p) ->
                CensusCharts.histogram(result, running, model::worded).compose(w, h, 1, p));
        List<CensusModel.Share> shares = List.copyOf(model.shares());
        widths.show((w, h, p) -> CensusCharts.widths(shares, p).compose(w, h, 1, p));
        if (result == null) {
            points.getItems().clear();
        } else if (points.getItems().size() != result.entries().size()
                || !points.getItems().equals(result.entries())) {
            points.getItems().setAll(result.entries());
        }
    }

    private String found(CensusResult result) {
        String message = model.messageProperty().get();
        return message.isEmpty() ? CensusWords.of(result) : message;
    }

    private static void column(
            TableColumn<CensusResult.Entry, String> column, Function<CensusResult.Entry, String> text) {
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    }
}
