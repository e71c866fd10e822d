package errorscape.ui.common;

import errorscape.scenario.Scenario;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the choices of a box are called in a scenario; nothing is typed.
public final class Titles<T> extends StringConverter<T> {
    private final @Nullable Scenario scenario;

    public Titles(@Nullable Scenario scenario) {
        this.scenario = scenario;
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
