package errorscape.export.picture;

import errorscape.export.PictureFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Figures as PDF files of one page (PDF 1.4, ISO 32000): the surface as an image, all else as vectors. Text is drawn
/// as
/// its outlines, so that it looks the same without the font, and lies invisibly over them, so that it can be found and
/// copied.
public final class PdfPicture {
    private static final int RGB = 3;

    private PdfPicture() {}

    /// Writes a figure.
    ///
    /// @param title for people
    /// @param description where it comes from
    /// @throws IOException of the stream, or with the remedy if the fonts cannot be loaded
    public static void write(Figure figure, String title, String description, OutputStream to) throws IOException {
        PictureStyle style = figure.style();
        PdfPen pen = new PdfPen(PictureFonts.load());
        pen.page(style.widthInPoints(), style.heightInPoints(), style.width(), style.height());
        if (style.background() != 0) {
            pen.background(style.background(), style.width(), style.height());
        }
        if (figure.hasPixels()) {
            pen.image("Surface", style.width(), figure.rows());
        }
        pen.draw(figure.overlay());
        PdfFile file = new PdfFile(to);
        int catalog = file.reserve();
        int pages = file.reserve();
        int page = file.reserve();
        int content = file.stream("", compressed(pen.content()));
        String images = figure.hasPixels() ? "/XObject << /Surface " + image(figure, file) + " 0 R >> " : "";
        int font = file.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        int info = file.object("<< /Title " + PdfFile.text(title) + " /Subject " + PdfFile.text(description)
                + " /Producer " + PdfFile.text("Errorscape") + " >>");
        file.fill(catalog, "<< /Type /Catalog /Pages " + pages + " 0 R >>");
        file.fill(pages, "<< /Type /Pages /Kids [" + page + " 0 R] /Count 1 >>");
        file.fill(
                page,
                "<< /Type /Page /Parent " + pages + " 0 R /MediaBox [0 0 " + PdfPen.number(style.widthInPoints()) + " "
                        + PdfPen.number(style.heightInPoints()) + "] /Contents " + content + " 0 R /Group << /S "
                        + "/Transparency /CS /DeviceRGB >> /Resources << /Font << /Text " + font + " 0 R >> "
                        + images + "/ExtGState << " + pen.opacities() + ">> >> >>");
        file.end(catalog, info);
    }

    private static int image(Figure figure, PdfFile file) throws IOException {
        int count = figure.pixels().length;
        byte[] colours = new byte[RGB * count];
        byte[] opacities = new byte[count];
        boolean opaque = true;
        for (int i = 0; i < count; i++) {
            int pixel = PngPicture.plain(figure.pixels()[i]);
            colours[RGB * i] = (byte) (pixel >> 16);
            colours[RGB * i + 1] = (byte) (pixel >> 8);
            colours[RGB * i + 2] = (byte) pixel;
            opacities[i] = (byte) (pixel >>> 24);
            opaque &= pixel >>> 24 == 0xFF;
        }
        String size = "/Type /XObject /Subtype /Image /Width " + figure.style().width() + " /Height " + figure.rows()
                + " /BitsPerComponent 8 /Interpolate true ";
        String mask = opaque
                ? ""
                : "/SMask " + file.stream(size + "/ColorSpace /DeviceGray ", compressed(opacities)) + " 0 R ";
        return file.stream(size + "/ColorSpace /DeviceRGB " + mask, compressed(colours));
    }

    private static byte[] compressed(String text) throws IOException {
        return compressed(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream to = new DeflaterOutputStream(small, deflater)) {
            to.write(bytes);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }
}
