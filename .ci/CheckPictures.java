import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

// Checks that files are PNGs of the size asked for and that there is something on each.
//
// Usage: `java CheckPictures.java WIDTH HEIGHT FILE...`. Exit status 1 and one sentence at the first that is not.
public class CheckPictures {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    // A frame, a background and a caption have few; a surface in a colour map has hundreds.
    private static final int COLOURS = 32;

    public static void main(String[] arguments) throws IOException {
        int width = Integer.parseInt(arguments[0]);
        int height = Integer.parseInt(arguments[1]);
        require(arguments.length > 2, "no file to check");
        for (int i = 2; i < arguments.length; i++) {
            check(Path.of(arguments[i]), width, height);
        }
    }

    private static void check(Path file, int width, int height) throws IOException {
        require(Files.isRegularFile(file), file + " is not there");
        try (DataInputStream header = new DataInputStream(Files.newInputStream(file))) {
            require(header.readLong() == SIGNATURE, file + " is not a PNG");
            header.readLong(); // length and name of the first chunk
            int isWidth = header.readInt();
            int isHeight = header.readInt();
            require(isWidth == width && isHeight == height, file + " is " + isWidth + "x" + isHeight);
        }
        BufferedImage picture = ImageIO.read(file.toFile());
        require(picture != null, file + " cannot be decoded");
        long colours = IntStream.range(0, width * height)
                .map(i -> picture.getRGB(i % width, i / width))
                .distinct()
                .count();
        require(colours >= COLOURS, file + " has only " + colours + " colours");
        System.out.println(file + ": " + width + "x" + height + ", " + colours + " colours");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            System.err.println(message);
            System.exit(1);
        }
    }
}
