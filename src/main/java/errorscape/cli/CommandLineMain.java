package errorscape.cli;

import errorscape.data.DataException;
import errorscape.failure.LogPlace;
import errorscape.file.FileException;
import errorscape.file.WholeFile;
import errorscape.lesson.LessonException;
import errorscape.math.ShortText;
import errorscape.scenario.ScenarioException;
import errorscape.training.Interruption;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Duration;
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

    /// As of programs that Ctrl+C ends, 128 + SIGINT.
    static final int STOPPED = 130;

    /// As of programs that end since nobody reads what they write, 128 + SIGPIPE.
    static final int NOBODY_READS = 141;

    /// How long an interrupted command may take to end its output.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private CommandLineMain() {}

    /// Runs one command on the standard streams.
    ///
    /// @return the exit status, as of [#run]; 130 when interrupted, 141 when nobody reads what is written
    public static int process(String[] arguments) {
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, System.err.charset()), false);
        try (Interruption interruption = Interruption.ofProcess(PATIENCE);
                WholeFile standard = WholeFile.standardOutput()) {
            // The platform's own character set for the console, which may differ from UTF-8.
            PrintWriter out = new PrintWriter(new StrictWriter(standard.stream(), System.out.charset()), false);
            int status = run(arguments, out, err, interruption);
            return status == DONE && System.err.checkError() ? FAILED : status;
        } catch (FileException e) {
            complain(e.getMessage(), err);
            return FAILED;
        }
    }

    /// Runs one command that is not interrupted.
    ///
    /// @param arguments as typed
    /// @param out where results go
    /// @param err where complaints and progress go
    /// @return the exit status: 0 when done, 1 when the command failed, 2 when it was not understood
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return run(arguments, out, err, Interruption.none());
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err, Interruption interruption) {
        // Its warnings of quotes are for who programs with it; the complaint that follows is for people.
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        Errorscape root = new Errorscape(interruption);
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
            int status = commandLine.execute(arguments);
            if (out.checkError() && status == DONE) {
                complain("what was to be printed is lost: standard output takes no more", err);
                return FAILED;
            }
            return status;
        } catch (OutputLost e) {
            return lost(e.reason(), err);
        } catch (OutOfMemoryError e) {
            complain("there is not enough memory; ask for a smaller picture, network or data set", err);
            return FAILED;
        } catch (StackOverflowError e) {
            return failed(e, root.debug(), err);
        } finally {
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

    private static int lost(FileException reason, PrintWriter err) {
        if (reason.brokenPipe()) {
            return NOBODY_READS;
        }
        complain("standard output cannot be written: " + reason.reason(), err);
        return FAILED;
    }

    private static int notUnderstood(ParameterException e, PrintWriter err) {
        complain(Complaint.of(e), err);
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return NOT_UNDERSTOOD;
    }

    private static int failed(Throwable e, boolean debug, PrintWriter err) {
        // Commands that are methods wrap even errors.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutputLost lost) {
                return lost(lost.reason(), err);
            }
        }
        boolean explained = e instanceof CommandException
                || e instanceof ScenarioException
                || e instanceof LessonException
                || e instanceof DataException;
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
