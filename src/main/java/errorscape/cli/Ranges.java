package errorscape.cli;

import errorscape.math.Range;
import errorscape.math.ShortText;
import errorscape.slice.Box;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Ranges as typed: `-1:1`, and for two axes `-1:1,0:2.5`.
final class Ranges {
    private Ranges() {}

    static final class OfLine implements ITypeConverter<Range> {
        @Override
        public Range convert(String text) {
            return range(text);
        }
    }

    static final class OfPlane implements ITypeConverter<Box> {
        @Override
        public Box convert(String text) {
            int comma = text.indexOf(',');
            if (comma < 0 || text.indexOf(',', comma + 1) >= 0) {
                throw new TypeConversionException(
                        "\"" + ShortText.of(text) + "\" should be two ranges separated by a comma, as in -1:1,0:2.5");
            }
            return new Box(range(text.substring(0, comma)), range(text.substring(comma + 1)));
        }
    }

    private static Range range(String text) {
        int colon = text.indexOf(':');
        try {
            double min =
                    Double.parseDouble(text.substring(0, Math.max(0, colon)).strip());
            double max = Double.parseDouble(text.substring(colon + 1).strip());
            // Of two finite bounds the distance need not be finite.
            if (min < max && Double.isFinite(max - min)) {
                return new Range(min, max);
            }
        } catch (NumberFormatException e) {
            // Said below, with everything else that is no range.
        }
        throw new TypeConversionException(
                "\"" + ShortText.of(text) + "\" is no range; give the lower and the upper bound, as in -1:1");
    }
}
