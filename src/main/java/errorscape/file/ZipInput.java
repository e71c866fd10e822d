package errorscape.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Reads entries of a zip file, each by its name and within bounds. Only regular files are opened.
public final class ZipInput implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;

    private ZipInput(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /// Opens a zip file.
    ///
    /// @param wanted what messages tell to choose, such as "a workbook"
    /// @throws FileException if it cannot be read or is no zip file
    public static ZipInput open(Path file, String wanted) throws FileException {
        if (!Files.isRegularFile(file)) {
            throw new FileException(file, "this is no regular file; choose " + wanted);
        }
        try {
            return new ZipInput(file, new ZipFile(file.toFile()));
        } catch (IOException | IllegalArgumentException e) {
            throw new FileException(file, "the file is damaged or cut off; save it again, or choose another one");
        }
    }

    /// An entry's content; empty if there is none of that name.
    ///
    /// @param most bytes that are read of it; after them the stream throws a [FileException]
    public Optional<InputStream> entry(String name, long most) throws FileException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FileInput.bounded(path, zip.getInputStream(entry), most, "a part of a workbook"));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new FileException(path, "the file is damaged; save it again, or choose another one");
        }
    }

    @Override
    public void close() throws FileException {
        try {
            zip.close();
        } catch (IOException e) {
            throw Reasons.reading(path, e);
        }
    }
}
