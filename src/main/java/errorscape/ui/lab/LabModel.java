package errorscape.ui.lab;

import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.common.Session;
import errorscape.ui.common.Studies;
import errorscape.ui.common.Wording;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A laboratory under way or done. Knows no control. JavaFX thread only.
final class LabModel {
    private final Session session;
    private final LabKind kind;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable LabResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Studies.@Nullable Study study;
    private @Nullable Subject subject;
    /// Runs done, and runs in all, of the laboratory under way: written by its threads.
    private AtomicLong done = new AtomicLong();

    private AtomicLong total = new AtomicLong();
    /// What was found before the laboratory under way, in case that cannot begin.
    private @Nullable LabResult before;

    /// How far the laboratory under way is to go: read by its threads.
    private AtomicReference<Lab.Wish> wish = new AtomicReference<>(Lab.Wish.ALL);

    /// @param changed run on the JavaFX thread, not too often, when there is more progress
    LabModel(Session session, LabKind kind, Runnable changed) {
        this.session = session;
        this.kind = kind;
        this.changed = changed;
        session.scenarioProperty().subscribe(this::follow);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What was found; null before the first time, and for another subject.
    ReadOnlyObjectProperty<@Nullable LabResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What is to be said when there is no result.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The share of runs that are done.
    double progress() {
        return total.get() == 0 ? 0 : done.get() / (double) total.get();
    }

    /// How far it is, for people.
    String progressInWords() {
        long runs = done.get();
        long all = total.get();
        if (wish.get() != Lab.Wish.ALL) {
            return String.format(
                    Locale.ROOT,
                    "Cancelled after %,d of %,d runs; telling their minima apart. Cancel again to end that too.",
                    runs,
                    all);
        }
        return all > 0 && runs == all
                ? String.format(Locale.ROOT, "%,d runs done; telling the minima apart.", all)
                : String.format(Locale.ROOT, "%,d of %,d runs done.", runs, all);
    }

    /// Runs the laboratory; one under way ends.
    void run(LabInput input) {
        Experiment experiment = session.experimentProperty().get();
        if (experiment == null) {
            return;
        }
        drop();
        before = result.get();
        AtomicLong doneHere = new AtomicLong();
        AtomicLong totalHere = new AtomicLong();
        AtomicReference<Lab.Wish> wishHere = new AtomicReference<>(Lab.Wish.ALL);
        wish = wishHere;
        done = doneHere;
        total = totalHere;
        running.set(true);
        result.set(null);
        message.set("");
        study = session.studies()
                .start(
                        cancelled -> kind.run(
                                experiment,
                                input,
                                new Lab.Control(
                                        session.studies().loop(),
                                        (runs, all) -> {
                                            totalHere.set(all);
                                            doneHere.accumulateAndGet(runs, Math::max);
                                            session.studies().onUi(changed);
                                        },
                                        () -> cancelled.getAsBoolean() ? Lab.Wish.NOTHING : wishHere.get())),
                        this::arrived,
                        this::failed);
        changed.run();
    }

    /// Ends the laboratory under way soon, with what the runs that are done have shown. The first time what is
    /// known of them is still worked out; the second time that ends too.
    void cancel() {
        if (!running.get()) {
            return;
        }
        if (done.get() == 0) {
            drop();
            message.set("Cancelled before a run was done.");
        } else {
            wish.set(wish.get() == Lab.Wish.ALL ? Lab.Wish.NO_MORE_RUNS : Lab.Wish.NO_MORE_WORK);
        }
        changed.run();
    }

    /// A text about the loss in the words of what is trained.
    String worded(String text) {
        return Wording.of(session.scenarioProperty().get(), text);
    }

    /// Shows a run of the result in the main window: its start, its optimizer, its mini-batches.
    void load(int run) {
        LabResult found = result.get();
        if (found != null && run >= 0 && run < found.trials().size()) {
            session.change(found.trials().get(run)::in);
            message.set(
                    "Run " + (run + 1) + " stands at its start in the main window, in place of your racers; press play"
                            + " there, or undo to have them back.");
        }
    }

    private void arrived(LabResult found) {
        running.set(false);
        result.set(found);
        changed.run();
    }

    private void failed(Throwable failure) {
        running.set(false);
        if (failure instanceof IllegalArgumentException) {
            String reason = String.valueOf(failure.getMessage());
            message.set(Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".");
            result.set(before);
        } else {
            message.set("This failed: " + failure.getMessage());
            session.fail(failure);
        }
        changed.run();
    }

    private void drop() {
        if (study != null) {
            study.cancel();
            study = null;
        }
        running.set(false);
    }

    /// Another subject has other runs.
    private void follow(@Nullable Scenario scenario) {
        Subject next = scenario == null ? subject : scenario.subject();
        if (next != null && !next.equals(subject)) {
            subject = next;
            before = null;
            drop();
            result.set(null);
            message.set("");
            changed.run();
        }
    }
}
