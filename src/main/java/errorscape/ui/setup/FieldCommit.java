package errorscape.ui.setup;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makes a text field commit on Enter and when it loses the focus, go back on Escape, and turn red with a
/// message when what was typed is not allowed.
final class FieldCommit {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field;
    private final Supplier<String> current;
    private final Consumer<String> commit;
    private final Consumer<String> complain;
    /// What the program wrote into the field last.
    private String shown;

    /// @param current the text of the value in force
    /// @param commit takes a new text; throws [IllegalArgumentException] with a message for people
    /// @param complain shows that message
    FieldCommit(TextField field, Supplier<String> current, Consumer<String> commit, Consumer<String> complain) {
        this.field = field;
        this.current = current;
        this.commit = commit;
        this.complain = complain;
        shown = field.getText();
        field.setOnAction(event -> {
            tryCommit();
            field.selectAll();
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                tryCommit();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                refresh();
                event.consume();
            }
        });
    }

    /// Shows the value in force again.
    void refresh() {
        String text = current.get();
        shown = text;
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
        field.pseudoClassStateChanged(WRONG, false);
    }

    /// Whether there is anything to change.
    void enable(boolean enabled) {
        field.setDisable(!enabled);
    }

    private void tryCommit() {
        // A field that was not typed into has nothing to say, also where the value in force has changed meanwhile.
        if (field.getText().equals(shown) || field.getText().equals(current.get())) {
            refresh();
            return;
        }
        try {
            commit.accept(field.getText());
            field.pseudoClassStateChanged(WRONG, false);
        } catch (IllegalArgumentException e) {
            field.pseudoClassStateChanged(WRONG, true);
            complain.accept(e.getMessage());
        }
    }
}
