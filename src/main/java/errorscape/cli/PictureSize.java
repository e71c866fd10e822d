package errorscape.cli;

import errorscape.math.ShortText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The size of a picture in pixels, typed as `1600x1000`.
record PictureSize(int width, int height) {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,6})[x×](\\d{1,6})");
    private static final int LEAST = 100;
    private static final int MOST = 10_000;
    private static final long MOST_PIXELS = 50_000_000;

    /// From what is typed.
    static final class Converter implements ITypeConverter<PictureSize> {
        @Override
        public PictureSize convert(String text) {
            Matcher matcher = TYPED.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "\"" + ShortText.of(text) + "\" is not a size; write it as 1600x1000");
            }
            PictureSize size = new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (Math.min(size.width, size.height) < LEAST || Math.max(size.width, size.height) > MOST) {
                throw new TypeConversionException(String.format(
                        Locale.ROOT, "each side must have from %d to %,d pixels, unlike %s", LEAST, MOST, text));
            }
            if ((long) size.width * size.height > MOST_PIXELS) {
                throw new TypeConversionException(
                        String.format(Locale.ROOT, "%s makes more than %,d pixels", text, MOST_PIXELS));
            }
            return size;
        }
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
