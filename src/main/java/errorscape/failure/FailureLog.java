package errorscape.failure;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The log of failures: a file that its user alone can read, for it names their files. It comes into being with the
/// first failure, and is bounded: when full it becomes the first of a few older ones, the oldest of which goes.
/// Windows that are open at the same time may share it. For any number of threads.
public final class FailureLog {
    /// An older file is no longer than this.
    public static final long MOST_BYTES = 256 * 1024;

    /// Files in all, the newest one among them.
    public static final int MOST_FILES = 3;

    private final Path file;
    private final long mostBytes;

    public FailureLog(Path file) {
        this(file, MOST_BYTES);
    }

    /// @param mostBytes of a file; an entry longer than that has one alone
    FailureLog(Path file, long mostBytes) {
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /// The newest file, whether it is there yet or not.
    public Path file() {
        return file;
    }

    /// Adds an entry and waits until it is on the disk.
    ///
    /// @return why that could not be done, for people; empty if it is done
    public synchronized Optional<String> add(String entry) {
        ByteBuffer bytes = ByteBuffer.wrap((entry + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        try {
            makeFolder();
            // Held while files are renamed: of two windows that do so at a time one would lose the other's.
            try (Gate gate = Gate.shut(open(beside(".lock"), StandardOpenOption.WRITE))) {
                if (gate.ours() && Files.exists(file) && Files.size(file) + bytes.remaining() > mostBytes) {
                    rotate();
                }
                try (FileChannel log = open(file, StandardOpenOption.APPEND)) {
                    while (bytes.hasRemaining()) {
                        log.write(bytes);
                    }
                    log.force(true);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? "" : ", " + e.getMessage();
            return Optional.of(e.getClass().getSimpleName() + reason);
        }
    }

    private void makeFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        if (posix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static FileChannel open(Path path, StandardOpenOption how) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, how);
        return posix(path)
                ? FileChannel.open(
                        path,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(path, options);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Keeps other windows out while it is open, if that can be had at once: who writes into the log must not wait.
    private record Gate(FileChannel channel, @Nullable FileLock lock) implements Closeable {
        static Gate shut(FileChannel channel) throws IOException {
            try {
                return new Gate(channel, channel.tryLock());
            } catch (OverlappingFileLockException e) {
                return new Gate(channel, null);
            }
        }

        boolean ours() {
            return lock != null;
        }

        /// Closing the file gives the lock back.
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private void rotate() throws IOException {
        for (int age = MOST_FILES - 1; age > 0; age--) {
            Path from = age == 1 ? file : beside("." + (age - 1));
            if (Files.exists(from)) {
                Files.move(from, beside("." + age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path beside(String end) {
        return file.resolveSibling(file.getFileName() + end);
    }
}
