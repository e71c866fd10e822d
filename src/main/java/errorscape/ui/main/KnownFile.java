package errorscape.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// A file as it was when the window read or wrote it.
record KnownFile(Path file, FileTime modified, long size) {
    /// As it is now; empty if it is not there.
    static Optional<KnownFile> of(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        try {
            return Optional.of(new KnownFile(whole, Files.getLastModifiedTime(whole), Files.size(whole)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether somebody else has written it since. One that is gone can be written again without a question.
    boolean changed() {
        return of(file).filter(now -> !now.equals(this)).isPresent();
    }
}
