package errorscape.ui.setup;

import errorscape.lesson.Locks.Control;
import errorscape.math.Range;
import errorscape.scenario.Experiment;
import errorscape.slice.Box;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which part of the plane is looked at, and how finely.
public final class RangeController {
    private static final MathContext DIGITS = new MathContext(5);

    private final Session session;
    private boolean refreshing;

    @FXML
    private VBox rangePart;

    @FXML
    private TextField lowA;

    @FXML
    private TextField highA;

    @FXML
    private TextField lowB;

    @FXML
    private TextField highB;

    @FXML
    private ComboBox<Integer> resolution;

    @FXML
    private ComboBox<OptionalInt> top;

    public RangeController(Session session) {
        this.session = session;
    }

    /// How a bound of a box becomes another.
    @FunctionalInterface
    private interface Change {
        Box of(Box box, double bound);
    }

    @FXML
    private void initialize() {
        HeldNode.follow(session, rangePart, Control.RANGE);
        resolution.getItems().setAll(33, 65, 129, 257, 513);
        resolution.setConverter(new OneWayConverter<>(n -> Words.text("setup.nodes", Integer.toString(n))));
        resolution.valueProperty().subscribe(this::resolutionChosen);
        top.getItems().add(OptionalInt.empty());
        IntStream.of(50, 75, 90, 95, 99, 100).mapToObj(OptionalInt::of).forEach(top.getItems()::add);
        top.setConverter(new OneWayConverter<>(RangeController::topText));
        top.valueProperty().subscribe(this::topChosen);
        List<FieldCommit> fields = List.of(
                field(
                        lowA,
                        box -> box.a().min(),
                        (box, x) -> new Box(new Range(x, box.a().max()), box.b())),
                field(
                        highA,
                        box -> box.a().max(),
                        (box, x) -> new Box(new Range(box.a().min(), x), box.b())),
                field(
                        lowB,
                        box -> box.b().min(),
                        (box, x) -> new Box(box.a(), new Range(x, box.b().max()))),
                field(
                        highB,
                        box -> box.b().max(),
                        (box, x) -> new Box(box.a(), new Range(box.b().min(), x))));
        session.scenarioProperty().subscribe(s -> {
            if (s != null) {
                refreshing = true;
                int nodes = s.view().resolution();
                if (!resolution.getItems().contains(nodes)) {
                    resolution.getItems().add(nodes);
                }
                resolution.setValue(nodes);
                if (!top.getItems().contains(s.view().percentile())) {
                    top.getItems().add(s.view().percentile());
                }
                top.setValue(s.view().percentile());
                fields.forEach(FieldCommit::refresh);
                refreshing = false;
            }
        });
    }

    private FieldCommit field(TextField field, ToDoubleFunction<Box> bound, Change change) {
        return new FieldCommit(
                field,
                () -> text(bound),
                typed -> {
                    double x = ScenarioEdits.coordinate(typed, Words.text("setup.bound.name"));
                    Experiment now = session.experimentProperty().get();
                    if (now != null) {
                        put(now.box(), box -> change.of(box, x));
                    }
                },
                message -> session.noticeProperty().set(Notice.problem(message)));
    }

    private String text(ToDoubleFunction<Box> bound) {
        Experiment now = session.experimentProperty().get();
        return now == null
                ? ""
                : Numbers.setting(new BigDecimal(bound.applyAsDouble(now.box()))
                        .round(DIGITS)
                        .doubleValue());
    }

    private void put(Box box, UnaryOperator<Box> change) {
        Box next;
        try {
            next = change.apply(box);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The lower bound must be below the upper one.", e);
        }
        session.change(s -> s.withSlice(s.slice().withBox(Optional.of(next))));
    }

    @FXML
    private void suggest() {
        session.change(s -> s.withSlice(s.slice().withBox(Optional.empty())));
    }

    private static String topText(OptionalInt percentile) {
        return percentile.isEmpty()
                ? Words.text("setup.automatic")
                : percentile.getAsInt() == 100
                        ? Words.text("setup.highest")
                        : Words.text("setup.percentile", Numbers.count(percentile.getAsInt()));
    }

    private void topChosen(@Nullable OptionalInt percentile) {
        if (!refreshing && percentile != null) {
            session.change(s -> s.withView(s.view().withPercentile(percentile)));
        }
    }

    private void resolutionChosen(@Nullable Integer nodes) {
        if (!refreshing && nodes != null) {
            session.change(s -> s.withView(s.view().withResolution(nodes)));
        }
    }
}
