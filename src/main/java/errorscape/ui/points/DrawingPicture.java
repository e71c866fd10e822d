package errorscape.ui.points;

import errorscape.plot.Categories;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The square that is drawn in, and its place in a rectangle.
///
/// @param chosen index of the point with a ring; -1 for none
/// @param cursor where the next point comes by keyboard; null for nowhere
record DrawingPicture(DrawnPoints drawn, int chosen, double @Nullable [] cursor) {
    static final double RADIUS = 5;
    private static final double MARGIN = 8;
    private static final double RING = 2.5;
    private static final int LINES = 8;

    /// Where the square lies.
    ///
    /// @param side its length in pixels
    record Square(double left, double top, double side) {
        static Square in(double width, double height) {
            double side = Math.max(1, Math.min(width, height) - 2 * MARGIN);
            return new Square(Math.rint((width - side) / 2), Math.rint((height - side) / 2), side);
        }

        double x(double px) {
            return 2 * (px - left) / side - 1;
        }

        double y(double py) {
            return 1 - 2 * (py - top) / side;
        }

        double px(double x) {
            return left + (x + 1) / 2 * side;
        }

        double py(double y) {
            return top + (1 - y) / 2 * side;
        }

        /// A length in pixels as one of the drawing.
        double length(double pixels) {
            return 2 * pixels / side;
        }
    }

    DisplayList compose(double width, double height, Palette palette) {
        Square square = Square.in(width, height);
        List<DisplayList.Item> items = new ArrayList<>();
        int faint = (palette.muted() & 0xFFFFFF) | 0x30000000;
        for (int i = 0; i <= LINES; i++) {
            double at = -1 + 2.0 * i / LINES;
            boolean strong = i % LINES == 0 || 2 * i == LINES;
            int colour = strong ? (palette.muted() & 0xFFFFFF) | 0x90000000 : faint;
            items.add(line(square, at, -1, at, 1, colour));
            items.add(line(square, -1, at, 1, at, colour));
        }
        for (int i = 0; i < drawn.points().size(); i++) {
            DrawnPoint point = drawn.points().get(i);
            items.add(new DisplayList.Disc(
                    square.px(point.x()),
                    square.py(point.y()),
                    i == chosen ? RADIUS + RING : RADIUS,
                    palette.legible(Categories.colour(point.group() - 1)),
                    i == chosen ? palette.foreground() : palette.background(),
                    i == chosen ? 2 : 1));
        }
        if (cursor != null) {
            double arm = square.length(10);
            items.add(line(square, cursor[0] - arm, cursor[1], cursor[0] + arm, cursor[1], palette.accent()));
            items.add(line(square, cursor[0], cursor[1] - arm, cursor[0], cursor[1] + arm, palette.accent()));
        }
        return new DisplayList(items);
    }

    private static DisplayList.Polyline line(Square square, double x1, double y1, double x2, double y2, int colour) {
        return new DisplayList.Polyline(
                new double[] {square.px(x1), square.px(x2)}, new double[] {square.py(y1), square.py(y2)}, colour, 1, 0);
    }
}
