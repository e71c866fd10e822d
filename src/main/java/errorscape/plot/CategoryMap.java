package errorscape.plot;

import errorscape.math.Range;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;

/// A lattice of coloured cells over a part of a plane, such as a map of basins or a heat map. Immutable; the
/// arrays are not modified.
///
/// @param a the range of the cells' centres along the first direction
/// @param b along the second
/// @param columns number of cells along the first direction
/// @param rows along the second
/// @param colours ARGB of the cells, rows from the lowest `b`, in each from the lowest `a`; 0 for an empty cell
/// @param xName name of the first direction
/// @param yName name of the second
public record CategoryMap(Range a, Range b, int columns, int rows, int[] colours, String xName, String yName) {
    /// The map in a rectangle from (0, 0), as a square.
    ///
    /// @param scale pixels per logical pixel
    public DisplayList compose(double width, double height, double scale, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>();
        Axis x = xAxis(width, height, scale);
        Axis y = yAxis(width, height, scale);
        double cellX = (x.to() - x.from()) / columns;
        double cellY = (y.from() - y.to()) / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int colour = colours[row * columns + column];
                if (colour != 0) {
                    double x0 = x.from() + column * cellX;
                    double y0 = y.from() - row * cellY;
                    // A little more than a cell, so that no seam shows.
                    items.add(ChartFrame.rectangle(x0, y0, x0 + cellX + 0.4, y0 - cellY - 0.4, colour));
                }
            }
        }
        new ChartFrame(x, y, scale, palette, items).grid(xName, yName);
        return new DisplayList(items);
    }

    /// The index of the cell at a pixel of the picture that [#compose] draws; -1 beside the map.
    public int cellAt(double px, double py, double width, double height, double scale) {
        Axis x = xAxis(width, height, scale);
        Axis y = yAxis(width, height, scale);
        int column = (int) Math.floor((px - x.from()) / (x.to() - x.from()) * columns);
        int row = (int) Math.floor((y.from() - py) / (y.from() - y.to()) * rows);
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? row * columns + column : -1;
    }

    private static double side(double width, double height, double scale) {
        return Math.max(
                1,
                Math.min(
                        width - (ChartFrame.LEFT + ChartFrame.RIGHT) * scale,
                        height - (ChartFrame.TOP + ChartFrame.BOTTOM) * scale));
    }

    private Axis xAxis(double width, double height, double scale) {
        double from = ChartFrame.LEFT * scale;
        return axis(a, columns, from, from + side(width, height, scale));
    }

    private Axis yAxis(double width, double height, double scale) {
        double to = ChartFrame.TOP * scale;
        return axis(b, rows, to + side(width, height, scale), to);
    }

    /// The axis reaches half a cell beyond the outermost centres.
    private static Axis axis(Range range, int cells, double from, double to) {
        double half = cells > 1 ? range.length() / (cells - 1) / 2 : range.length() / 2;
        return Axis.within(LossScale.Kind.LINEAR, range.min() - half, range.max() + half, from, to);
    }
}
