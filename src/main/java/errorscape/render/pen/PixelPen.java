package errorscape.render.pen;

import errorscape.render.DisplayList;

/// Draws the shapes of display lists into pixels, antialiased, on the processor: a thin line costs what its
/// pixels cost, where a toolkit's general outlines cost several times as much. Text is left to the toolkit.
/// Keeps its working memory; not for several threads at once.
public final class PixelPen {
    private final Coverage coverage = new Coverage();
    private final StrokeArea strokes = new StrokeArea(coverage);
    private final PolygonArea areas = new PolygonArea(coverage);

    /// Draws all shapes of a list in their order, text left out. What reaches beyond the picture is cut off;
    /// shapes with places that are not finite are left out in part or whole.
    ///
    /// @param pixels ARGB with colours multiplied by opacity, in rows of `width` from the top; modified
    /// @param scale pixels a unit of the list
    public void draw(DisplayList list, int[] pixels, int width, int height, double scale) {
        coverage.resize(width, height);
        for (DisplayList.Item item : list.items()) {
            switch (item) {
                case DisplayList.Polyline line -> {
                    double[] xs = scaled(line.xs(), scale);
                    double[] ys = scaled(line.ys(), scale);
                    strokes.line(xs, ys, false, line.width() * scale, line.dash() * scale);
                    coverage.paint(line.colour(), pixels);
                }
                case DisplayList.Polygon area -> polygon(area, pixels, scale);
                case DisplayList.Disc disc -> disc(disc, pixels, scale);
                case DisplayList.Text ignored -> {}
            }
        }
    }

    private void polygon(DisplayList.Polygon area, int[] pixels, double scale) {
        double[] xs = scaled(area.xs(), scale);
        double[] ys = scaled(area.ys(), scale);
        if (area.fill() != 0) {
            areas.add(xs, ys);
            coverage.paint(area.fill(), pixels);
        }
        if (area.outline() != 0) {
            strokes.line(xs, ys, true, area.outlineWidth() * scale, 0);
            coverage.paint(area.outline(), pixels);
        }
    }

    private void disc(DisplayList.Disc disc, int[] pixels, double scale) {
        double x = disc.x() * scale;
        double y = disc.y() * scale;
        double radius = disc.radius() * scale;
        if (disc.fill() != 0) {
            strokes.disc(x, y, radius);
            coverage.paint(disc.fill(), pixels);
        }
        if (disc.outline() != 0) {
            strokes.ring(x, y, radius, disc.outlineWidth() * scale);
            coverage.paint(disc.outline(), pixels);
        }
    }

    private static double[] scaled(double[] places, double scale) {
        if (scale == 1) {
            return places;
        }
        double[] result = new double[places.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = places[i] * scale;
        }
        return result;
    }
}
