package errorscape.ui.common;

import errorscape.data.DataException;
import errorscape.math.ShortText;
import errorscape.scenario.ScenarioException;
import java.util.Arrays;

/// What a user is told of a failure nobody expected: what it was and where, which is enough for a report of it.
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure) {
        return "Something went wrong inside: " + reason(failure)
                + ". The picture may be out of date; reset or open a scenario again.";
    }

    /// Why a scenario could not be read or built.
    static String refusal(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof OutOfMemoryError) {
            return "This needs more memory than there is; choose less data or a smaller network.";
        }
        boolean explained = failure instanceof ScenarioException
                || failure instanceof DataException
                || failure.getClass() == IllegalArgumentException.class;
        return explained && message != null ? message : unbuilt(failure);
    }

    private static String unbuilt(Throwable failure) {
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
