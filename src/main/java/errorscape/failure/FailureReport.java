package errorscape.failure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/// A failure in full, for the log and for whoever mends it: when and where it happened, on what, and its trace.
public final class FailureReport {
    /// A trace of a runaway recursion repeats itself long before this.
    private static final int LONGEST = 16_000;

    private FailureReport() {}

    /// The report, several lines, the last one ended.
    ///
    /// @param thread the name of the thread where it happened
    public static String of(Throwable failure, String thread, Instant when) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String text = trace.toString();
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + System.lineSeparator() + "...";
        String version = Objects.requireNonNullElse(
                FailureReport.class.getPackage().getImplementationVersion(), "(not packaged)");
        return when.truncatedTo(ChronoUnit.SECONDS) + ", thread " + thread + System.lineSeparator() + "Errorscape "
                + version + ", Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch") + System.lineSeparator()
                + cut.stripTrailing() + System.lineSeparator();
    }
}
