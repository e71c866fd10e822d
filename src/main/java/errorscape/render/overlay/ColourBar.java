package errorscape.render.overlay;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.TextWidths;
import errorscape.render.Ticks;
import errorscape.render.Viewport;
import errorscape.words.Words;
import java.util.List;

/// The loss scale of a picture: colours, ticks, the law's name, and whether losses are cut off. It stands at
/// the right; in a tall picture it lies at the top, so that the surface has the whole width.
final class ColourBar {
    private static final double WIDTH = 10;
    private static final double TEXT = 11;
    private static final int STEPS = 48;
    private static final double LONGEST_LYING = 240;

    private final SurfaceFrame frame;
    private final Viewport viewport;
    private final LossScale scale;
    private final String name;
    private final Palette palette;
    private final Labels labels;
    private final List<DisplayList.Item> items;
    private final double unit;

    /// @param labels is told where the bar is
    /// @param items appended to
    ColourBar(Scene scene, SurfaceFrame frame, Palette palette, Labels labels, List<DisplayList.Item> items) {
        this.frame = frame;
        viewport = frame.viewport();
        scale = scene.scale();
        name = scene.heightLabel();
        this.palette = palette;
        this.labels = labels;
        this.items = items;
        unit = viewport.scale();
    }

    void draw() {
        if (viewport.isTall()) {
            lying();
        } else {
            standing();
        }
    }

    private void lying() {
        double right = viewport.width() - 22 * unit;
        double length = Math.min(LONGEST_LYING * unit, viewport.width() * 0.5);
        double left = right - length;
        double top = 12 * unit;
        double foot = top + WIDTH * unit;
        Ticks ticks = Ticks.of(scale.kind(), scale.low(), scale.high(), (int) Math.max(2, length / (44 * unit)));
        for (int i = 0; i < STEPS; i++) {
            double x0 = left + length * i / STEPS;
            double x1 = left + length * (i + 1) / STEPS + (i + 1 < STEPS ? 0.5 : 0);
            items.add(rectangle(x0, top, x1, foot, frame.colours().argb((i + 0.5) / STEPS)));
        }
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.count(); i++) {
            double x = left + length * scale.fraction(ticks.values()[i]);
            double half = TextWidths.width(ticks.labels()[i], TEXT * unit, false) / 2;
            items.add(new DisplayList.Polyline(
                    new double[] {x, x}, new double[] {foot, foot + 3 * unit}, palette.muted(), unit, 0));
            // Labels of many digits are thinned out.
            if (x - half > free && x + half < viewport.width()) {
                items.add(text(x, foot + 11 * unit, ticks.labels()[i], palette.muted(), DisplayList.Horizontal.CENTRE));
                free = x + half + 4 * unit;
            }
        }
        double nameEnd = left - 8 * unit;
        double nameStart = nameEnd - TextWidths.width(name, TEXT * unit, false);
        // Without room for its name the bar goes without: the view's title says it too.
        if (nameStart >= 4 * unit) {
            items.add(text(nameEnd, top + WIDTH / 2 * unit, name, palette.foreground(), DisplayList.Horizontal.RIGHT));
        }
        double y = foot + 25 * unit;
        if (frame.clippedAbove() || frame.clippedBelow()) {
            String ends = Words.text(
                    !frame.clippedBelow()
                            ? "picture.cut.above"
                            : !frame.clippedAbove() ? "picture.cut.below" : "picture.cut.both");
            items.add(text(viewport.width() - 8 * unit, y, ends, palette.muted(), DisplayList.Horizontal.RIGHT));
        }
        double start = Math.max(0, nameStart >= 4 * unit ? nameStart - 8 * unit : left - 8 * unit);
        labels.take(new double[] {start, 0, viewport.width(), y + 8 * unit});
    }

    private void standing() {
        boolean compact = viewport.smallerSide() < 420 * unit;
        double top = 44 * unit;
        double height = Math.min(190 * unit, viewport.height() * 0.34);
        if (height < 60 * unit) {
            return;
        }
        Ticks ticks = Ticks.of(scale.kind(), scale.low(), scale.high(), (int) Math.max(2, height / (30 * unit)));
        // Losses that differ only in their last digits have long labels, and push the bar to the left.
        double widest = 0;
        for (String label : ticks.labels()) {
            widest = Math.max(widest, TextWidths.width(label, TEXT * unit, false));
        }
        double left = viewport.width() - Math.max((compact ? 52 : 66) * unit, widest + (WIDTH + 10) * unit);
        for (int i = 0; i < STEPS; i++) {
            double y0 = top + height * i / STEPS;
            // Half a pixel more than a step, so that no seam shows.
            double y1 = top + height * (i + 1) / STEPS + (i + 1 < STEPS ? 0.5 : 0);
            items.add(
                    rectangle(left, y0, left + WIDTH * unit, y1, frame.colours().argb(1 - (i + 0.5) / STEPS)));
        }
        double x = left + WIDTH * unit;
        for (int i = 0; i < ticks.count(); i++) {
            double y = top + height * (1 - scale.fraction(ticks.values()[i]));
            items.add(new DisplayList.Polyline(
                    new double[] {x, x + 3 * unit}, new double[] {y, y}, palette.muted(), unit, 0));
            items.add(text(x + 6 * unit, y, ticks.labels()[i], palette.muted(), DisplayList.Horizontal.LEFT));
        }
        double right = viewport.width() - 8 * unit;
        items.add(text(right, top - 13 * unit, name, palette.foreground(), DisplayList.Horizontal.RIGHT));
        if (frame.clippedAbove()) {
            items.add(text(
                    right,
                    top + height + 13 * unit,
                    Words.text("picture.cut.above"),
                    palette.muted(),
                    DisplayList.Horizontal.RIGHT));
        }
        if (frame.clippedBelow()) {
            items.add(text(
                    right,
                    top + height + 27 * unit,
                    Words.text("picture.cut.below"),
                    palette.muted(),
                    DisplayList.Horizontal.RIGHT));
        }
        labels.take(new double[] {left - 30 * unit, top - 20 * unit, viewport.width(), top + height + 34 * unit});
    }

    private DisplayList.Text text(double x, double y, String text, int colour, DisplayList.Horizontal side) {
        return new DisplayList.Text(x, y, text, TEXT * unit, false, colour, 0, side, DisplayList.Vertical.MIDDLE);
    }

    private static DisplayList.Polygon rectangle(double x0, double y0, double x1, double y1, int colour) {
        return new DisplayList.Polygon(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1}, colour, 0, 0);
    }
}
