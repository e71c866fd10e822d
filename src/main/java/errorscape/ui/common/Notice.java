package errorscape.ui.common;

/// Something the user is told in the window's message line.
///
/// @param text one or two sentences: what is wrong or done, where, and the remedy
public record Notice(Severity severity, String text) {
    /// How loud a notice is.
    public enum Severity {
        INFORMATION,
        PROBLEM
    }

    public static Notice information(String text) {
        return new Notice(Severity.INFORMATION, text);
    }

    public static Notice problem(String text) {
        return new Notice(Severity.PROBLEM, text);
    }
}
