package errorscape.export;

import errorscape.render.DisplayList;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// Draws display lists with Java2D, which needs no display.
public final class Java2dPen {
    private final Graphics2D graphics;
    private final Font regular;
    private final Font bold;

    /// @param graphics drawn on
    public Java2dPen(Graphics2D graphics, PictureFonts fonts) {
        this.graphics = graphics;
        regular = fonts.regular();
        bold = fonts.bold();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /// Draws all items.
    public void draw(DisplayList list) {
        for (DisplayList.Item item : list.items()) {
            switch (item) {
                case DisplayList.Polyline line ->
                    stroke(path(line.xs(), line.ys(), false), line.colour(), line.width(), line.dash());
                case DisplayList.Polygon area ->
                    shape(path(area.xs(), area.ys(), true), area.fill(), area.outline(), area.outlineWidth());
                case DisplayList.Disc disc ->
                    shape(
                            new Ellipse2D.Double(
                                    disc.x() - disc.radius(),
                                    disc.y() - disc.radius(),
                                    2 * disc.radius(),
                                    2 * disc.radius()),
                            disc.fill(),
                            disc.outline(),
                            disc.outlineWidth());
                case DisplayList.Text text -> text(text);
            }
        }
    }

    private static Path2D path(double[] xs, double[] ys, boolean closed) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < xs.length; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private void shape(Shape shape, int fill, int outline, double width) {
        if (fill != 0) {
            graphics.setColor(new Color(fill, true));
            graphics.fill(shape);
        }
        if (outline != 0) {
            stroke(shape, outline, width, 0);
        }
    }

    private void stroke(Shape shape, int colour, double width, double dash) {
        graphics.setColor(new Color(colour, true));
        graphics.setStroke(
                dash > 0
                        ? new BasicStroke(
                                (float) width,
                                BasicStroke.CAP_ROUND,
                                BasicStroke.JOIN_ROUND,
                                10,
                                new float[] {(float) dash, (float) dash},
                                0)
                        : new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    private void text(DisplayList.Text text) {
        Font font = (text.bold() ? bold : regular).deriveFont((float) text.size());
        TextOutline line = TextOutline.of(text.text(), font, graphics.getFontRenderContext());
        double width = line.width();
        LineMetrics metrics = font.getLineMetrics(text.text(), graphics.getFontRenderContext());
        double x = switch (text.horizontal()) {
            case LEFT -> text.x();
            case CENTRE -> text.x() - width / 2;
            case RIGHT -> text.x() - width;
        };
        double y = switch (text.vertical()) {
            case TOP -> text.y() + metrics.getAscent();
            case MIDDLE -> text.y() + (metrics.getAscent() - metrics.getDescent()) / 2;
            case BASELINE -> text.y();
            case BOTTOM -> text.y() - metrics.getDescent();
        };
        Shape outline = AffineTransform.getTranslateInstance(x, y).createTransformedShape(line.shape());
        if (text.halo() != 0) {
            stroke(outline, text.halo(), 3, 0);
        }
        graphics.setColor(new Color(text.colour(), true));
        graphics.fill(outline);
    }
}
