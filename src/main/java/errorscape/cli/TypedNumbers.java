package errorscape.cli;

import errorscape.math.ShortText;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Numbers as typed after an option. What is none is said in words for people, and no option takes NaN or an
/// infinite number.
final class TypedNumbers {
    private TypedNumbers() {}

    /// Makes a command and all below it read numbers so.
    static void teach(CommandLine command) {
        ITypeConverter<Integer> integer = whole(Integer::valueOf);
        ITypeConverter<Long> longer = whole(Long::valueOf);
        command.registerConverter(int.class, integer)
                .registerConverter(Integer.class, integer)
                .registerConverter(long.class, longer)
                .registerConverter(Long.class, longer)
                .registerConverter(double.class, TypedNumbers::finite)
                .registerConverter(Double.class, TypedNumbers::finite);
    }

    private static <N> ITypeConverter<N> whole(Function<String, N> parse) {
        return text -> {
            try {
                return parse.apply(text.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException("\"" + ShortText.of(text) + "\" is "
                        + (text.strip().matches("[+-]?\\d+") ? "too large a number" : "not a whole number"));
            }
        };
    }

    private static double finite(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + ShortText.of(text) + "\" is not a number");
        }
        if (!Double.isFinite(value)) {
            throw new TypeConversionException("\"" + ShortText.of(text) + "\" is not a finite number");
        }
        return value;
    }
}
