package errorscape.export.movie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import errorscape.export.picture.PngChunks;
import errorscape.picture.Monitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

final class MovieFilesTest {
    private static final int WIDTH = 61;
    private static final int HEIGHT = 40;

    /// A square that goes over a gradient; every fourth frame stands still.
    private static Frames frames(int count, boolean noise) {
        return new Frames() {
            @Override
            public int width() {
                return WIDTH;
            }

            @Override
            public int height() {
                return HEIGHT;
            }

            @Override
            public int count() {
                return count;
            }

            @Override
            public double framesPerSecond() {
                return 12;
            }

            @Override
            public boolean transparent() {
                return false;
            }

            @Override
            public int[] argb(int index) {
                int[] argb = new int[WIDTH * HEIGHT];
                Random random = new Random(index);
                int at = index - index / 4;
                for (int i = 0; i < argb.length; i++) {
                    int x = i % WIDTH;
                    int y = i / WIDTH;
                    boolean inside = x >= at && x < at + 9 && y >= 12 && y < 20;
                    int colour = inside ? 0xFF9F43 : (x * 4) << 16 | (y * 6) << 8 | 0x60;
                    argb[i] = 0xFF000000 | (noise ? random.nextInt(1 << 24) : colour);
                }
                return argb;
            }
        };
    }

    private static byte[] gif(Frames frames, long limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GifMovie(frames, "where it comes from", limit, Monitor.NOBODY).write(bytes);
        return bytes.toByteArray();
    }

