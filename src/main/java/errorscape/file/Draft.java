package errorscape.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The new content of a file, in a hidden file beside it until it is whole. Its writer holds a lock on it, which the
/// system takes away when the writer dies: so drafts of crashed programs are known.
final class Draft {
    static final String ENDING = ".errorscape-draft";

    /// Tells this program's drafts from others': looking at one's own would give up its lock on some systems.
    private static final String OWN =
            Long.toHexString(ThreadLocalRandom.current().nextLong());

    private static final int ATTEMPTS = 20;

    private final Path file;
    private final FileChannel channel;

    private Draft(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Makes an empty draft beside a file, with its permissions if it exists, after removing what crashed programs
    /// left there.
    static Draft beside(Path place, boolean exists) throws IOException {
        Path folder = Target.folder(place);
        removeLeftOvers(folder);
        for (int attempt = 1; ; attempt++) {
            // Not named after the file, whose name may be as long as names can be.
            Path file = folder.resolve("." + OWN + "-"
                    + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ENDING);
            FileChannel channel;
            try {
                channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                continue;
            }
            Draft draft = new Draft(file, channel);
            try {
                // Before it was locked another program may have taken it for a left-over.
                if ((draft.lock() && Files.exists(file)) || attempt == ATTEMPTS) {
                    if (exists) {
                        draft.takeAttributesOf(place);
                    }
                    return draft;
                }
                draft.discard();
            } catch (IOException e) {
                draft.discard();
                throw e;
            }
        }
    }

    private boolean lock() {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            return true; // A file system without locks: there nobody takes a draft for a left-over.
        }
    }

    /// Owner and group are kept where the system lets us; the permissions always.
    private void takeAttributesOf(Path place) throws IOException {
        PosixFileAttributeView to = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributeView from = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (to == null || from == null) {
            return;
        }
        PosixFileAttributes kept = from.readAttributes();
        // Nobody else reads it before it has its permissions.
        to.setPermissions(Set.of());
        try {
            to.setGroup(kept.group());
            to.setOwner(kept.owner());
        } catch (IOException e) {
            // Only the owner of a machine gives files away; it stays with whoever writes it.
        }
        to.setPermissions(kept.permissions());
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /// Forces the draft to disk and puts it in the place of the file, in one step of the file system.
    void moveTo(Path place) throws IOException {
        channel.force(true);
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            channel.close(); // Windows moves no open file.
        }
        // No other way of moving as a last resort: it would delete the old file first.
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        channel.close();
        force(Target.folder(place));
    }

    /// Makes the move itself last through a power failure.
    private static void force(Path folder) {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException e) {
            // Windows and some network disks cannot; the content is on disk, and the name one of both.
        }
    }

    /// Closes and deletes it; nothing happens after the move.
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    private static void removeLeftOvers(Path folder) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            for (Path draft : drafts) {
                if (!String.valueOf(draft.getFileName()).startsWith("." + OWN)) {
                    removeIfLeftOver(draft);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Tidying up is no reason not to write.
        }
    }

    private static void removeIfLeftOver(Path draft) {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // It belongs to somebody.
        }
    }
}
