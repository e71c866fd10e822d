package errorscape.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file in the system's folder for such, that another program writes and this one reads; gone when it is closed.
public final class ScratchFile implements AutoCloseable {
    private final Path place;

    private ScratchFile(Path place) {
        this.place = place;
    }

    /// Makes an empty one.
    ///
    /// @param ending of its name, by which programs know the format
    /// @throws FileException if there is no place for it
    public static ScratchFile create(String ending) throws FileException {
        try {
            return new ScratchFile(Files.createTempFile("errorscape-", ending));
        } catch (IOException e) {
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            throw Reasons.writing(folder, folder, e);
        }
    }

    /// For the other program.
    public String name() {
        return place.toString();
    }

    /// Copies all that was written.
    ///
    /// @throws IOException if it cannot be read, or of the stream
    public void copyTo(OutputStream to) throws IOException {
        Files.copy(place, to);
    }

    @Override
    public void close() throws FileException {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            throw Reasons.writing(place, place, e);
        }
    }
}
