package errorscape.cli;

import errorscape.data.DataException;
import errorscape.failure.LogPlace;
import errorscape.math.ShortText;
import errorscape.scenario.ScenarioException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/// The command line's entry point. No stack trace reaches a user who has not asked for one with `--debug`.
public final class CommandLineMain {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private CommandLineMain() {}

    /// Runs one command.
    ///
    /// @param arguments as typed
    /// @param out where results go
    /// @param err where complaints and progress go
    /// @return the exit status: 0 when done, 1 when the command failed, 2 when it was not understood
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        // Its warnings of quotes are for who programs with it; the complaint that follows is for people.
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        Errorscape root = new Errorscape();
        CommandLine commandLine = new CommandLine(root)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((e, args) -> notUnderstood(e, err))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, root.debug(), err));
        TypedNumbers.teach(commandLine);
        tellOfLog(commandLine);
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            complain("there is not enough memory; ask for a smaller picture, network or data set", err);
            return FAILED;
        } catch (StackOverflowError e) {
            return failed(e, root.debug(), err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void tellOfLog(CommandLine commandLine) {
        UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
        List<String> footer = new ArrayList<>(List.of(usage.footer()));
        // A footer is a format.
        footer.add("Failures of the window are kept in "
                + LogPlace.ofSystem().toString().replace("%", "%%") + ".");
        usage.footer(footer.toArray(String[]::new));
    }

    private static int notUnderstood(ParameterException e, PrintWriter err) {
        complain(Complaint.of(e), err);
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return NOT_UNDERSTOOD;
    }

    private static int failed(Throwable e, boolean debug, PrintWriter err) {
        boolean explained =
                e instanceof CommandException || e instanceof ScenarioException || e instanceof DataException;
        String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        if (explained) {
            complain(message, err);
        } else {
            complain(
                    "this failed unexpectedly, which is an error in Errorscape: " + message
                            + (debug ? "" : " (--debug shows where)"),
                    err);
        }
        if (debug) {
            e.printStackTrace(err);
        }
        return FAILED;
    }

    private static void complain(@Nullable String message, PrintWriter err) {
        err.println("errorscape: " + ShortText.of(String.valueOf(message)));
    }
}
