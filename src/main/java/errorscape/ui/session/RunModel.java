package errorscape.ui.session;

import errorscape.lesson.Locks.Control;
import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.RacerChoice;
import errorscape.training.Race;
import errorscape.training.RaceSnapshot;
import errorscape.training.Racer;
import errorscape.training.RunSettings;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.training.StepExplanation;
import errorscape.training.Until;
import errorscape.ui.task.Pulse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// The race that is shown, and its newest snapshot: at most one a pulse, and never one of an earlier race. One
/// racer is selected: views that show a single run show that one. Owns the race's thread. JavaFX thread only.
public final class RunModel implements AutoCloseable {
    private final Executor ui;
    private final ThreadFactory threads;
    private final ParallelFor helpers;
    private final Pulse pulse;
    private final ReadOnlyObjectWrapper<@Nullable RaceSnapshot> race = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty selected = new SimpleIntegerProperty(RacerChoice.FIRST);
    private @Nullable Race current;
    private long nextId = 1;
    private boolean playing;
    private double share = 1;
    private @Nullable Holds holds;

    /// @param ui runs a task on the JavaFX thread
    /// @param threads makes the race's thread
    /// @param helpers share the racers with it
    public RunModel(Executor ui, ThreadFactory threads, ParallelFor helpers, Pulse.Source pulses) {
        this.ui = ui;
        this.threads = threads;
        this.helpers = helpers;
        this.pulse = pulses.pulse(this::take);
        selected.subscribe(this::choose);
    }

    /// Does not move while somebody holds what moves it.
    void heldBy(Holds by) {
        holds = by;
    }

    private boolean free(Control control) {
        return holds == null || !holds.holds(control);
    }

    /// The newest snapshot of all racers; null before the first race.
    public ReadOnlyObjectProperty<@Nullable RaceSnapshot> raceProperty() {
        return race.getReadOnlyProperty();
    }

    /// The newest snapshot of the selected racer; null before the first race.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// The number of the selected racer, kept to one of the scenario by the [Session]. Until the race has it, the first
    /// is shown.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// Ends the race there was and begins another, which plays on if the old one played.
    ///
    /// @param racers settings by the racers' numbers, in their order
    /// @param speed steps a second, 0 for unthrottled
    public void start(
            Objective training, Optional<Objective> validation, Map<Integer, RunSettings> racers, double speed) {
        boolean goOn = playing && current != null;
        end();
        List<Racer> field = new ArrayList<>();
        racers.forEach((id, settings) -> field.add(new Racer(id, nextId++, settings)));
        Race started =
                new Race(nextId++, training, validation, field, helpers, threads, () -> ui.execute(pulse::request));
        current = started;
        // Empties the slot, so that the next snapshot is announced.
        show(started.take().orElseGet(started::latest));
        started.speed(speed);
        started.share(share);
        playing = false;
        if (goOn) {
            play();
        }
    }

    public void play() {
        if (current != null && free(Control.PLAY)) {
            playing = true;
            current.play();
        }
    }

    /// Plays until a condition is met.
    public void playUntil(Until condition) {
        if (current != null && free(Control.PLAY)) {
            playing = true;
            current.playUntil(condition);
        }
    }

    public void pause() {
        if (current != null) {
            playing = false;
            current.pause();
        }
    }

    /// One step of every racer; pauses a playing race.
    public void step() {
        if (current != null && free(Control.STEP)) {
            playing = false;
            current.step();
        }
    }

    /// One step back; pauses a playing race.
    public void stepBack() {
        if (current != null && free(Control.STEP)) {
            playing = false;
            current.stepBack();
        }
    }

    /// To any step; pauses a playing race.
    public void seek(long step) {
        if (current != null && free(Control.STEP)) {
            playing = false;
            current.seek(step);
        }
    }

    /// Sets the speed at once.
    ///
    /// @param stepsPerSecond 0 for unthrottled
    public void speed(double stepsPerSecond) {
        if (current != null) {
            current.speed(stepsPerSecond);
        }
    }

    /// How much of its time this race and those after it take when they are not throttled.
    ///
    /// @param ofTime above 0, at most 1
    public void share(double ofTime) {
        share = ofTime;
        if (current != null) {
            current.share(ofTime);
        }
    }

    /// Other settings for a racer from the step it stands at.
    public void optimizer(int racer, OptimizerSettings settings) {
        if (current != null) {
            current.optimizer(racer, settings);
        }
    }

    /// Another racer, which catches up with the others.
    public void add(int racer, RunSettings settings) {
        if (current != null) {
            current.add(new Racer(racer, nextId++, settings));
        }
    }

    /// Takes a racer's next step apart.
    ///
    /// @param receiver told on the JavaFX thread; empty if there is no next step
    public void explain(int racer, Consumer<Optional<StepExplanation>> receiver) {
        if (current != null) {
            current.explain(racer, answer -> ui.execute(() -> receiver.accept(answer)));
        }
    }

    public void remove(int racer) {
        if (current != null) {
            current.remove(racer);
        }
    }

    private void take() {
        Race now = current;
        if (now != null) {
            now.take().ifPresent(s -> {
                if (endedByItself(s)) {
                    playing = false;
                }
                show(s);
            });
        }
    }

    private static boolean endedByItself(RaceSnapshot now) {
        return now.state() != RunState.PLAYING
                && (!now.message().isEmpty()
                        || now.racers().stream()
                                .allMatch(r -> r.state() == RunState.DIVERGED || r.state() == RunState.FAILED));
    }

    private void show(RaceSnapshot now) {
        race.set(now);
        choose();
    }

    private void choose() {
        RaceSnapshot now = race.get();
        if (now != null && !now.racers().isEmpty()) {
            snapshot.set(now.racer(selected.get()).orElse(now.racers().getFirst()));
        }
    }

    private void end() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        end();
    }
}