    /// All frames as a viewer shows them, and the delays.
    private static List<int[]> shown(byte[] gif, List<Integer> delays) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<int[]> all = new ArrayList<>();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(stream);
            int[] canvas = new int[WIDTH * HEIGHT];
            for (int f = 0; f < reader.getNumImages(true); f++) {
                BufferedImage part = reader.read(f);
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(f).getAsTree("javax_imageio_gif_image_1.0");
                int left = number(root, "ImageDescriptor", "imageLeftPosition");
                int top = number(root, "ImageDescriptor", "imageTopPosition");
                delays.add(number(root, "GraphicControlExtension", "delayTime"));
                for (int y = 0; y < part.getHeight(); y++) {
                    for (int x = 0; x < part.getWidth(); x++) {
                        int pixel = part.getRGB(x, y);
                        if (pixel >>> 24 != 0) {
                            canvas[(top + y) * WIDTH + left + x] = pixel;
                        }
                    }
                }
                all.add(canvas.clone());
            }
        }
        return all;
    }

    private static int number(IIOMetadataNode root, String element, String attribute) {
        NodeList found = root.getElementsByTagName(element);
        return Integer.parseInt(((IIOMetadataNode) found.item(0)).getAttribute(attribute));
    }

    @Test
    void a_gif_shows_every_frame_in_one_palette_and_begins_anew() throws IOException {
        Frames frames = frames(20, false);
        byte[] file = gif(frames, GifMovie.LIMIT);
        List<Integer> delays = new ArrayList<>();
        List<int[]> all = shown(file, delays);
        assertThat(all).hasSize(20);
        // Twelve frames a second are 8 or 9 hundredths each, 167 in all.
        assertThat(delays.stream().mapToInt(Integer::intValue).sum()).isEqualTo(167);
        for (int f = 0; f < 20; f++) {
            int[] wanted = frames.argb(f);
            for (int i = 0; i < wanted.length; i++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    // 255 colours for a gradient of 2,440 and a square: no channel is far off.
                    assertThat(Math.abs((wanted[i] >> shift & 0xFF) - (all.get(f)[i] >> shift & 0xFF)))
                            .isLessThan(28);
                }
            }
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains("NETSCAPE2.0\u0003\u0001\0\0", "where it comes from");
    }

    @Test
    void only_what_changes_costs_bytes() throws IOException {
        int few = gif(frames(2, false), GifMovie.LIMIT).length;
        int many = gif(frames(42, false), GifMovie.LIMIT).length;
        assertThat(many - few).isLessThan(40 * 260);
    }

    @Test
    void the_codes_of_lzw_survive_noise_of_any_length() throws IOException {
        // Noise fills the table of codes and begins it anew several times.
        byte[] file = gif(frames(3, true), GifMovie.LIMIT);
        assertThat(shown(file, new ArrayList<>())).hasSize(3);
    }

    @Test
    void a_gif_that_would_be_too_large_gets_fewer_colours_and_frames() throws IOException {
        Frames noise = frames(60, true);
        byte[] large = gif(noise, GifMovie.LIMIT);
        byte[] small = gif(noise, large.length / 3);
        assertThat(small.length).isLessThanOrEqualTo(large.length / 3);
        assertThat(shown(small, new ArrayList<>())).isNotEmpty();
    }

    @Test
    void an_apng_shows_every_pixel_of_every_frame() throws IOException {
        Frames frames = frames(9, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ApngMovie(frames, "where it comes from", Monitor.NOBODY).write(bytes);
        List<int[]> all = apng(bytes.toByteArray());
        assertThat(all).hasSize(9);
        for (int f = 0; f < 9; f++) {
            assertThat(all.get(f)).isEqualTo(frames.argb(f));
        }
    }

    /// Every frame as a viewer shows it: each is put into a PNG of its own and read by Java's reader.
    private static List<int[]> apng(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).position(8);
        List<int[]> all = new ArrayList<>();
        int[] canvas = new int[WIDTH * HEIGHT];
        int[] part = new int[4];
        int sequence = 0;
        while (in.hasRemaining()) {
            byte[] bytes = new byte[in.getInt()];
            byte[] letters = new byte[4];
            in.get(letters).get(bytes).getInt();
            ByteBuffer chunk = ByteBuffer.wrap(bytes);
            switch (new String(letters, StandardCharsets.US_ASCII)) {
                case "acTL" -> assertThat(chunk.getInt()).isEqualTo(9);
                case "fcTL" -> {
                    assertThat(chunk.getInt()).isEqualTo(sequence++);
                    part = new int[] {chunk.getInt(), chunk.getInt(), chunk.getInt(), chunk.getInt()};
                }
                case "IDAT", "fdAT" -> {
                    boolean later = letters[0] == 'f';
                    if (later) {
                        assertThat(chunk.getInt()).isEqualTo(sequence++);
                    }
                    put(alone(Arrays.copyOfRange(bytes, later ? 4 : 0, bytes.length), part), part, canvas);
                    all.add(canvas.clone());
                }
                default -> assertThat(letters).hasSize(4);
            }
        }
        return all;
    }

    private static BufferedImage alone(byte[] pixels, int[] part) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngChunks chunks = new PngChunks(png);
        chunks.header(part[0], part[1], false);
        chunks.write("IDAT", pixels);
        chunks.end();
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    }

    private static void put(BufferedImage image, int[] part, int[] canvas) {
        for (int y = 0; y < part[1]; y++) {
            for (int x = 0; x < part[0]; x++) {
                canvas[(part[3] + y) * WIDTH + part[2] + x] = image.getRGB(x, y);
            }
        }
    }

    @Test
    void single_frames_are_numbered_in_an_archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameArchive.write(frames(3, false), "", Monitor.NOBODY, bytes);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()))
                                .getWidth())
                        .isEqualTo(WIDTH);
            }
        }
        assertThat(names).containsExactly("00001.png", "00002.png", "00003.png");
    }

    @Test
    void a_video_is_made_where_ffmpeg_is() throws IOException {
        assumeTrue(VideoMovie.possible(), "there is no ffmpeg on this machine");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new VideoMovie(frames(12, false), false, "where it comes from", Monitor.NOBODY).write(bytes);
        assertThat(new String(bytes.toByteArray(), 4, 4, StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
    }

    @Test
    void who_does_not_want_it_any_more_gets_nothing() {
        Monitor cancelled = new Monitor() {
            private int told;

            @Override
            public void at(String doing, double share) {
                told++;
            }

            @Override
            public boolean cancelled() {
                return told > 3;
            }
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new GifMovie(frames(20, false), "", GifMovie.LIMIT, cancelled).write(bytes));
        assertThat(bytes.size()).isZero();
    }
}
