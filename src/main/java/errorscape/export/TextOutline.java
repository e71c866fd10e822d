package errorscape.export;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// The outline of a line of text, starting at (0, 0) on the baseline. The arrows of weight names ("unit 3 ←
/// unit 1") are not in the bundled font and are drawn here.
///
/// @param shape to be filled
/// @param width how far the text reaches
public record TextOutline(Shape shape, double width) {
    /// Advance of an arrow as a share of the font's size, about that of a digit.
    private static final double ARROW = 0.62;

    /// The outline of a text in a font of its size.
    public static TextOutline of(String text, Font font, FontRenderContext context) {
        Path2D.Double outline = new Path2D.Double();
        double x = 0;
        int from = 0;
        while (from < text.length()) {
            char c = text.charAt(from);
            if (c == '←' || c == '→') {
                outline.append(arrow(c == '←', x, font.getSize2D()), false);
                x += ARROW * font.getSize2D();
                from++;
                continue;
            }
            int to = from + 1;
            while (to < text.length() && text.charAt(to) != '←' && text.charAt(to) != '→') {
                to++;
            }
            GlyphVector glyphs = font.createGlyphVector(context, text.substring(from, to));
            outline.append(glyphs.getOutline((float) x, 0), false);
            x += glyphs.getLogicalBounds().getWidth();
            from = to;
        }
        return new TextOutline(outline, x);
    }

    /// An arrow at half the height of small letters, as thick as the font's regular stems.
    private static Shape arrow(boolean left, double x, double size) {
        double[] xs = {0.03, 0.25, 0.31, 0.175, 0.59, 0.59, 0.175, 0.31, 0.25};
        double[] ys = {0, -0.22, -0.16, -0.04, -0.04, 0.04, 0.04, 0.16, 0.22};
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < xs.length; i++) {
            double px = (left ? xs[i] : ARROW - xs[i]) * size;
            double py = (ys[i] - 0.28) * size;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path.createTransformedShape(AffineTransform.getTranslateInstance(x, 0));
    }
}
