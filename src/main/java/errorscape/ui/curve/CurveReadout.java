package errorscape.ui.curve;

import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;

/// The box that says what every racer has at a step, beside the pointer. Pixels.
final class CurveReadout {
    private static final Type ROOMY = new Type(11.5, 16, 16);
    private static final Type CLOSE = new Type(10, 13, 10);
    private static final double EDGE = 4;
    private static final int MOST = 12;

    private CurveReadout() {}

    /// @param name of the racer
    /// @param value as text
    record Row(String name, String value, int colour) {}

    /// @param line height of a line
    /// @param gap between columns
    private record Type(double size, double line, double gap) {
        double column(List<Row> rows) {
            double column = 0;
            for (Row row : rows) {
                column = Math.max(column, 30 + TextWidths.width(row.name() + row.value(), size, false));
            }
            return column;
        }

        int lines(double height) {
            return (int) Math.clamp((height - 2 * EDGE - 10) / line - 1, 1, MOST);
        }

        int columns(List<Row> rows, double width) {
            return (int) Math.max(1, (width - 2 * EDGE - 18 + gap) / (column(rows) + gap));
        }
    }

    /// All rows in as many columns as they need, or as there is room for, closer
    /// together where that is too little.
    ///
    /// @param title first line
    /// @param x where the pointer is
    /// @param width of the chart
    static DisplayList compose(String title, List<Row> rows, double x, double width, double height, Palette palette) {
        boolean roomy = rows.size() <= ROOMY.lines(height) * ROOMY.columns(rows, width);
        Type type = roomy ? ROOMY : CLOSE;
        double column = type.column(rows);
        int lines = type.lines(height);
        int fitting = type.columns(rows, width);
        int columns = Math.clamp((rows.size() + lines - 1) / lines, 1, fitting);
        // The last place tells how many are left out.
        int shown = rows.size() <= columns * lines ? rows.size() : columns * lines - 1;
        boolean more = shown < rows.size();
        int deep = Math.min(lines, shown + (more ? 1 : 0));
        double boxWidth =
                18 + Math.max(TextWidths.width(title, type.size(), true), columns * (column + type.gap()) - type.gap());
        double boxHeight = type.line() * (1 + deep) + 10;
        double beside = x + 14 + boxWidth > width ? x - 14 - boxWidth : x + 14;
        double left = Math.max(EDGE, Math.min(beside, width - EDGE - boxWidth));
        List<DisplayList.Item> items = new ArrayList<>();
        items.add(new DisplayList.Polygon(
                new double[] {left, left + boxWidth, left + boxWidth, left},
                new double[] {EDGE, EDGE, EDGE + boxHeight, EDGE + boxHeight},
                (palette.background() & 0xFFFFFF) | 0xE6000000,
                (palette.muted() & 0xFFFFFF) | 0x80000000,
                1));
        double first = EDGE + 5 + type.line() / 2;
        items.add(text(type, left + 9, first, title, true, palette.foreground(), DisplayList.Horizontal.LEFT));
        for (int i = 0; i < shown + (more ? 1 : 0); i++) {
            int place = i / lines;
            double at = left + 9 + place * (column + type.gap());
            double y = first + type.line() * (1 + i % lines);
            if (i == shown) {
                String rest = Words.text("curve.more", Numbers.count(rows.size() - shown));
                items.add(text(type, at + 13, y, rest, false, palette.muted(), DisplayList.Horizontal.LEFT));
                continue;
            }
            Row row = rows.get(i);
            items.add(new DisplayList.Disc(at + 4, y, 3.5, palette.legible(row.colour()), 0, 0));
            items.add(text(type, at + 13, y, row.name(), false, palette.foreground(), DisplayList.Horizontal.LEFT));
            items.add(
                    text(type, at + column, y, row.value(), false, palette.foreground(), DisplayList.Horizontal.RIGHT));
        }
        return new DisplayList(items);
    }

    private static DisplayList.Text text(
            Type type, double x, double y, String text, boolean bold, int colour, DisplayList.Horizontal across) {
        return new DisplayList.Text(x, y, text, type.size(), bold, colour, 0, across, DisplayList.Vertical.MIDDLE);
    }
}
