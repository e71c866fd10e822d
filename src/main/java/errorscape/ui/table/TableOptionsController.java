package errorscape.ui.table;

import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.RowSample;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.data.table.reading.TableReading;
import errorscape.plot.Categories;
import errorscape.render.Palette;
import errorscape.ui.draw.ChartPane;
import errorscape.ui.draw.Themed;
import errorscape.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// The choices about the table as a whole, beside it.
public final class TableOptionsController implements Themed {
    private static final int MOST_NAMES = 9;
    private static final double LONGEST_NAME = 120;

    private final TableSheetModel model;
    private boolean showing;
    private @Nullable TargetQuestion question;

    @FXML
    private ComboBox<String> target;

    @FXML
    private HBox questionBox;

    @FXML
    private ToggleButton asClasses;

    @FXML
    private ToggleButton asNumbers;

    @FXML
    private Label targetHint;

    @FXML
    private ChartPane picture;

    @FXML
    private FlowPane legend;

    @FXML
    private VBox gapsBox;

    @FXML
    private Label noGaps;

    @FXML
    private RadioButton leaveOut;

    @FXML
    private RadioButton fill;

    @FXML
    private TextField tableRows;

    @FXML
    private Label rowsOf;

    @FXML
    private TextField tableSeed;

    @FXML
    private Slider share;

    @FXML
    private Label shareText;

    @FXML
    private CheckBox scaleInputs;

    @FXML
    private CheckBox scaleTargets;

    public TableOptionsController(TableSheetModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        question = new TargetQuestion(model, questionBox, asClasses, asNumbers);
        List.of(legend, targetHint, gapsBox, noGaps, scaleTargets)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        target.valueProperty().subscribe(name -> {
            if (name != null && !showing) {
                model.role(name, ColumnRole.TARGET);
            }
        });
        leaveOut.setOnAction(event -> model.change(now -> now.withGaps(GapPolicy.LEAVE_OUT)));
        fill.setOnAction(event -> model.change(now -> now.withGaps(GapPolicy.FILL)));
        scaleInputs.setOnAction(
                event -> model.change(now -> now.withStandardised(scaleInputs.isSelected(), now.standardiseTargets())));
        scaleTargets.setOnAction(
                event -> model.change(now -> now.withStandardised(now.standardiseInputs(), scaleTargets.isSelected())));
        share.valueProperty().subscribe((before, value) -> {
            if (!showing) {
                double chosen = Math.rint(value.doubleValue()) / 100;
                model.change(now -> now.withSplit(chosen, now.splitSeed()));
            }
        });
        typed(tableRows, this::takeRows);
        typed(tableSeed, this::takeSeed);
        model.previewProperty().subscribe(this::offer);
        model.choiceProperty().subscribe(this::show);
        model.checkProperty().subscribe(this::show);
        model.pictureProperty().subscribe(this::showPicture);
    }

    @Override
    public void setPalette(Palette palette) {
        picture.setPalette(palette);
    }

