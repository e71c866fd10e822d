package errorscape.ui.lab;

import errorscape.laboratory.Lab;
import errorscape.laboratory.Trial;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.session.Session;
import errorscape.ui.task.Studies;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.SubjectName;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
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
    private final ReadOnlyObjectWrapper<@Nullable LabOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Studies.@Nullable Study study;
    /// What the window shows, and what it was asked to show for a run.
    private @Nullable Subject subject;

    private @Nullable Subject awaited;
    /// What the laboratory under way trains; null for none.
    private @Nullable Scenario trained;
    /// Runs done, and runs in all, of the laboratory under way: written by its threads.
    private AtomicLong done = new AtomicLong();

    private AtomicLong total = new AtomicLong();
    /// What was found before the laboratory under way, in case that cannot begin.
    private @Nullable LabOutcome before;

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

    /// What was found, whatever the window shows by now; null before the first time.
    ReadOnlyObjectProperty<@Nullable LabOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Of what the runs are that are under way, or else those that were found, for people; empty where there are none.
    String belonging() {
        LabOutcome found = outcome.get();
        Scenario of = trained != null ? trained : found == null ? null : found.scenario();
        return of == null
                ? ""
                : SubjectName.belonging(of, session.scenarioProperty().get());
    }

    /// What is to be said beside the result.
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
            return Words.text("lab.cancelled.more", Numbers.count(runs), Numbers.count(all));
        }
        return all > 0 && runs == all
                ? Words.text("lab.telling", Numbers.count(all))
                : Words.text("lab.done", Numbers.count(runs), Numbers.count(all));
    }

    /// Runs the laboratory; one under way ends.
    void run(LabInput input) {
        Experiment experiment = session.experimentProperty().get();
        if (experiment == null) {
            return;
        }
        drop();
        before = outcome.get();
        trained = experiment.scenario();
        AtomicLong doneHere = new AtomicLong();
        AtomicLong totalHere = new AtomicLong();
        AtomicReference<Lab.Wish> wishHere = new AtomicReference<>(Lab.Wish.ALL);
        wish = wishHere;
        done = doneHere;
        total = totalHere;
        running.set(true);
        outcome.set(null);
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
                        found -> arrived(LabOutcome.of(found, experiment)),
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
            outcome.set(before);
            message.set(Words.text(before == null ? "lab.cancelled" : "lab.cancelled.before"));
        } else {
            wish.set(wish.get() == Lab.Wish.ALL ? Lab.Wish.NO_MORE_RUNS : Lab.Wish.NO_MORE_WORK);
        }
        changed.run();
    }

    /// A text by key, in the words of what was trained.
    String worded(String key, Object... arguments) {
        LabOutcome found = outcome.get();
        Scenario of = trained != null ? trained : found == null ? null : found.scenario();
        return Wording.text(of == null ? session.scenarioProperty().get() : of, key, arguments);
    }

    /// Shows a run of the result in the main window: its start, its optimizer, its mini-batches; and what was trained,
    /// where the window shows something else by now.
    void load(int run) {
        LabOutcome found = outcome.get();
        if (found == null || run < 0 || run >= found.result().trials().size()) {
            return;
        }
        Trial trial = found.result().trials().get(run);
        String number = Numbers.count(run + 1);
        Scenario shown = session.scenarioProperty().get();
        String said;
        if (found.isOf(shown)) {
            session.change(trial::in);
            said = Words.text("lab.loaded.racers", number);
        } else {
            Scenario whole = trial.in(found.scenario());
            awaited = whole.subject();
            session.open(whole, found.folder());
            said = shown == null
                    ? Words.text("lab.loaded.nothing", number)
                    : Words.text("lab.loaded", number, SubjectName.of(shown));
        }
        message.set(said);
    }

    private void arrived(LabOutcome found) {
        running.set(false);
        trained = null;
        outcome.set(found);
        changed.run();
    }

    private void failed(Throwable failure) {
        running.set(false);
        trained = null;
        outcome.set(before);
        if (failure instanceof IllegalArgumentException) {
            String reason = String.valueOf(failure.getMessage());
            message.set(Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".");
        } else {
            message.set(Words.text("lab.failed", String.valueOf(failure.getMessage())));
            session.fail(failure);
        }
        changed.run();
    }

    /// What was said of the main window holds no longer when it shows something else.
    private void follow(@Nullable Scenario shown) {
        if (shown != null && !shown.subject().equals(subject)) {
            if (subject != null && !shown.subject().equals(awaited)) {
                message.set("");
            }
            subject = shown.subject();
            awaited = null;
        }
        changed.run();
    }

    private void drop() {
        if (study != null) {
            study.cancel();
            study = null;
        }
        trained = null;
        running.set(false);
    }
}
