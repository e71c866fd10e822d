package errorscape.ui.census;

import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// Text fields for whole numbers.
final class WholeField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private WholeField() {}

    /// The whole number in a field; empty, and the field marked, if there is none in the range.
    static OptionalInt read(TextField field, long least, long most) {
        OptionalInt value = parsed(field.getText().strip());
        boolean good = value.isPresent() && value.getAsInt() >= least && value.getAsInt() <= most;
        field.pseudoClassStateChanged(WRONG, !good);
        return good ? value : OptionalInt.empty();
    }

    private static OptionalInt parsed(@Nullable String text) {
        try {
            return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
