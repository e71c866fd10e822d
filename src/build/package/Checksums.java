import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Says what a file must be, in the words of `sha256sum --check`.
final class Checksums {
    private Checksums() {}

    static void write(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            Files.writeString(
                    file.resolveSibling(name + ".sha256"), HexFormat.of().formatHex(sum) + "  " + name + "\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
