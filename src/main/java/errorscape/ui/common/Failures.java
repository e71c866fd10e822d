package errorscape.ui.common;

import errorscape.math.ShortText;
import java.util.Arrays;

/// What a user is told of a failure nobody expected: what it was and where, which is enough for a report of it.
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure) {
        return "Something went wrong inside: " + reason(failure)
                + ". The picture may be out of date; reset or open a scenario again.";
    }

    /// What is said when a scenario could not be built, and why is not known.
    static String unbuilt(Throwable failure) {
        return "This cannot be built, and why is an error in Errorscape: " + reason(failure)
                + ". Everything is as it was; choose something else.";
    }

    private static String reason(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return (message == null ? kind : kind + ", " + ShortText.of(message)) + place(failure);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("errorscape."))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ", line " + frame.getLineNumber() + ")")
                .orElse("");
    }
}
