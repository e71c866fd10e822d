package errorscape.ui.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// The tools the window's tests stand on, tried on the same platform as those tests.
@UiTest
final class UiTestTest {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    @Test
    void aClickReachesTheButton(Ui ui) {
        AtomicInteger clicks = new AtomicInteger();
        Button button = ui.call(() -> new Button("Play"));
        button.setOnAction(_ -> clicks.incrementAndGet());

        ui.show(new StackPane(button), WIDTH, HEIGHT);
        ui.robot().clickOn(button);
        ui.settle();

        assertThat(clicks).hasValue(1);
    }

    @Test
    void aDragIsSeenFromPressToRelease(Ui ui) {
        Pane pane = new Pane();
        List<Point2D> dragged = new ArrayList<>();
        List<String> order = new ArrayList<>();
        pane.setOnMousePressed(_ -> order.add("press"));
        pane.setOnMouseDragged(e -> dragged.add(new Point2D(e.getX(), e.getY())));
        pane.setOnMouseReleased(e -> order.add("release at " + (int) e.getX() + "," + (int) e.getY()));

        ui.show(pane, WIDTH, HEIGHT);
        Point2D origin = ui.call(() -> pane.localToScreen(0, 0));
        ui.robot()
                .moveTo(origin.add(50, 60))
                .press(MouseButton.PRIMARY)
                .moveTo(origin.add(200, 160))
                .release(MouseButton.PRIMARY);
        ui.settle();

        assertThat(order).containsExactly("press", "release at 200,160");
        assertThat(dragged).isNotEmpty().last().isEqualTo(new Point2D(200, 160));
    }

    @Test
    void typedTextAndEnterReachTheField(Ui ui) {
        TextField field = ui.call(() -> new TextField());
        List<String> entered = new ArrayList<>();
        field.setOnAction(_ -> entered.add(field.getText()));

        ui.show(new VBox(field), WIDTH, HEIGHT);
        ui.robot().clickOn(field).write("-1.25").type(KeyCode.ENTER);
        ui.settle();

        assertThat(entered).containsExactly("-1.25");
    }

    @Test
    void aComboBoxOpensAndTakesAChoice(Ui ui) {
        ComboBox<String> box = ui.call(() -> new ComboBox<>());
        box.getItems().addAll("moons", "spirals");

        ui.show(new VBox(box), WIDTH, HEIGHT);
        ui.robot().clickOn(box);
        ui.settle();
        ui.robot().clickOn("spirals");
        ui.settle();

        assertThat(box.getValue()).isEqualTo("spirals");
    }

    @Test
    void anExceptionOnTheFxThreadIsCaught(Ui ui) {
        Platform.runLater(() -> {
            throw new IllegalArgumentException("from an event");
        });

        assertThat(ui.takeFailures())
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("from an event"));
    }

    @Test
    void aColourNoStyleSheetDefinesIsCaught(Ui ui) {
        StackPane pane = new StackPane();
        pane.setStyle("-fx-background-color: -no-such-token");

        ui.show(pane, WIDTH, HEIGHT);

        assertThat(ui.takeFailures())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e).hasMessageContaining("-fx-background-color"));
    }

    @Test
    void whatAnActionThrowsReachesTheTest(Ui ui) {
        assertThatThrownBy(() -> ui.call(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void theSceneHasTheSizeAskedFor(Ui ui) {
        Scene scene = ui.show(new StackPane(), WIDTH, HEIGHT).getScene();

        assertThat(scene.getWidth()).isEqualTo(WIDTH);
        assertThat(scene.getHeight()).isEqualTo(HEIGHT);
    }
}
