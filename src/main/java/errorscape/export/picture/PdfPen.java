package errorscape.export.picture;

import errorscape.export.PictureFonts;
import errorscape.export.TextOutline;
import errorscape.render.DisplayList;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Draws display lists as the operators of a PDF page.
final class PdfPen {
    private static final double HALO = 3;
    private static final double HELVETICA = 0.96;

    private final PictureFonts fonts;
    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private final StringBuilder content = new StringBuilder();
    private final Set<Integer> opacities = new TreeSet<>();

    PdfPen(PictureFonts fonts) {
        this.fonts = fonts;
    }

    /// From here on coordinates are pixels from the top left corner.
    void page(double widthInPoints, double heightInPoints, int width, int height) {
        content.append(number(widthInPoints / width))
                .append(" 0 0 ")
                .append(number(-heightInPoints / height))
                .append(" 0 ")
                .append(number(heightInPoints))
                .append(" cm 1 J 1 j\n");
    }

    void background(int argb, int width, int height) {
        colour(argb, false);
        content.append("0 0 ").append(width).append(' ').append(height).append(" re f\n");
    }

    /// An image in the upper left corner; images stand on their head in coordinates that run downwards.
    void image(String name, int width, int height) {
        opacity(0xFF);
        content.append("q ")
                .append(width)
                .append(" 0 0 ")
                .append(-height)
                .append(" 0 ")
                .append(height)
                .append(" cm /")
                .append(name)
                .append(" Do Q\n");
    }

    void draw(DisplayList list) {
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

    String content() {
        return content.toString();
    }

    /// The graphics states that the content names.
    String opacities() {
        StringBuilder states = new StringBuilder();
        for (int alpha : opacities) {
            String value = number(alpha / 255.0);
            states.append("/A" + alpha + " << /ca " + value + " /CA " + value + " >> ");
        }
        return states.toString();
    }

    private void shape(Shape shape, int fill, int outline, double width) {
        if (fill != 0) {
            colour(fill, false);
            path(shape);
            content.append("f\n");
        }
        if (outline != 0) {
            stroke(shape, outline, width, 0);
        }
    }

    private void stroke(Shape shape, int colour, double width, double dash) {
        colour(colour, true);
        content.append(number(width)).append(" w ");
        content.append(dash > 0 ? "[" + number(dash) + "] 0 d " : "[] 0 d ");
        path(shape);
        content.append("S\n");
    }

    private void text(DisplayList.Text text) {
        if (text.text().isBlank()) {
            return;
        }
        Font font = (text.bold() ? fonts.bold() : fonts.regular()).deriveFont((float) text.size());
        TextOutline line = TextOutline.of(text.text(), font, context);
        double x = switch (text.horizontal()) {
            case LEFT -> text.x();
            case CENTRE -> text.x() - line.width() / 2;
            case RIGHT -> text.x() - line.width();
        };
        double y = switch (text.vertical()) {
            case TOP -> text.y() + SvgPicture.ASCENT * text.size();
            case MIDDLE -> text.y() + (SvgPicture.ASCENT - SvgPicture.DESCENT) / 2 * text.size();
            case BASELINE -> text.y();
            case BOTTOM -> text.y() - SvgPicture.DESCENT * text.size();
        };
        Shape outline = AffineTransform.getTranslateInstance(x, y).createTransformedShape(line.shape());
        if (text.halo() != 0) {
            stroke(outline, text.halo(), HALO, 0);
        }
        colour(text.colour(), false);
        path(outline);
        content.append("f\n");
        invisible(text, x, y);
    }

    /// The text itself, for those who search and copy.
    private void invisible(DisplayList.Text text, double x, double y) {
        content.append("BT 3 Tr /Text ")
                .append(number(text.size() * HELVETICA))
                .append(" Tf 1 0 0 -1 ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(" Tm <");
        for (char c : text.text().replace('\u2212', '-').replace("\u2190", "<-").toCharArray()) {
            content.append(String.format(Locale.ROOT, "%02X", c < 0x100 ? (int) c : (int) '?'));
        }
        content.append("> Tj ET\n");
    }

    private void colour(int argb, boolean lines) {
        opacity(argb >>> 24);
        content.append(number((argb >> 16 & 0xFF) / 255.0))
                .append(' ')
                .append(number((argb >> 8 & 0xFF) / 255.0))
                .append(' ')
                .append(number((argb & 0xFF) / 255.0))
                .append(lines ? " RG " : " rg ");
    }

    private void opacity(int alpha) {
        opacities.add(alpha);
        content.append("/A").append(alpha).append(" gs ");
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

    private void path(Shape shape) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> operator("m", p[0], p[1]);
                case PathIterator.SEG_LINETO -> operator("l", p[0], p[1]);
                case PathIterator.SEG_CUBICTO -> operator("c", p[0], p[1], p[2], p[3], p[4], p[5]);
                case PathIterator.SEG_QUADTO -> {
                    // The same curve as a cubic one.
                    operator(
                            "c",
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                    p[0] = p[2];
                    p[1] = p[3];
                }
                default -> {
                    content.append("h ");
                    continue;
                }
            }
            boolean cubic = i.currentSegment(new double[6]) == PathIterator.SEG_CUBICTO;
            x = cubic ? p[4] : p[0];
            y = cubic ? p[5] : p[1];
        }
    }

    private void operator(String name, double... numbers) {
        for (double number : numbers) {
            content.append(number(number)).append(' ');
        }
        content.append(name).append(' ');
    }

    /// PDF knows no exponents.
    static String number(double value) {
        return new BigDecimal(value)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
