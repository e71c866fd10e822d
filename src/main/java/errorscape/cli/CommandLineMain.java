package errorscape.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line's entry point.
public final class CommandLineMain {
    private CommandLineMain() {}

    /// Runs one command.
    ///
    /// @param arguments as typed
    /// @param out where results go
    /// @param err where complaints go
    /// @return the exit status: 0 when done, 1 when the command failed, 2 when it was not understood
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Root()).setOut(out).setErr(err).execute(arguments);
    }

    @Command(
            name = "errorscape",
            mixinStandardHelpOptions = true,
            version = "Errorscape 0.1.0",
            description = "A desktop explorer of neural-network error surfaces.")
    private static final class Root implements Runnable {
        @Override
        public void run() {}
    }
}
