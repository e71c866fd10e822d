package errorscape.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Model.CommandSpec;

/// How a command ends that is interrupted (Ctrl+C) after it has begun its work: with all that is known until then,
/// written whole, and said to be stopped.
final class EarlyEnd {
    /// What JSON says of itself.
    static final String KEY = "stopped";

    private final PrintWriter err;
    private final BooleanSupplier wanted;

    private EarlyEnd(PrintWriter err, BooleanSupplier wanted) {
        this.err = err;
        this.wanted = wanted;
    }

    /// Listens from now on.
    static EarlyEnd of(CommandSpec spec) {
        Errorscape root = (Errorscape) spec.root().userObject();
        return new EarlyEnd(spec.commandLine().getErr(), root.interruption().listen());
    }

    /// Whether the work should end.
    BooleanSupplier wanted() {
        return wanted;
    }

    /// A document that begins with a brace, and says that it was stopped.
    static String json(String document) {
        return document.replaceFirst("^\\{", "{\"" + KEY + "\": true, ");
    }

    /// A text that says so in its last line.
    static String text(String words) {
        return words + (words.isEmpty() || words.endsWith("\n") ? "" : "\n") + "stopped early\n";
    }

    /// The status of a command that ended by itself or early. Says the latter in a line, as a table has no place for
    /// it.
    ///
    /// @param what was not done
    int status(boolean stopped, String what) {
        if (!stopped) {
            return CommandLineMain.DONE;
        }
        err.println("stopped early: " + what);
        return CommandLineMain.STOPPED;
    }
}
