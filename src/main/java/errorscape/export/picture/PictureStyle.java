package errorscape.export.picture;

import errorscape.render.ColourMap;
import errorscape.render.Palette;

/// How an exported picture looks, whatever the window does.
///
/// @param width in pixels
/// @param height in pixels
/// @param scale pixels a logical pixel: 2 doubles the size of text and lines
/// @param pixelsPerInch how large the picture is printed; 96 on a screen
/// @param palette of the theme
/// @param colours of the surface
/// @param transparent whether the background is left out
/// @param parts what is drawn beside surface, paths and marks
public record PictureStyle(
        int width,
        int height,
        double scale,
        double pixelsPerInch,
        Palette palette,
        ColourMap colours,
        boolean transparent,
        PictureParts parts) {
    /// Logical pixels of the smallest text of a picture, that of ticks.
    private static final double TEXT = 11;

    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;
    private static final double SCREEN = 96;

    public PictureStyle {
        boolean empty = width < 1 || height < 1 || (long) width * height > 1L << 28;
        if (empty || !(scale > 0) || !(pixelsPerInch > 0)) {
            throw new IllegalArgumentException("no picture of " + width + " x " + height + " pixels at scale " + scale
                    + " and " + pixelsPerInch + " pixels an inch");
        }
    }

    /// The usual dark picture of a size.
    public static PictureStyle of(int width, int height) {
        return new PictureStyle(width, height, 1, SCREEN, Palette.DARK, ColourMap.VIRIDIS, false, PictureParts.ALL);
    }

    /// A picture for print: of a width in millimetres, with the shape of this one and text of a size in points.
    ///
    /// @param millimetres the picture's width
    /// @param points size of the smallest text
    /// @param resolution pixels an inch
    public PictureStyle printed(double millimetres, double points, double resolution) {
        int pixels = (int) Math.max(1, Math.rint(millimetres / MILLIMETRES_PER_INCH * resolution));
        int high = (int) Math.max(1, Math.rint(pixels * (double) height / width));
        double larger = points / POINTS_PER_INCH * resolution / TEXT;
        return new PictureStyle(pixels, high, larger, resolution, palette, colours, transparent, parts);
    }

    /// The same picture with more pixels, as large as before.
    ///
    /// @param factor 2 for twice as many along each side
    public PictureStyle finer(double factor) {
        return new PictureStyle(
                (int) Math.rint(width * factor),
                (int) Math.rint(height * factor),
                scale * factor,
                pixelsPerInch * factor,
                palette,
                colours,
                transparent,
                parts);
    }

    public PictureStyle withSize(int newWidth, int newHeight, double newScale) {
        return new PictureStyle(newWidth, newHeight, newScale, pixelsPerInch, palette, colours, transparent, parts);
    }

    /// In the colours of a theme.
    public PictureStyle withPalette(Palette other) {
        return new PictureStyle(width, height, scale, pixelsPerInch, other, colours, transparent, parts);
    }

    /// With a surface in other colours.
    public PictureStyle withColours(ColourMap other) {
        return new PictureStyle(width, height, scale, pixelsPerInch, palette, other, transparent, parts);
    }

    public PictureStyle withTransparent(boolean without) {
        return new PictureStyle(width, height, scale, pixelsPerInch, palette, colours, without, parts);
    }

    public PictureStyle withParts(PictureParts others) {
        return new PictureStyle(width, height, scale, pixelsPerInch, palette, colours, transparent, others);
    }

    double widthInPoints() {
        return width / pixelsPerInch * POINTS_PER_INCH;
    }

    double heightInPoints() {
        return height / pixelsPerInch * POINTS_PER_INCH;
    }

    double widthInMillimetres() {
        return width / pixelsPerInch * MILLIMETRES_PER_INCH;
    }

    double heightInMillimetres() {
        return height / pixelsPerInch * MILLIMETRES_PER_INCH;
    }

    /// ARGB of the background, 0 where it is left out.
    int background() {
        return transparent ? 0 : palette.background();
    }

    /// The palette for a renderer that leaves its surroundings as the background is.
    Palette drawnWith() {
        return new Palette(
                background(),
                palette.foreground(),
                palette.muted(),
                palette.halo(),
                palette.accent(),
                palette.minimum(),
                palette.saddle(),
                palette.maximum(),
                palette.degenerate(),
                palette.start());
    }
}
