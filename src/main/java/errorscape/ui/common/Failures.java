package errorscape.ui.common;

import java.util.Arrays;

/// What a user is told of a failure nobody expected: what it was and where, which is enough for a report of it.
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        String reason = failure.getMessage() == null ? kind : kind + ", " + failure.getMessage();
        return "Something went wrong inside: " + reason + place(failure)
                + ". The picture may be out of date; reset or open a scenario again.";
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("errorscape."))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ", line " + frame.getLineNumber() + ")")
                .orElse("");
    }
}
