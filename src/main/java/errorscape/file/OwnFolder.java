package errorscape.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A folder that belongs to this program alone, where it keeps what it remembers.
public final class OwnFolder {
    private static final String LOCK = "lock";

    private final Path place;

    private OwnFolder(Path place) {
        this.place = place;
    }

    /// A folder, there or not.
    public static OwnFolder of(Path place) {
        return new OwnFolder(place);
    }

    /// Makes the folder and those above it, where they are not there.
    ///
    /// @throws FileException if that cannot be
    public static OwnFolder made(Path place) throws FileException {
        try {
            Files.createDirectories(place);
            return new OwnFolder(place);
        } catch (IOException e) {
            throw Reasons.writing(place, place, e);
        }
    }

    public Path place() {
        return place;
    }

    /// The last part of its path.
    public String name() {
        return String.valueOf(place.getFileName());
    }

    /// A folder in it.
    public OwnFolder inner(String name) {
        return new OwnFolder(place.resolve(name));
    }

    /// The names in it that are not hidden, in their order; none where it cannot be read.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        names.removeIf(name -> name.startsWith(".") || name.equals(LOCK));
        names.sort(null);
        return names;
    }

    /// Deletes a file in it; nothing happens where that cannot be.
    public void delete(String name) {
        try {
            Files.deleteIfExists(place.resolve(name));
        } catch (IOException e) {
            // It is tidied up another time.
        }
    }

    /// Takes the folder for this process until the lock is closed or the process ends, however it ends.
    ///
    /// @return empty if another process has it, or it is not there
    public Optional<Lock> lock() {
        FileChannel channel;
        try {
            channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (locked(channel)) {
            return Optional.of(new Lock(this, channel));
        }
        close(channel);
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // This process has it already.
        } catch (IOException e) {
            return true; // A file system without locks: there nobody can be kept out.
        }
    }

    /// When a file in it was last written; the beginning of time where that is not known.
    public FileTime written(String name) {
        try {
            return Files.getLastModifiedTime(place.resolve(name));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // There is nothing in it.
        }
    }

    /// A folder that nobody else works in.
    public static final class Lock implements AutoCloseable {
        private final OwnFolder folder;
        private final FileChannel channel;

        private Lock(OwnFolder folder, FileChannel channel) {
            this.folder = folder;
            this.channel = channel;
        }

        /// Deletes the folder with all its files, and gives it up.
        public void deleteAll() {
            folder.names().forEach(folder::delete);
            close();
            folder.delete(LOCK);
            try {
                Files.deleteIfExists(folder.place);
            } catch (IOException e) {
                // Somebody put something into it; it is not ours to delete.
            }
        }

        @Override
        public void close() {
            OwnFolder.close(channel);
        }
    }
}
