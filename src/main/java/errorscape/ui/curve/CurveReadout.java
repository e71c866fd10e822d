package errorscape.ui.curve;

import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import java.util.ArrayList;
import java.util.List;

/// The box that says what every racer has at a step, beside the pointer. Pixels.
final class CurveReadout {
    private static final double SIZE = 11.5;
    private static final double LINE = 16;
    private static final double EDGE = 4;
    private static final double GAP = 16;
    private static final int MOST = 12;

    private CurveReadout() {}

    /// @param name of the racer
    /// @param value as text
    record Row(String name, String value, int colour) {}

    /// All rows in as many columns as they need, or as there is room for.
    ///
    /// @param title first line
    /// @param x where the pointer is
    /// @param width of the chart
    static DisplayList compose(String title, List<Row> rows, double x, double width, double height, Palette palette) {
        double column = 0;
        for (Row row : rows) {
            column = Math.max(column, 30 + TextWidths.width(row.name() + row.value(), SIZE, false));
        }
        int lines = (int) Math.clamp((height - 2 * EDGE - 10) / LINE - 1, 1, MOST);
        int fitting = (int) Math.max(1, (width - 2 * EDGE - 18 + GAP) / (column + GAP));
        int columns = Math.clamp((rows.size() + lines - 1) / lines, 1, fitting);
        // The last place tells how many are left out.
        int shown = rows.size() <= columns * lines ? rows.size() : columns * lines - 1;
        boolean more = shown < rows.size();
        int deep = Math.min(lines, shown + (more ? 1 : 0));
        double boxWidth = 18 + Math.max(TextWidths.width(title, SIZE, true), columns * (column + GAP) - GAP);
        double boxHeight = LINE * (1 + deep) + 10;
        double beside = x + 14 + boxWidth > width ? x - 14 - boxWidth : x + 14;
        double left = Math.max(EDGE, Math.min(beside, width - EDGE - boxWidth));
        List<DisplayList.Item> items = new ArrayList<>();
        items.add(new DisplayList.Polygon(
                new double[] {left, left + boxWidth, left + boxWidth, left},
                new double[] {EDGE, EDGE, EDGE + boxHeight, EDGE + boxHeight},
                (palette.background() & 0xFFFFFF) | 0xE6000000,
                (palette.muted() & 0xFFFFFF) | 0x80000000,
                1));
        double first = EDGE + 5 + LINE / 2;
        items.add(text(left + 9, first, title, true, palette.foreground(), DisplayList.Horizontal.LEFT));
        for (int i = 0; i < shown + (more ? 1 : 0); i++) {
            int place = i / lines;
            double at = left + 9 + place * (column + GAP);
            double y = first + LINE * (1 + i % lines);
            if (i == shown) {
                String rest = "and " + (rows.size() - shown) + " more";
                items.add(text(at + 13, y, rest, false, palette.muted(), DisplayList.Horizontal.LEFT));
                continue;
            }
            Row row = rows.get(i);
            items.add(new DisplayList.Disc(at + 4, y, 3.5, palette.legible(row.colour()), 0, 0));
            items.add(text(at + 13, y, row.name(), false, palette.foreground(), DisplayList.Horizontal.LEFT));
            items.add(text(at + column, y, row.value(), false, palette.foreground(), DisplayList.Horizontal.RIGHT));
        }
        return new DisplayList(items);
    }

    private static DisplayList.Text text(
            double x, double y, String text, boolean bold, int colour, DisplayList.Horizontal across) {
        return new DisplayList.Text(x, y, text, SIZE, bold, colour, 0, across, DisplayList.Vertical.MIDDLE);
    }
}
