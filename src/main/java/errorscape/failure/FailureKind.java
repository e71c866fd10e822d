package errorscape.failure;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;

/// What tells failures apart: the exception's class, and the line of the program it came from. A view that fails at
/// every pulse fails in one kind, and is told of once.
///
/// @param type simple name of the exception's class
/// @param place class, method and line of ours nearest to where it was thrown; empty if none of ours is known
public record FailureKind(String type, String place) {
    private static final String OURS = "errorscape.";

    /// The kind of a failure. What merely wraps another, as the toolkit does with the failures of event handlers, is
    /// of that one's kind.
    public static FailureKind of(Throwable failure) {
        Throwable root = root(failure);
        return new FailureKind(
                root.getClass().getSimpleName(),
                Arrays.stream(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(FailureKind::words)
                        .orElse(""));
    }

    /// The failure that began it: at the end of the causes.
    public static Throwable root(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable now = failure;
        while (now.getCause() != null && seen.add(now)) {
            now = now.getCause();
        }
        return now;
    }

    private static String words(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return Objects.requireNonNullElse(frame.getFileName(), type) + ", line " + frame.getLineNumber();
    }
}