    private void typed(TextField field, Consumer<String> take) {
        field.setOnAction(event -> take.accept(field.getText()));
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                take.accept(field.getText());
            }
        });
    }

    private void takeRows(String text) {
        Optional<Long> number = WholeNumber.of(text);
        if (text.isBlank()) {
            model.change(now -> now.withRows(new RowSample(0, now.rows().seed())));
        } else if (number.isPresent() && number.get() > 0 && number.get() <= Integer.MAX_VALUE) {
            int most = number.get().intValue();
            TableReport report = model.report();
            boolean all = report != null && most >= report.rows();
            model.change(
                    now -> now.withRows(new RowSample(all ? 0 : most, now.rows().seed())));
        }
        // What is no number of rows gives way to what is chosen.
        show();
    }

    private void takeSeed(String text) {
        WholeNumber.of(text).ifPresent(number -> model.change(now -> ChoiceEdits.seed(now, number)));
        show();
    }

    private void offer(@Nullable TablePreview seen) {
        if (seen != null) {
            showing = true;
            target.getItems()
                    .setAll(seen.columns().stream().map(column -> column.name()).toList());
            showing = false;
        }
    }

    private void show() {
        TablePreview seen = model.previewProperty().get();
        TableChoice choice = model.choiceProperty().get();
        if (seen == null || choice == null) {
            return;
        }
        showing = true;
        showTarget(seen, choice);
        showGaps(choice);
        showRows(seen, choice);
        share.setValue(100 * choice.validationShare());
        shareText.setText(splitText(choice));
        scaleInputs.setSelected(choice.standardiseInputs());
        scaleTargets.setSelected(choice.standardiseTargets());
        scaleTargets.setVisible(!ChoiceEdits.learnsClasses(choice));
        showing = false;
    }

    private void showPicture(Optional<UnderstoodPicture> now) {
        picture.show(now.<ChartPane.Chart>map(shown -> shown::compose).orElse(UnderstoodPicture::none));
        List<String> names = now.map(UnderstoodPicture::classes).orElse(List.of());
        legend.getChildren()
                .setAll(IntStream.range(0, Math.min(MOST_NAMES, names.size()))
                        .mapToObj(c -> named(names.get(c), Categories.colour(c)))
                        .toList());
        if (names.size() > MOST_NAMES) {
            legend.getChildren().add(new Label("…"));
        }
        legend.setVisible(!names.isEmpty());
    }

    private static Label named(String name, int argb) {
        Label label = new Label(name, new Circle(4, Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF)));
        label.setMaxWidth(LONGEST_NAME);
        return label;
    }

    private void showTarget(TablePreview seen, TableChoice choice) {
        List<String> names = choice.names(ColumnRole.TARGET);
        Optional<ColumnChoice> only = ChoiceEdits.onlyTarget(choice);
        target.setValue(only.map(ColumnChoice::name).orElse(null));
        target.setPromptText(
                names.isEmpty() ? Words.text("table.noTarget") : TableWords.counted("table.targets", names.size()));
        boolean asked = only.isPresent()
                && only.get().kind() == ColumnKind.NUMBER
                && TableReading.target(seen, only.get().name()).asked();
        questionBox.setVisible(asked);
        targetHint.setVisible(!asked && !names.isEmpty());
        targetHint.setText(
                Words.text(ChoiceEdits.learnsClasses(choice) ? "table.targetIsClasses" : "table.targetIsNumbers"));
        if (asked && question != null) {
            question.show(seen, only.get().name(), choice.target());
        }
    }

    private void showGaps(TableChoice choice) {
        long gaps = choice.of(ColumnRole.INPUT).stream()
                .mapToLong(column -> model.summary(column.name()).missing())
                .sum();
        noGaps.setVisible(gaps == 0);
        gapsBox.setVisible(gaps > 0);
        leaveOut.setText(
                model.gapRows().isPresent()
                        ? TableWords.counted(
                                "table.leaveRowsOut", model.gapRows().getAsLong())
                        : Words.text("table.leaveOut"));
        fill.setText(TableWords.counted("table.fill", gaps));
        leaveOut.setSelected(choice.gaps() == GapPolicy.LEAVE_OUT);
        fill.setSelected(choice.gaps() == GapPolicy.FILL);
    }

    private void showRows(TablePreview seen, TableChoice choice) {
        TableReport report = model.report();
        if (!tableRows.isFocused() || tableRows.getScene() == null) {
            int most = choice.rows().most();
            tableRows.setText(most == 0 ? "" : Integer.toString(most));
        }
        if (!tableSeed.isFocused()) {
            tableSeed.setText(Long.toString(choice.splitSeed()));
        }
        rowsOf.setText(
                report != null
                        ? TableWords.counted("table.rowsOf", report.rows())
                        : seen.whole()
                                ? TableWords.counted("table.rowsOf", seen.sampled())
                                : TableWords.counted("table.rowsOfMore", seen.sampled()));
    }

    private String splitText(TableChoice choice) {
        String percent = Long.toString(Math.round(100 * choice.validationShare()));
        if (choice.validationShare() == 0) {
            return Words.text("table.noValidation");
        }
        return Words.text(
                ChoiceEdits.learnsClasses(choice) ? "table.validationOfClasses" : "table.validation", percent);
    }
}
