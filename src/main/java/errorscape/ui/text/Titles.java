package errorscape.ui.text;

import errorscape.scenario.Scenario;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the choices of a box are called in a scenario; nothing is typed.
public final class Titles<T> extends StringConverter<T> {
    private final @Nullable Scenario scenario;

    private Titles(@Nullable Scenario scenario) {
        this.scenario = scenario;
    }

    /// Names the choices of a box anew where a scenario calls them otherwise.
    public static <T> void name(ComboBox<T> box, @Nullable Scenario scenario) {
        Titles<T> next = new Titles<>(scenario);
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
        return choice == null ? "" : Wording.of(scenario, choice.toString());
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("choices are not typed");
    }
}
