package errorscape.cli;

import org.jspecify.annotations.Nullable;

/// A command that cannot be carried out, with the reason and the remedy for people.
final class CommandException extends RuntimeException {
    CommandException(String message) {
        super(message);
    }

    CommandException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
