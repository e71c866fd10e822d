package errorscape.ui.racers;

import errorscape.scenario.RacerChoice;
import errorscape.words.Words;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// A racer's name, and a field in its place while another is typed: an empty one stands for the optimizer's.
final class RacerName {
    private final StackPane box = new StackPane();
    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Consumer<String> rename;
    private String own = "";

    /// @param rename told of a name that was typed
    RacerName(int number, Consumer<String> rename) {
        this.rename = rename;
        label.getStyleClass().add("strong");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(Words.text("racers.rename.tip")));
        label.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                edit();
            }
        });
        field.setId("racer-name-" + number);
        field.getStyleClass().add("small");
        field.setOnAction(event -> finish());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                finish();
            }
        });
        box.setMinWidth(0);
        box.getChildren().setAll(label);
    }

    Node node() {
        return box;
    }

    void show(RacerChoice racer) {
        own = racer.name();
        label.setText(racer.title());
        field.setPromptText(racer.optimizer().displayName());
    }

    /// Lets another name be typed, which Enter or leaving the field takes and Escape drops.
    void edit() {
        field.setText(label.getText());
        box.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void finish() {
        if (box.getChildren().contains(field)) {
            String typed = field.getText().strip();
            close();
            if (!typed.equals(own) && !(own.isEmpty() && typed.equals(label.getText()))) {
                rename.accept(typed);
            }
        }
    }

    private void close() {
        if (box.getChildren().contains(field)) {
            box.getChildren().setAll(label);
        }
    }
}
