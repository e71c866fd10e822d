package errorscape.keeping;

import errorscape.file.FileInput;
import errorscape.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tables that came without a file, pasted or drawn: each is kept in a file that is named after what it holds, so a
/// scenario finds exactly what it was made with, and the same table is kept once.
public final class KeptTables {
    private static final int DIGITS = 10;
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;

    /// @param folder need not be there yet
    public KeptTables(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Those of this user.
    public static KeptTables ofSystem() {
        return new KeptTables(KeptFolder.ofSystem().resolve("tables"));
    }

    /// Keeps a text as UTF-8.
    ///
    /// @param kind begins the name, such as "pasted"
    /// @throws IOException if it cannot be written
    public Path keep(String kind, String text) throws IOException {
        Path file = folder.resolve(kind + "-" + digest(text) + ".csv");
        if (!Files.exists(file)) {
            WholeFile.writeInFolder(file, text);
        }
        return file;
    }

    /// Whether a file is one of them.
    public boolean holds(Path file) {
        return file.toAbsolutePath().normalize().startsWith(folder);
    }

    /// Copies one of them into a folder, so that a scenario there can be moved together with it.
    ///
    /// @return the copy
    /// @throws IOException if it cannot be read or written
    public Path copy(Path kept, Path to) throws IOException {
        Path copy = to.resolve(kept.getFileName());
        WholeFile.write(copy, FileInput.text(kept, MOST_BYTES, "a table"));
        return copy;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
