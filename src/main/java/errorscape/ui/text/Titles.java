package errorscape.ui.text;

import errorscape.scenario.Scenario;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the choices of a box are called in a scenario; nothing is typed.
public final class Titles<T> extends StringConverter<T> {
    private final Function<T, String> words;

    private Titles(Function<T, String> words) {
        this.words = words;
    }

    /// Names the choices of a box by their keys, anew where a scenario calls them otherwise.
    public static <T> void name(ComboBox<T> box, @Nullable Scenario scenario, Function<T, String> key) {
        name(box, choice -> Wording.text(scenario, key.apply(choice)));
    }

    /// Names the choices of a box anew where a scenario calls them otherwise.
    public static <T> void name(ComboBox<T> box, @Nullable Scenario scenario) {
        name(box, choice -> Wording.of(scenario, choice.toString()));
    }

    private static <T> void name(ComboBox<T> box, Function<T, String> words) {
        Titles<T> next = new Titles<>(words);
        boolean same = box.getConverter() instanceof Titles
                && box.getItems().stream()
                        .allMatch(choice -> box.getConverter().toString(choice).equals(next.toString(choice)));
        if (!same) {
            T chosen = box.getValue();
            box.setConverter(next);
            // The closed box shows the name it had when its value came.
            box.setValue(null);
            box.setValue(chosen);
        }
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("choices are not typed");
    }
}
