package errorscape.export.picture;

import errorscape.export.Java2dPen;
import errorscape.export.PictureFonts;
import errorscape.render.Argb;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/// Figures as pixels.
public final class FigureRaster {
    private final PictureFonts fonts;

    /// @throws IOException with the remedy if the fonts cannot be loaded
    public FigureRaster() throws IOException {
        fonts = PictureFonts.load();
    }

    /// All of a figure in pixels: ARGB, colours not multiplied by opacity, in rows from the top.
    public int[] argb(Figure figure) {
        PictureStyle style = figure.style();
        int width = style.width();
        int height = style.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] filled = new int[width * height];
        Arrays.fill(filled, Argb.premultiplied(style.background()));
        System.arraycopy(figure.pixels(), 0, filled, 0, figure.pixels().length);
        image.getRaster().setDataElements(0, 0, width, height, filled);
        Graphics2D graphics = image.createGraphics();
        try {
            new Java2dPen(graphics, fonts).draw(figure.overlay());
        } finally {
            graphics.dispose();
        }
        return image.getRGB(0, 0, width, height, null, 0, width);
    }
}
