package errorscape.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command line as typed, and what came of it.
public record Typed(int status, String out, String err) {
    static Typed run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLineMain.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Typed(status, out.toString(), err.toString());
    }
}
