package errorscape.ui.setup;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows values that are chosen, never typed.
///
/// @param <T> of the values
final class OneWayConverter<T> extends StringConverter<T> {
    private final Function<T, String> name;

    OneWayConverter(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed");
    }
}
