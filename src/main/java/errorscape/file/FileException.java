package errorscape.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that cannot be read or written, with the reason and the remedy for people.
public final class FileException extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final boolean brokenPipe;

    /// @param file as the user named it
    FileException(Path file, String reason) {
        this(file, reason, false, null);
    }

    FileException(Path file, String reason, boolean brokenPipe, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
        this.reason = reason;
        this.brokenPipe = brokenPipe;
    }

    /// Why, without the file's name, such as "permission denied".
    public String reason() {
        return reason;
    }

    /// Whether nobody reads what is written any more, which is no failure of this program.
    public boolean brokenPipe() {
        return brokenPipe;
    }
}
