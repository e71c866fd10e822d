package errorscape.ui.draw;

import errorscape.render.DisplayList;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws display lists on a canvas. JavaFX thread only.
public final class FxPen {
    private static final String FAMILY = "Roboto";

    private final Map<Integer, Color> colours = new HashMap<>();
    private final Map<Double, Font> regular = new HashMap<>();
    private final Map<Double, Font> bold = new HashMap<>();

    /// Draws all items.
    ///
    /// @param scale canvas units a pixel of the list
    public void draw(DisplayList list, GraphicsContext graphics, double scale) {
        graphics.save();
        graphics.scale(scale, scale);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (DisplayList.Item item : list.items()) {
            switch (item) {
                case DisplayList.Polyline line -> polyline(line, graphics);
                case DisplayList.Polygon area -> polygon(area, graphics);
                case DisplayList.Disc disc -> disc(disc, graphics);
                case DisplayList.Text text -> text(text, graphics);
            }
        }
        graphics.restore();
    }

    private void polyline(DisplayList.Polyline line, GraphicsContext graphics) {
        graphics.setStroke(colour(line.colour()));
        graphics.setLineWidth(line.width());
        if (line.dash() > 0) {
            graphics.setLineDashes(line.dash(), line.dash());
        }
        graphics.strokePolyline(line.xs(), line.ys(), line.xs().length);
        if (line.dash() > 0) {
            graphics.setLineDashes();
        }
    }

    private void polygon(DisplayList.Polygon area, GraphicsContext graphics) {
        if (area.fill() != 0) {
            graphics.setFill(colour(area.fill()));
            graphics.fillPolygon(area.xs(), area.ys(), area.xs().length);
        }
        if (area.outline() != 0) {
            graphics.setStroke(colour(area.outline()));
            graphics.setLineWidth(area.outlineWidth());
            graphics.strokePolygon(area.xs(), area.ys(), area.xs().length);
        }
    }

    private void disc(DisplayList.Disc disc, GraphicsContext graphics) {
        double x = disc.x() - disc.radius();
        double y = disc.y() - disc.radius();
        double size = 2 * disc.radius();
        if (disc.fill() != 0) {
            graphics.setFill(colour(disc.fill()));
            graphics.fillOval(x, y, size, size);
        }
        if (disc.outline() != 0) {
            graphics.setStroke(colour(disc.outline()));
            graphics.setLineWidth(disc.outlineWidth());
            graphics.strokeOval(x, y, size, size);
        }
    }

    private void text(DisplayList.Text text, GraphicsContext graphics) {
        graphics.setFont(font(text.size(), text.bold()));
        graphics.setTextAlign(
                switch (text.horizontal()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.setTextBaseline(
                switch (text.vertical()) {
                    case TOP -> VPos.TOP;
                    case MIDDLE -> VPos.CENTER;
                    case BASELINE -> VPos.BASELINE;
                    case BOTTOM -> VPos.BOTTOM;
                });
        if (text.halo() != 0) {
            graphics.setStroke(colour(text.halo()));
            graphics.setLineWidth(3);
            graphics.strokeText(text.text(), text.x(), text.y());
        }
        graphics.setFill(colour(text.colour()));
        graphics.fillText(text.text(), text.x(), text.y());
    }

    private Font font(double size, boolean isBold) {
        return isBold
                ? bold.computeIfAbsent(size, s -> Font.font(FAMILY, FontWeight.BOLD, s))
                : regular.computeIfAbsent(size, s -> Font.font(FAMILY, s));
    }

    private Color colour(int argb) {
        return colours.computeIfAbsent(
                argb, c -> Color.rgb((c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF, ((c >>> 24) & 0xFF) / 255.0));
    }
}
