package errorscape.ui.export;

import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportSubject;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet: what, as what, how; a small picture of it; where to.
public final class ExportController {
    private final Session session;
    private final ExportModel model;
    private final Function<String, Optional<Path>> where;
    private Runnable closing = () -> {};
    private @Nullable Preview preview;
    private boolean open;

    @FXML
    private ComboBox<ExportSubject> what;

    @FXML
    private ComboBox<ExportFormat> format;

    @FXML
    private VBox parts;

    @FXML
    private TextField width;

    @FXML
    private TextField height;

    @FXML
    private CheckBox printed;

    @FXML
    private TextField textScale;

    @FXML
    private TextField millimetres;

    @FXML
    private TextField points;

    @FXML
    private TextField resolution;

    @FXML
    private ComboBox<Boolean> theme;

    @FXML
    private CheckBox transparent;

    @FXML
    private ComboBox<ColourMap> colours;

    @FXML
    private CheckBox caption;

    @FXML
    private CheckBox axisNames;

    @FXML
    private CheckBox legend;

    @FXML
    private CheckBox logarithmic;

    @FXML
    private ComboBox<Motion> motion;

    @FXML
    private TextField first;

    @FXML
    private TextField last;

    @FXML
    private TextField degrees;

    @FXML
    private TextField seconds;

    @FXML
    private TextField framesPerSecond;

    @FXML
    private TextField solidWidth;

    @FXML
    private Label about;

    @FXML
    private Pane picture;

    @FXML
    private ImageView image;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label exportState;

    @FXML
    private Button export;

    @FXML
    private Button cancel;

    /// @param cameras as they stand in the window
    /// @param where asks for a file, given a name to suggest
    /// @param written told of every file
    public ExportController(
            Session session,
            Function<ExportSubject, Camera> cameras,
            Function<String, Optional<Path>> where,
            Consumer<Path> written) {
        this.session = session;
        this.where = where;
        model = new ExportModel(session, cameras, written);
    }

    @FXML
    private void initialize() {
        ExportForm form = model.form;
        ExportWords.offer(what, List.of(ExportSubject.values()), ExportWords::subject, form.subject);
        ExportWords.offer(format, ExportFormat.of(form.subject.get()), ExportWords::format, form.format);
        ExportWords.offer(theme, List.of(false, true), ExportWords::theme, form.light.asObject());
        ExportWords.offer(colours, List.of(ColourMap.values()), ExportWords::colours, form.colours);
        ExportWords.offer(motion, List.of(Motion.values()), ExportWords::motion, form.chosenMotion);
        // The list first, for a format that is not in it cannot be chosen.
        form.subject.subscribe(subject -> {
            ExportFormat chosen = form.format.get();
            format.getItems().setAll(ExportFormat.of(subject));
            form.format.set(chosen.fits(subject) ? chosen : format.getItems().getFirst());
        });
        Map.ofEntries(
                        Map.entry(width, form.width),
                        Map.entry(height, form.height),
                        Map.entry(textScale, form.textScale),
                        Map.entry(millimetres, form.millimetres),
                        Map.entry(points, form.points),
                        Map.entry(resolution, form.resolution),
                        Map.entry(first, form.first),
                        Map.entry(last, form.last),
                        Map.entry(degrees, form.degrees),
                        Map.entry(seconds, form.seconds),
                        Map.entry(framesPerSecond, form.framesPerSecond),
                        Map.entry(solidWidth, form.solidWidth))
                .forEach((field, text) -> field.textProperty().bindBidirectional(text));
        Map.of(
                        printed, form.printed,
                        transparent, form.transparent,
                        caption, form.caption,
                        axisNames, form.axisNames,
                        legend, form.legend,
                        logarithmic, form.logarithmic)
                .forEach((box, flag) -> box.selectedProperty().bindBidirectional(flag));
        preview = new Preview(session, this::show);
        form.all().forEach(value -> value.subscribe(now -> chosen()));
        export.disableProperty().bind(model.runningProperty());
        cancel.visibleProperty().bind(model.runningProperty());
        progress.visibleProperty().bind(model.runningProperty());
        progress.progressProperty().bind(model.progressProperty());
        exportState.textProperty().bind(model.stateProperty());
        arrange();
    }

    /// To be called when the sheet is shown.
    ///
    /// @param whenClosed takes the sheet away
    public void open(Runnable whenClosed) {
        closing = whenClosed;
        open = true;
        long known = model.material().map(ExportMaterial::lastStep).orElse(0L);
        model.form.first.set("0");
        model.form.last.set(Long.toString(known));
        model.forget();
        chosen();
        what.requestFocus();
    }

    /// What Esc does: work under way ends, and the sheet goes.
    public void leave() {
        model.cancel();
        open = false;
    }

    private void chosen() {
        arrange();
        model.forget();
        if (open && preview != null) {
            Preview drawn = preview;
            model.material().ifPresent(material -> {
                try {
                    drawn.show(material, model.request(material));
                } catch (IllegalArgumentException e) {
                    // It is told when the file is asked for; until then the picture stays.
                }
            });
        }
    }

    /// Shows the rows that apply to what is chosen; the name of a row is that of its part.
    private void arrange() {
        for (Node row : parts.getChildren()) {
            boolean applies = ExportPart.valueOf(row.getId()).applies(model.form);
            row.setVisible(applies);
            row.setManaged(applies);
        }
        about.setText(ExportWords.about(model.form.format.get(), model.form.subject.get()));
    }

    private void show(Optional<Image> drawn) {
        picture.setVisible(drawn.isPresent());
        image.setImage(drawn.orElse(null));
    }

    @FXML
    private void export() {
        model.material().ifPresent(material -> {
            try {
                model.request(material);
                where.apply(model.suggestion()).ifPresent(model::export);
            } catch (IllegalArgumentException e) {
                model.tell(String.valueOf(e.getMessage()));
            }
        });
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void close() {
        leave();
        closing.run();
    }
}
