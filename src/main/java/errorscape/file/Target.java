package errorscape.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a file that is written really lies, and how it must be written.
///
/// @param named as the user named it
/// @param place at the end of all links
/// @param way how bytes get there
record Target(Path named, Path place, Way way) {
    /// How bytes get to a place.
    public sealed interface Way {
        /// A file, there already or not: replaced as a whole.
        record Replaced(boolean exists) implements Way {}

        /// A device or a named pipe: written as it is.
        record Through() implements Way {}

        /// What the program was started with.
        record Descriptor(int number) implements Way {}
    }

    /// Finds the place and complains where it cannot be written.
    static Target of(Path named) throws FileException {
        var descriptor = Descriptors.of(named);
        if (descriptor.isPresent()) {
            return new Target(named, named, new Way.Descriptor(descriptor.getAsInt()));
        }
        try {
            Path place = end(named.toAbsolutePath());
            BasicFileAttributes there = attributes(place);
            if (there == null) {
                return new Target(named, inFolder(named, place), new Way.Replaced(false));
            }
            if (there.isDirectory()) {
                throw new FileException(named, "this is a folder; choose the name of a file");
            }
            if (!Files.isWritable(place)) {
                throw new FileException(named, Reasons.DENIED);
            }
            return there.isRegularFile()
                    ? new Target(named, inFolder(named, place), new Way.Replaced(true))
                    : new Target(named, place, new Way.Through());
        } catch (IOException e) {
            throw Reasons.writing(named, named, e);
        }
    }

    private static Path end(Path path) throws IOException {
        Path at = path;
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == Descriptors.MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }

    private static @Nullable BasicFileAttributes attributes(Path place) throws IOException {
        try {
            return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            if (Files.isDirectory(folder(place))) {
                throw e;
            }
            return null; // Below a file; said better by the look at the folder.
        }
    }

    /// The place itself, if its folder takes new files: the draft lies there.
    private static Path inFolder(Path named, Path place) throws FileException {
        Path folder = folder(place);
        if (!Files.isDirectory(folder)) {
            throw new FileException(
                    named, "there is no folder " + folder.normalize() + "; make it, or choose another place");
        }
        if (!Files.isWritable(folder)) {
            throw new FileException(
                    named,
                    Reasons.DENIED + ": the folder " + folder.normalize() + " takes no new files; choose another one");
        }
        return place;
    }

    static Path folder(Path place) {
        return Objects.requireNonNullElse(place.getParent(), place);
    }
}
