package errorscape.ui.task;

import errorscape.data.DataException;
import errorscape.failure.FailureKind;
import errorscape.failure.FailureLog;
import errorscape.failure.FailureReport;
import errorscape.math.ShortText;
import errorscape.scenario.ScenarioException;
import errorscape.words.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where every failure nobody expected ends, wherever in the window or behind it: each kind is told to the user once,
/// and goes to the log once, with its trace. For any number of threads.
public final class Failures implements Consumer<Throwable> {
    /// So many kinds say that all is lost; what comes later adds nothing.
    private static final int MOST_KINDS = 100;

    private final FailureLog log;
    private final Executor ui;
    private final Consumer<Notice> told;
    private final Set<FailureKind> known = new HashSet<>();

    /// @param ui runs a task on the JavaFX thread
    /// @param told gets what the user is told, on the JavaFX thread
    public Failures(FailureLog log, Executor ui, Consumer<Notice> told) {
        this.log = log;
        this.ui = ui;
        this.told = told;
    }

    @Override
    public void accept(Throwable failure) {
        try {
            if (isNew(failure)) {
                String report = FailureReport.of(failure, Thread.currentThread().getName(), Instant.now());
                Optional<String> unwritten = log.add(report);
                Notice notice = Notice.failure(withDetails(sentence(failure), unwritten), report);
                ui.execute(() -> told.accept(notice));
            }
        } catch (OutOfMemoryError e) {
            // The first of them was told, or none can be.
            ui.execute(() -> told.accept(Notice.problem(Words.text("failure.memory"))));
        }
    }

    private boolean isNew(Throwable failure) {
        synchronized (known) {
            return known.size() < MOST_KINDS && known.add(FailureKind.of(failure));
        }
    }

    private String withDetails(String sentence, Optional<String> unwritten) {
        return unwritten
                .map(reason -> Words.text("failure.unwritten", sentence, log.file(), reason))
                .orElseGet(() -> Words.text("failure.written", sentence, log.file()));
    }

    /// What a user is told of a failure nobody expected: what it was and where, which is enough to find it again.
    static String sentence(Throwable failure) {
        Throwable root = FailureKind.root(failure);
        FailureKind kind = FailureKind.of(failure);
        String place = kind.place();
        if (root instanceof OutOfMemoryError) {
            return place.isEmpty() ? Words.text("failure.memory") : Words.text("failure.memory.at", place);
        }
        String reason = root.getMessage() == null
                ? kind.type()
                : Words.text("failure.reason", kind.type(), ShortText.of(root.getMessage()));
        return place.isEmpty() ? Words.text("failure.inside", reason) : Words.text("failure.inside.at", reason, place);
    }

    /// The same in a few words, for the place where something is missing now.
    public static String briefly(Throwable failure) {
        Throwable root = FailureKind.root(failure);
        return root instanceof OutOfMemoryError
                ? Words.text("failure.no.memory")
                : Words.text("failure.wrong", FailureKind.of(failure).type());
    }

    /// Why a scenario could not be read or built.
    public static String refusal(Throwable failure) {
        String message = failure.getMessage();
        return explained(failure) && message != null ? message : Words.text("failure.refused", briefly(failure));
    }

    /// Whether its message is meant for people.
    public static boolean explained(Throwable failure) {
        return failure instanceof ScenarioException
                || failure instanceof DataException
                || failure.getClass() == IllegalArgumentException.class;
    }
}
