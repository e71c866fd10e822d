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
    private static final int MOST = 12;

    private CurveReadout() {}

    /// @param name of the racer
    /// @param value as text
    record Row(String name, String value, int colour) {}

    /// @param title first line
    /// @param x where the pointer is
    /// @param width of the chart
    static DisplayList compose(String title, List<Row> rows, double x, double width, double height, Palette palette) {
        int shown = Math.min(Math.min(rows.size(), MOST), (int) Math.max(1, (height - 40) / LINE));
        double wide = TextWidths.width(title, SIZE, true);
        for (Row row : rows.subList(0, shown)) {
            wide = Math.max(wide, 30 + TextWidths.width(row.name() + row.value(), SIZE, false));
        }
        boolean more = shown < rows.size();
        double boxWidth = wide + 18;
        double boxHeight = LINE * (1 + shown + (more ? 1 : 0)) + 10;
        double left = x + 14 + boxWidth > width ? x - 14 - boxWidth : x + 14;
        double top = 8;
        List<DisplayList.Item> items = new ArrayList<>();
        items.add(new DisplayList.Polygon(
                new double[] {left, left + boxWidth, left + boxWidth, left},
                new double[] {top, top, top + boxHeight, top + boxHeight},
                (palette.background() & 0xFFFFFF) | 0xE6000000,
                (palette.muted() & 0xFFFFFF) | 0x80000000,
                1));
        double y = top + 5 + LINE / 2;
        items.add(text(left + 9, y, title, true, palette.foreground(), DisplayList.Horizontal.LEFT));
        for (Row row : rows.subList(0, shown)) {
            y += LINE;
            items.add(new DisplayList.Disc(left + 13, y, 3.5, palette.legible(row.colour()), 0, 0));
            items.add(text(left + 22, y, row.name(), false, palette.foreground(), DisplayList.Horizontal.LEFT));
            items.add(text(
                    left + boxWidth - 9, y, row.value(), false, palette.foreground(), DisplayList.Horizontal.RIGHT));
        }
        if (more) {
            y += LINE;
            items.add(text(
                    left + 22,
                    y,
                    "and " + (rows.size() - shown) + " more",
                    false,
                    palette.muted(),
                    DisplayList.Horizontal.LEFT));
        }
        return new DisplayList(items);
    }

    private static DisplayList.Text text(
            double x, double y, String text, boolean bold, int colour, DisplayList.Horizontal across) {
        return new DisplayList.Text(x, y, text, SIZE, bold, colour, 0, across, DisplayList.Vertical.MIDDLE);
    }
}
