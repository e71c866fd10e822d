package errorscape.plot;

import errorscape.render.Argb;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.TextWidths;
import java.util.ArrayList;
import java.util.List;

/// How often one thing met another, as a square table of counts, such as true classes (rows) against predicted
/// ones (columns). Right cells lie on the diagonal. Immutable; the arrays are not modified.
///
/// @param names of rows and columns
/// @param counts `[row][column]`
public record CountTable(List<String> names, int[][] counts, String rowName, String columnName) {
    private static final double TEXT = 11;
    private static final int RIGHT = 0xFF2DA44E;
    private static final int WRONG = 0xFFD1493B;

    public CountTable {
        names = List.copyOf(names);
    }

    /// The table in a rectangle from (0, 0), as large as fits.
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        int n = names.size();
        double widest = 0;
        for (String name : names) {
            widest = Math.max(widest, TextWidths.width(name, TEXT * scale, false));
        }
        double left = Math.min(widest + 10 * scale, width * 0.4);
        double top = 36 * scale;
        double cell = Math.min((width - left - 2 * scale) / n, (height - top - 2 * scale) / n);
        cell = Math.clamp(cell, 4 * scale, 44 * scale);
        // Names wider than a cell are cut to their first letters.
        for (int j = 0; j < n; j++) {
            String name = names.get(j);
            while (name.length() > 1 && TextWidths.width(name, TEXT * scale, false) > cell - 2 * scale) {
                name = name.substring(0, name.length() - 1);
            }
            double x = left + (j + 0.5) * cell;
            items.add(text(x, top - 9 * scale, name, scale, palette.muted(), DisplayList.Horizontal.CENTRE));
        }
        String sides = rowName + " ↓, " + columnName + " →";
        items.add(text(0, 8 * scale, sides, scale, palette.muted(), DisplayList.Horizontal.LEFT));
        for (int i = 0; i < n; i++) {
            double y = top + i * cell;
            int total = 0;
            for (int count : counts[i]) {
                total += count;
            }
            items.add(text(
                    left - 6 * scale,
                    y + cell / 2,
                    names.get(i),
                    scale,
                    palette.foreground(),
                    DisplayList.Horizontal.RIGHT));
            for (int j = 0; j < n; j++) {
                double x = left + j * cell;
                double share = total == 0 ? 0 : (double) counts[i][j] / total;
                int fill = counts[i][j] == 0
                        ? Argb.fade(palette.muted(), 0.1)
                        : Argb.fade(i == j ? RIGHT : WRONG, 0.25 + 0.65 * share);
                items.add(ChartFrame.rectangle(x, y, x + cell - scale, y + cell - scale, fill));
                if (counts[i][j] > 0 && cell >= 13 * scale) {
                    items.add(text(
                            x + cell / 2,
                            y + cell / 2,
                            String.valueOf(counts[i][j]),
                            scale,
                            palette.foreground(),
                            DisplayList.Horizontal.CENTRE));
                }
            }
        }
        return new DisplayList(items);
    }

    private static DisplayList.Text text(
            double x, double y, String text, double scale, int colour, DisplayList.Horizontal across) {
        return new DisplayList.Text(x, y, text, TEXT * scale, false, colour, 0, across, DisplayList.Vertical.MIDDLE);
    }
}
