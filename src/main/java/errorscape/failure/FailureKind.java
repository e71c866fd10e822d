package errorscape.failure;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What tells failures apart: the exception's class, and the line of the program it came from, with the few lines that
/// led there: two views that fail in the same helper are two. A view that fails at every pulse fails in one kind, and
/// is told of once.
///
/// @param type simple name of the exception's class
/// @param place file and line of ours nearest to where it was thrown; empty if none of ours is known
/// @param way the same of those that led there
public record FailureKind(String type, String place, List<String> way) {
    private static final int WAY = 3;
    private static final String OURS = "errorscape.";

    /// The kind of a failure. What merely wraps another, as the toolkit does with the failures of event handlers, is
    /// of that one's kind.
    public static FailureKind of(Throwable failure) {
        Throwable root = root(failure);
        List<String> way = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(WAY)
                .map(FailureKind::words)
                .toList();
        return new FailureKind(root.getClass().getSimpleName(), way.isEmpty() ? "" : way.getFirst(), way);
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
