package errorscape.cli;

import errorscape.math.ShortText;
import errorscape.slice.grid.SamplingLevels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The number of nodes of a grid as typed: `65`, or `65x33` for columns and rows.
final class GridSize implements ITypeConverter<SamplingLevels.Size> {
    private static final Pattern PATTERN = Pattern.compile("(\\d{1,9})(?:[xX](\\d{1,9}))?");
    private static final int MOST = 4097;

    @Override
    public SamplingLevels.Size convert(String text) {
        Matcher matcher = PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "\"" + ShortText.of(text) + "\" is no size of a grid; give 65, or 65x33 for columns and rows");
        }
        int columns = Integer.parseInt(matcher.group(1));
        int rows = matcher.group(2) == null ? columns : Integer.parseInt(matcher.group(2));
        if (columns < 2 || rows < 2 || columns > MOST || rows > MOST) {
            throw new TypeConversionException(
                    "a grid has from 2 to " + MOST + " nodes along each axis, not " + columns + " x " + rows);
        }
        return new SamplingLevels.Size(columns, rows);
    }
}
