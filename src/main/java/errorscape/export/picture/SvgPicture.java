package errorscape.export.picture;

import errorscape.render.DisplayList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Figures as SVG files: the surface as an embedded image, all else as vectors, text as text.
public final class SvgPicture {
    /// Those that are nearly as wide as the bundled font, which a reader need not have.
    private static final String FONTS = "Roboto, Arial, Helvetica, Liberation Sans, sans-serif";

    /// Of the bundled font, in font sizes.
    static final double ASCENT = 0.927734375;

    static final double DESCENT = 0.244140625;

    /// Width of a text's halo, as the other pens draw it.
    private static final double HALO = 3;

    private final StringBuilder svg = new StringBuilder();

    private SvgPicture() {}

    /// Writes a figure.
    ///
    /// @param title for people, and for those who cannot see it
    /// @param description where it comes from
    /// @throws IOException of the stream
    public static void write(Figure figure, String title, String description, OutputStream to) throws IOException {
        SvgPicture picture = new SvgPicture();
        picture.draw(figure, title, description);
        to.write(picture.svg.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void draw(Figure figure, String title, String description) throws IOException {
        PictureStyle style = figure.style();
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                        + " width=\"")
                .append(number(style.widthInMillimetres()))
                .append("mm\" height=\"")
                .append(number(style.heightInMillimetres()))
                .append("mm\" viewBox=\"0 0 ")
                .append(style.width())
                .append(' ')
                .append(style.height())
                .append("\" font-family=\"")
                .append(FONTS)
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\" role=\"img\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<desc>")
                .append(escaped(description))
                .append("</desc>\n");
        if (style.background() != 0) {
            svg.append("<rect width=\"")
                    .append(style.width())
                    .append("\" height=\"")
                    .append(style.height())
                    .append('"')
                    .append(paint("fill", style.background()))
                    .append("/>\n");
        }
        if (figure.hasPixels()) {
            svg.append("<image width=\"")
                    .append(style.width())
                    .append("\" height=\"")
                    .append(figure.rows())
                    .append("\" xlink:href=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(PngPicture.surface(figure)))
                    .append("\"/>\n");
        }
        figure.overlay().items().forEach(this::item);
        svg.append("</svg>\n");
    }

    private void item(DisplayList.Item item) {
        switch (item) {
            case DisplayList.Polyline line -> {
                svg.append("<path d=\"");
                path(line.xs(), line.ys());
                svg.append("\" fill=\"none\"").append(stroke(line.colour(), line.width()));
                if (line.dash() > 0) {
                    svg.append(" stroke-dasharray=\"")
                            .append(number(line.dash()))
                            .append('"');
                }
                svg.append("/>\n");
            }
            case DisplayList.Polygon area -> {
                svg.append("<path d=\"");
                path(area.xs(), area.ys());
                svg.append("Z\"")
                        .append(shape(area.fill(), area.outline(), area.outlineWidth()))
                        .append("/>\n");
            }
            case DisplayList.Disc disc ->
                svg.append("<circle cx=\"")
                        .append(number(disc.x()))
                        .append("\" cy=\"")
                        .append(number(disc.y()))
                        .append("\" r=\"")
                        .append(number(disc.radius()))
                        .append('"')
                        .append(shape(disc.fill(), disc.outline(), disc.outlineWidth()))
                        .append("/>\n");
            case DisplayList.Text text -> text(text);
        }
    }

    private void path(double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            svg.append(i == 0 ? 'M' : 'L').append(number(xs[i])).append(' ').append(number(ys[i]));
        }
        if (xs.length == 1) {
            // A line of one point is a dot.
            svg.append("h0");
        }
    }

    private void text(DisplayList.Text text) {
        if (text.text().isBlank()) {
            return;
        }
        double y = switch (text.vertical()) {
            case TOP -> text.y() + ASCENT * text.size();
            case MIDDLE -> text.y() + (ASCENT - DESCENT) / 2 * text.size();
            case BASELINE -> text.y();
            case BOTTOM -> text.y() - DESCENT * text.size();
        };
        String anchor = switch (text.horizontal()) {
            case LEFT -> "";
            case CENTRE -> " text-anchor=\"middle\"";
            case RIGHT -> " text-anchor=\"end\"";
        };
        String place = "<text x=\"" + number(text.x()) + "\" y=\"" + number(y) + "\" font-size=\"" + number(text.size())
                + '"' + (text.bold() ? " font-weight=\"bold\"" : "") + anchor;
        if (text.halo() != 0) {
            // A text of its own: not every program can draw a text's outline below its inside.
            svg.append(place)
                    .append(" fill=\"none\" aria-hidden=\"true\"")
                    .append(stroke(text.halo(), HALO))
                    .append('>')
                    .append(escaped(text.text()))
                    .append("</text>\n");
        }
        svg.append(place)
                .append(paint("fill", text.colour()))
                .append('>')
                .append(escaped(text.text()))
                .append("</text>\n");
    }

    private static String shape(int fill, int outline, double width) {
        return (fill == 0 ? " fill=\"none\"" : paint("fill", fill)) + (outline == 0 ? "" : stroke(outline, width));
    }

    private static String stroke(int colour, double width) {
        return paint("stroke", colour) + " stroke-width=\"" + number(width) + '"';
    }

    private static String paint(String what, int argb) {
        String colour = String.format(Locale.ROOT, " %s=\"#%06x\"", what, argb & 0xFFFFFF);
        int alpha = argb >>> 24;
        return alpha == 0xFF ? colour : colour + ' ' + what + "-opacity=\"" + number(alpha / 255.0) + '"';
    }

    /// Hundredths of a pixel are finer than can be seen.
    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
