package errorscape.ui.task;

import java.util.Optional;

/// Something the user is told in the window's message line.
///
/// @param text one or two sentences: what is wrong or done, where, and the remedy
/// @param details what can be copied beside it, for whoever mends the program
public record Notice(Severity severity, String text, Optional<String> details) {
    /// How loud a notice is.
    public enum Severity {
        INFORMATION,
        PROBLEM
    }

    public Notice(Severity severity, String text) {
        this(severity, text, Optional.empty());
    }

    public static Notice information(String text) {
        return new Notice(Severity.INFORMATION, text);
    }

    public static Notice problem(String text) {
        return new Notice(Severity.PROBLEM, text);
    }

    /// A failure nobody expected.
    ///
    /// @param details with the trace, which is not shown
    public static Notice failure(String text, String details) {
        return new Notice(Severity.PROBLEM, text, Optional.of(details));
    }
}
