package errorscape.ui.lab;

import errorscape.export.LabText;
import errorscape.laboratory.LabResult;
import errorscape.laboratory.LabTable;
import errorscape.render.Palette;
import errorscape.ui.common.ChartPane;
import errorscape.ui.common.Pulse;
import errorscape.ui.common.Session;
import errorscape.ui.common.Themed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The window of a laboratory: settings, start and cancel with progress, pictures, tables, export. A click on a
/// run, in a picture or in the table, shows it in the main window.
public final class LabController implements Themed {
    private final LabKind kind;
    private final LabSaver saver;
    private final LabModel model;
    private final Map<String, TextField> fields = new HashMap<>();
    private final List<ChartPane> charts = new ArrayList<>();
    private Palette palette = Palette.DARK;
    private @Nullable LabResult shown;

    @FXML
    private Label about;

    @FXML
    private FlowPane form;

    @FXML
    private Button run;

    @FXML
    private Button cancel;

    @FXML
    private Button export;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label state;

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
        this.saver = saver;
        Pulse pulse = pulses.pulse(this::refresh);
        model = new LabModel(session, kind.kind, pulse::request);
    }

    /// What menus call it.
    public String title() {
        return kind.title();
    }

    @FXML
    private void initialize() {
        about.setText(kind.about());
        for (LabField field : kind.fields()) {
            TextField text = new TextField(field.standard());
            text.setId(field.id());
            text.setPrefColumnCount(field.columns());
            text.setPromptText(field.standard().isEmpty() ? "automatic" : "");
            text.setTooltip(new Tooltip(field.tip()));
            text.setOnAction(e -> run());
            fields.put(field.id(), text);
            Label label = new Label(field.label());
            label.setLabelFor(text);
            HBox pair = new HBox(6, label, text);
            pair.getStyleClass().add("lab-pair");
            form.getChildren().add(pair);
        }
        run.disableProperty().bind(model.runningProperty());
        cancel.disableProperty().bind(model.runningProperty().not());
        export.disableProperty().bind(model.resultProperty().isNull());
        model.resultProperty().subscribe(this::refresh);
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
        Map<String, String> texts = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getText()));
        model.run(new LabInput(texts));
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void export() {
        LabResult result = model.resultProperty().get();
        if (result == null) {
            return;
        }
        saver.toSave(result.lab() + ".csv", export.getScene().getWindow()).ifPresent(file -> {
            boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            write(
                    file,
                    json ? LabText.json(result) : LabText.csv(result.tables().getFirst()));
        });
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            state.setText("Exported to " + file + ".");
        } catch (IOException e) {
            state.setText("The file " + file + " could not be written: " + e.getMessage());
        }
    }

    private void refresh() {
        if (state == null) {
            return;
        }
        LabResult result = model.resultProperty().get();
        boolean running = model.runningProperty().get();
        progress.setProgress(running ? model.progress() : 0);
        String message = model.messageProperty().get();
        if (running) {
            state.setText(model.progressInWords());
        } else if (!message.isEmpty()) {
            state.setText(message);
        } else {
            state.setText(result == null ? "" : facts(result));
        }
        if (result != shown) {
            shown = result;
            show(result);
        }
    }

    private static String facts(LabResult result) {
        return result.facts().stream()
                .map(fact -> fact.name() + " " + LabText.cell(fact.value()))
                .collect(Collectors.joining("  ·  "));
    }

    private void show(@Nullable LabResult result) {
        pictures.getTabs().clear();
        tables.getTabs().clear();
        charts.clear();
        if (result == null) {
            return;
        }
        for (LabPicture picture : kind.pictures(result)) {
            pictures.getTabs().add(new Tab(picture.name(), chart(picture)));
        }
        for (LabTable table : result.tables()) {
            boolean runs = tables.getTabs().isEmpty();
            tables.getTabs().add(new Tab(name(table), table(table, runs)));
        }
        // The whole in few rows comes first; the runs themselves are a click away.
        tables.getSelectionModel().select(tables.getTabs().size() > 1 ? 1 : 0);
    }

    private ChartPane chart(LabPicture picture) {
        ChartPane chart = new ChartPane();
        chart.setPalette(palette);
        chart.show(picture.chart());
        chart.setOnMouseClicked(
                e -> model.load(picture.pick().at(e.getX(), e.getY(), chart.getWidth(), chart.getHeight())));
        charts.add(chart);
        return chart;
    }

    private static String name(LabTable table) {
        return switch (table.key()) {
            case "items" -> "Runs";
            case "bestOf" -> "Best of k";
            default ->
                Character.toUpperCase(table.key().charAt(0)) + table.key().substring(1);
        };
    }

    private TableView<Integer> table(LabTable table, boolean runs) {
        TableView<Integer> view = new TableView<>();
        view.getStyleClass().add("points");
        view.setFixedCellSize(28);
        for (int c = 0; c < table.columns().size(); c++) {
            int index = c;
            TableColumn<Integer, String> column =
                    new TableColumn<>(table.columns().get(c).name());
            column.setReorderable(false);
            column.setSortable(false);
            int letters = table.columns().get(c).name().length();
            column.setPrefWidth(Math.max(c == 0 ? 130 : 90, 8 * letters + 20));
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                    LabText.cell(table.rows().get(row.getValue()).get(index))));
            view.getColumns().add(column);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            view.getItems().add(r);
        }
        if (runs) {
            view.getSelectionModel().selectedItemProperty().subscribe(row -> {
                if (row != null) {
                    model.load(row);
                }
            });
        }
        return view;
    }
}
