package errorscape.ui.setup;

import errorscape.function.FormulaParameter;
import errorscape.math.Range;
import errorscape.scenario.Subject;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A letter of the formula: a slider between two ends that can be typed over, and its value. What the slider passes
/// while the surface is being made is skipped. JavaFX thread only.
final class LetterRow extends HBox {
    private static final double GAP = 4;

    private final Session session;
    private final String letter;
    private final Slider slider = new Slider();
    private final List<FieldCommit> fields;
    private double wanted = Double.NaN;
    private double sent = Double.NaN;
    private boolean showing;

    LetterRow(Session session, FormulaParameter parameter) {
        super(GAP);
        this.session = session;
        letter = parameter.name();
        getStyleClass().add("letter-row");
        Label name = new Label(letter);
        name.getStyleClass().add("letter");
        TextField low = field("low", Words.text("subject.letterLow", letter));
        TextField high = field("high", Words.text("subject.letterHigh", letter));
        TextField value = field("value", Words.text("subject.letterValue", letter));
        slider.setId("slider-" + letter);
        slider.setAccessibleText(Words.text("subject.letterValue", letter));
        slider.setMinWidth(40);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(name, low, slider, high, value);
        fields = List.of(
                commit(
                        low,
                        p -> p.range().min(),
                        (f, typed) ->
                                f.withRange(letter, range(typed, now().range().max()))),
                commit(
                        high,
                        p -> p.range().max(),
                        (f, typed) -> f.withRange(letter, range(now().range().min(), typed))),
                commit(value, FormulaParameter::value, (f, typed) -> f.withValue(letter, typed)));
        slider.valueProperty().subscribe((before, moved) -> {
            if (!showing) {
                move(rounded(moved.doubleValue()));
            }
        });
    }

    private TextField field(String part, String hint) {
        TextField field = new TextField();
        field.setId(part + "-" + letter);
        field.getStyleClass().addAll("small", "letter-" + part);
        field.setAccessibleText(hint);
        return field;
    }

    private FieldCommit commit(
            TextField field,
            Function<FormulaParameter, Double> shown,
            BiFunction<Subject.TypedFunction, Double, Subject.TypedFunction> change) {
        return new FieldCommit(
                field,
                () -> Numbers.setting(shown.apply(now())),
                typed -> {
                    double number = ScenarioEdits.coordinate(typed, letter);
                    session.change(s ->
                            s.withSubject(change.apply(FunctionEdits.function(s).orElseThrow(), number)));
                },
                message -> session.noticeProperty().set(Notice.problem(message)));
    }

    private static Range range(double min, double max) {
        if (!(min < max)) {
            throw new IllegalArgumentException(
                    Words.text("subject.letterEnds", Numbers.setting(min), Numbers.setting(max)));
        }
        return new Range(min, max);
    }

    private FormulaParameter now() {
        return FunctionEdits.letters(session.scenarioProperty().get()).stream()
                .filter(p -> p.name().equals(letter))
                .findFirst()
                .orElseGet(() -> FormulaParameter.standard(letter));
    }

    /// To about a hundredth of the slider's length.
    private double rounded(double value) {
        double span = slider.getMax() - slider.getMin();
        int decimals = (int) Math.ceil(2 - Math.log10(span));
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    private void move(double value) {
        wanted = value;
        if (Double.isNaN(sent)) {
            send();
        }
    }

    private void send() {
        double value = wanted;
        if (value == now().value()) {
            sent = Double.NaN;
            return;
        }
        sent = value;
        session.change(
                s -> s.withSubject(FunctionEdits.function(s).orElseThrow().withValue(letter, value)));
    }

    /// Shows the value in force; what was wanted meanwhile comes next.
    void refresh() {
        FormulaParameter now = now();
        if (!Double.isNaN(sent) && wanted != sent) {
            send();
            return;
        }
        sent = Double.NaN;
        showing = true;
        slider.setMin(now.range().min());
        slider.setMax(now.range().max());
        slider.setBlockIncrement((now.range().max() - now.range().min()) / 20);
        if (!slider.isValueChanging() && rounded(slider.getValue()) != now.value()) {
            slider.setValue(now.value());
        }
        showing = false;
        fields.forEach(FieldCommit::refresh);
    }
}
