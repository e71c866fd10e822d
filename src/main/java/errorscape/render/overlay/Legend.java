package errorscape.render.overlay;

import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.TextWidths;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the glyphs and lines of a picture stand for: only what is there, and only where the picture is empty. A
/// picture without room has no legend.
final class Legend {
    private static final double TEXT = 11;
    private static final double ROW = 16;
    private static final double SYMBOL = 20;
    private static final double MARGIN = 10;
    /// More rows would be a list of its own.
    private static final int MOST = 12;
    /// Distance of the points at which the surface is looked for, in logical pixels.
    private static final double PROBE = 6;

    private Legend() {}

    /// @param shape null for a line
    private record Row(Scene.@Nullable Shape shape, int colour, double dash, String text) {}

    /// @param items appended to
    static void draw(Scene scene, SurfaceFrame frame, Palette palette, Labels labels, List<DisplayList.Item> items) {
        List<Row> rows = rows(scene);
        if (rows.isEmpty() || rows.size() > MOST) {
            return;
        }
        double unit = frame.viewport().scale();
        double width = 0;
        for (Row row : rows) {
            width = Math.max(width, TextWidths.width(row.text(), TEXT * unit, false));
        }
        width += SYMBOL * unit;
        double height = rows.size() * ROW * unit;
        double right = frame.width() - MARGIN * unit - width;
        double bottom = frame.height() - MARGIN * unit - height;
        double[][] corners = {{MARGIN * unit, MARGIN * unit}, {MARGIN * unit, bottom}, {right, bottom}};
        for (double[] corner : corners) {
            double[] box = {corner[0], corner[1], corner[0] + width, corner[1] + height};
            if (isEmpty(box, frame, PROBE * unit) && labels.take(box)) {
                for (int i = 0; i < rows.size(); i++) {
                    draw(rows.get(i), corner[0], corner[1] + (i + 0.5) * ROW * unit, unit, palette, items);
                }
                return;
            }
        }
    }

    private static List<Row> rows(Scene scene) {
        List<Row> rows = new ArrayList<>();
        for (Scene.Shape shape : Scene.Shape.values()) {
            // A start and a prediction are labelled.
            boolean there = shape != Scene.Shape.START
                    && shape != Scene.Shape.PREDICTION
                    && scene.marks().stream().anyMatch(mark -> mark.shape() == shape);
            if (there) {
                rows.add(new Row(shape, 0, 0, scene.words(shape)));
            }
        }
        for (Scene.Trace trace : scene.traces()) {
            if (!trace.name().isEmpty()) {
                rows.add(new Row(null, trace.colour(), 0, trace.name()));
            }
        }
        for (Scene.Line line : scene.lines()) {
            Row row = new Row(null, line.colour(), line.dash(), line.name());
            if (!line.name().isEmpty() && !rows.contains(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void draw(Row row, double x, double y, double unit, Palette palette, List<DisplayList.Item> items) {
        Scene.Shape shape = row.shape();
        if (shape == null) {
            items.add(new DisplayList.Polyline(
                    new double[] {x, x + 14 * unit},
                    new double[] {y, y},
                    palette.legible(row.colour()),
                    2 * unit,
                    row.dash() * unit));
        } else {
            Glyphs.draw(shape, x + 7 * unit, y, 5 * unit, palette, 1, items);
        }
        items.add(new DisplayList.Text(
                x + SYMBOL * unit,
                y,
                row.text(),
                TEXT * unit,
                false,
                palette.muted(),
                0,
                DisplayList.Horizontal.LEFT,
                DisplayList.Vertical.MIDDLE));
    }

    private static boolean isEmpty(double[] box, SurfaceFrame frame, double step) {
        for (double y = box[1]; y <= box[3]; y += step) {
            for (double x = box[0]; x <= box[2]; x += step) {
                int column = (int) x;
                int row = (int) y;
                if (column < 0 || row < 0 || column >= frame.width() || row >= frame.height()) {
                    return false;
                }
                if (frame.depth()[row * frame.width() + column] != SurfaceFrame.NOTHING) {
                    return false;
                }
            }
        }
        return true;
    }
}
