package errorscape.render;

import java.util.List;

/// The loss scale at the right of a picture: colours, ticks, the law's name, and whether losses are cut off.
final class ColourBar {
    private static final double WIDTH = 10;
    private static final double TEXT = 11;
    private static final int STEPS = 48;

    private ColourBar() {}

    /// @param items appended to
    static void draw(Scene scene, SurfaceFrame frame, Palette palette, List<DisplayList.Item> items) {
        Viewport viewport = frame.viewport();
        double unit = viewport.scale();
        boolean compact = viewport.smallerSide() < 420 * unit;
        LossScale scale = scene.scale();
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
            items.add(text(x + 6 * unit, y, ticks.labels()[i], unit, palette.muted(), DisplayList.Horizontal.LEFT));
        }
        String name = scale.kind() == LossScale.Kind.LOG ? "log loss" : "loss";
        double right = viewport.width() - 8 * unit;
        items.add(text(right, top - 13 * unit, name, unit, palette.foreground(), DisplayList.Horizontal.RIGHT));
        if (frame.clippedAbove()) {
            items.add(text(
                    right,
                    top + height + 13 * unit,
                    "cut off above",
                    unit,
                    palette.muted(),
                    DisplayList.Horizontal.RIGHT));
        }
        if (frame.clippedBelow()) {
            items.add(text(
                    right,
                    top + height + 27 * unit,
                    "cut off below",
                    unit,
                    palette.muted(),
                    DisplayList.Horizontal.RIGHT));
        }
    }

    private static DisplayList.Text text(
            double x, double y, String text, double unit, int colour, DisplayList.Horizontal side) {
        return new DisplayList.Text(x, y, text, TEXT * unit, false, colour, 0, side, DisplayList.Vertical.MIDDLE);
    }

    private static DisplayList.Polygon rectangle(double x0, double y0, double x1, double y1, int colour) {
        return new DisplayList.Polygon(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1}, colour, 0, 0);
    }
}
