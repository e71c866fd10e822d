package errorscape.export;

import errorscape.file.FileException;
import errorscape.file.WholeFile;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.Viewport;
import errorscape.render.overlay.Overlay;
import errorscape.render.raster.SurfaceRenderer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures of scenes as PNG files.
public final class PngExport {
    private PngExport() {}

    /// Draws a scene as the window does and writes it; a file that was there is replaced only by a whole new one.
    ///
    /// @param width in pixels of the file
    /// @param height in pixels of the file
    /// @param scale pixels per logical pixel: 2 doubles the size of text and lines
    /// @throws IOException with the file's name and the reason if it cannot be written
    public static void write(
            Scene scene,
            Camera camera,
            Palette palette,
            ColourMap colours,
            int width,
            int height,
            double scale,
            Path out)
            throws IOException {
        save(image(scene, camera, palette, colours, width, height, scale), out);
    }

    /// Draws a scene as the window does, as the bytes of a PNG file.
    ///
    /// @param width in pixels of the file
    /// @param height in pixels of the file
    /// @param scale pixels per logical pixel
    /// @throws IOException if the fonts cannot be read
    public static byte[] bytes(
            Scene scene, Camera camera, Palette palette, ColourMap colours, int width, int height, double scale)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image(scene, camera, palette, colours, width, height, scale), "png", stream);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(
            Scene scene, Camera camera, Palette palette, ColourMap colours, int width, int height, double scale)
            throws IOException {
        SurfaceFrame frame = new SurfaceFrame(Viewport.of(width, height, scale));
        new SurfaceRenderer(Runnable::run, 1).render(scene.grid(), scene.scale(), colours, camera, palette, frame);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, width, height, frame.argb());
        draw(Overlay.compose(scene, frame, palette), image, 1);
        return image;
    }

    /// Writes a chart; a file that was there is replaced only by a whole new one.
    ///
    /// @param chart in a rectangle from (0, 0) of the given size
    /// @param background ARGB
    /// @param width in logical pixels
    /// @param height in logical pixels
    /// @param scale pixels per logical pixel
    /// @throws IOException with the file's name and the reason if it cannot be written
    public static void write(DisplayList chart, int background, int width, int height, int scale, Path out)
            throws IOException {
        BufferedImage image = new BufferedImage(scale * width, scale * height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] filled = new int[scale * width * scale * height];
        Arrays.fill(filled, background);
        image.getRaster().setDataElements(0, 0, scale * width, scale * height, filled);
        draw(chart, image, scale);
        save(image, out);
    }

    private static void draw(DisplayList list, BufferedImage image, int scale) throws IOException {
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        try {
            new Java2dPen(graphics, PictureFonts.load()).draw(list);
        } finally {
            graphics.dispose();
        }
    }

    private static void save(BufferedImage image, Path out) throws IOException {
        try (WholeFile file = WholeFile.open(out)) {
            try (ImageOutputStream stream = new MemoryCacheImageOutputStream(file.stream())) {
                ImageIO.write(image, "png", stream);
            }
            file.keep();
        } catch (IOException e) {
            // The writer of images hides why behind its own words.
            Throwable why = e instanceof IIOException && e.getCause() != null ? e.getCause() : e;
            throw new IOException(
                    "cannot write " + out + ": "
                            + (why instanceof FileException file ? file.reason() : String.valueOf(why.getMessage())),
                    e);
        }
    }
}
