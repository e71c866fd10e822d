package errorscape.cli;

import errorscape.file.FileException;
import java.io.IOError;

/// Output that cannot be written any more. An error, since nothing on the way may catch it: whatever is computed, it
/// is computed for nobody.
final class OutputLost extends IOError {
    private static final long serialVersionUID = 1;

    private final FileException reason;

    OutputLost(FileException reason) {
        super(reason);
        this.reason = reason;
    }

    FileException reason() {
        return reason;
    }
}
