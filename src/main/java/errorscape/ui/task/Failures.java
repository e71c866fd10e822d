package errorscape.ui.task;

import errorscape.data.DataException;
import errorscape.failure.FailureKind;
import errorscape.failure.FailureLog;
import errorscape.failure.FailureReport;
import errorscape.math.ShortText;
import errorscape.scenario.ScenarioException;
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

    private static final String MEMORY =
            "There is not enough memory for this. Choose less data, a smaller network or fewer racers.";

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
                Notice notice = Notice.failure(sentence(failure) + whereTo(unwritten), report);
                ui.execute(() -> told.accept(notice));
            }
        } catch (OutOfMemoryError e) {
            // The first of them was told, or none can be.
            ui.execute(() -> told.accept(Notice.problem(MEMORY)));
        }
    }

    private boolean isNew(Throwable failure) {
        synchronized (known) {
            return known.size() < MOST_KINDS && known.add(FailureKind.of(failure));
        }
    }

    private String whereTo(Optional<String> unwritten) {
        return unwritten
                .map(reason -> " Its details could not be written to " + log.file() + " (" + reason + "): copy them.")
                .orElseGet(() -> " Details are in " + log.file() + ".");
    }

    /// What a user is told of a failure nobody expected: what it was and where, which is enough to find it again.
    static String sentence(Throwable failure) {
        Throwable root = FailureKind.root(failure);
        FailureKind kind = FailureKind.of(failure);
        String place = kind.place().isEmpty() ? "" : " (" + kind.place() + ")";
        if (root instanceof OutOfMemoryError) {
            return MEMORY.replace("this.", "this" + place + ".");
        }
        String reason = root.getMessage() == null ? kind.type() : kind.type() + ", " + ShortText.of(root.getMessage());
        return "Something went wrong inside: " + reason + place
                + ". What failed has stopped, the rest goes on; this is told once.";
    }

    /// The same in a few words, for the place where something is missing now.
    public static String briefly(Throwable failure) {
        Throwable root = FailureKind.root(failure);
        return root instanceof OutOfMemoryError
                ? "there is not enough memory"
                : "something went wrong inside (" + FailureKind.of(failure).type() + ")";
    }

    /// Why a scenario could not be read or built.
    public static String refusal(Throwable failure) {
        String message = failure.getMessage();
        return explained(failure) && message != null
                ? message
                : "This cannot be built: " + briefly(failure) + ". Everything is as it was; choose something else.";
    }

    /// Whether its message is meant for people.
    public static boolean explained(Throwable failure) {
        return failure instanceof ScenarioException
                || failure instanceof DataException
                || failure.getClass() == IllegalArgumentException.class;
    }
}
