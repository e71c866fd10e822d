package errorscape.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import errorscape.render.Camera;
import errorscape.render.Palette;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PictureFilesTest {
    private final PictureStyle style = PictureStyle.of(480, 320);
    private final FigureComposer composer = new FigureComposer(Runnable::run, 1);

    private Figure figure(PictureStyle of) {
        return composer.surface(Samples.scene(20).scene(), Camera.TERRAIN, of, "a caption");
    }

    private static byte[] png(Figure figure) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PngPicture.write(figure, "where it comes from", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @Test
    void a_png_holds_every_pixel_and_says_where_it_comes_from() throws IOException {
        Figure figure = figure(style);
        byte[] file = png(figure);
        BufferedImage image = decoded(file);
        assertThat(image.getRGB(0, 0, 480, 320, null, 0, 480)).isEqualTo(new FigureRaster().argb(figure));
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("where it comes from");
    }

    @Test
    void a_transparent_picture_has_no_background_and_the_same_surface() throws IOException {
        BufferedImage with = decoded(png(figure(style)));
        BufferedImage without = decoded(png(figure(style.withTransparent(true))));
        assertThat(with.getRGB(2, 318)).isEqualTo(Palette.DARK.background());
        assertThat(without.getRGB(2, 318) >>> 24).isZero();
        assertThat(without.getRGB(220, 170)).isEqualTo(with.getRGB(220, 170));
    }

    @Test
    void a_printed_picture_has_its_width_and_text_of_its_size() {
        PictureStyle printed = style.printed(160, 8, 300);
        assertThat(printed.widthInMillimetres()).isBetween(159.9, 160.1);
        // The smallest text has 11 logical pixels: 8 points are 8 / 72 of an inch.
        assertThat(11 * printed.scale() / 300 * 72).isBetween(7.999, 8.001);
        assertThat(printed.height() / (double) printed.width()).isBetween(0.665, 0.668);
    }

    @Test
    void names_legend_and_caption_can_be_left_out() {
        PictureStyle bare = style.withParts(PictureParts.NONE);
        assertThat(texts(figure(bare))).doesNotContain("random direction 1", "a caption");
        assertThat(texts(figure(style.withParts(PictureParts.ALL.withCaption(true)))))
                .contains("random direction 1", "a caption");
        assertThat(texts(figure(style.withParts(PictureParts.ALL.withAxisNames(false)))))
                .doesNotContain("random direction 1");
    }

    private static String texts(Figure figure) {
        return figure.overlay().items().toString();
    }

    @Test
    void an_svg_looks_like_the_png_and_has_its_text_as_text() throws IOException {
        Figure figure = figure(style);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SvgPicture.write(figure, "A <title>", "from & to", bytes);
        String svg = bytes.toString(StandardCharsets.UTF_8);
        assertThat(svg).contains(">random direction 1</text>", "<title>A &lt;title&gt;</title>", "from &amp; to");
        assertThat(svg.split("<image", -1)).hasSize(2);
        SVGDocument document = Objects.requireNonNull(new SVGLoader()
                .load(new ByteArrayInputStream(bytes.toByteArray()), null, LoaderContext.createDefault()));
        BufferedImage drawn = new BufferedImage(480, 320, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        document.render(null, graphics, new ViewBox(480, 320));
        graphics.dispose();
        // Fonts differ between machines, so some pixels of text do.
        assertThat(differing(drawn, decoded(png(figure)))).isLessThan(480 * 320 * 4 / 100);
    }

    /// Pixels of which a channel differs by more than an eighth.
    private static int differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                boolean far = false;
                for (int shift = 0; shift < 24; shift += 8) {
                    far |= Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > 32;
                }
                count += far ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void a_pdf_is_whole_has_one_page_of_its_size_and_text_that_can_be_found() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfPicture.write(figure(style.printed(160, 8, 150)), "A title", "where it comes from", bytes);
        String pdf = bytes.toString(StandardCharsets.ISO_8859_1);
        // Every entry of the table leads to its object.
        Matcher table = Pattern.compile("xref\n0 (\\d+)\n0000000000 65535 f \n").matcher(pdf);
        assertThat(table.find()).isTrue();
        int objects = Integer.parseInt(table.group(1)) - 1;
        for (int i = 0; i < objects; i++) {
            int start = Integer.parseInt(pdf.substring(table.end() + 20 * i, table.end() + 20 * i + 10));
            assertThat(pdf.substring(start)).startsWith((i + 1) + " 0 obj");
        }
        assertThat(pdf).endsWith("startxref\n" + table.start() + "\n%%EOF\n");
        // 160 mm are 453.5 points.
        assertThat(pdf).containsPattern("/MediaBox \\[0 0 453\\.\\d+ 302\\.\\d+\\]");
        assertThat(content(pdf, bytes.toByteArray())).contains(" Tj", "/Surface Do", hex("random direction 1"));
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(String.format(Locale.ROOT, "%02X", c)));
        return hex.toString();
    }

    private static String content(String pdf, byte[] bytes) throws IOException {
        int start = pdf.indexOf("stream\n") + 7;
        try (InflaterInputStream stream =
                new InflaterInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
