package errorscape.ui.lesson;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A number as a pupil types it: with a comma or a point, a percent sign, spaces between thousands.
final class TypedNumber {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d{1,3})?");

    private TypedNumber() {}

    /// What was typed, as a number.
    ///
    /// @return empty for what is no finite number
    static OptionalDouble of(String typed) {
        String text = typed.strip()
                .replaceAll("[\\s\\u2009\\u00a0\\u202f%]", "")
                .replace('−', '-')
                .replace(',', '.')
                .replace('E', 'e');
        if (!PLAIN.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
