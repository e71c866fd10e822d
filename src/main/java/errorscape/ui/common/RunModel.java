package errorscape.ui.common;

import errorscape.objective.Objective;
import errorscape.training.Run;
import errorscape.training.RunSettings;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The run that is shown, and its newest snapshot: at most one a pulse, and never one of an earlier run. Owns the run's
/// thread. JavaFX thread only.
public final class RunModel implements AutoCloseable {
    private final Executor ui;
    private final ThreadFactory threads;
    private final Pulse pulse;
    private final ReadOnlyObjectWrapper<@Nullable Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private @Nullable Run run;
    private long nextId = 1;
    private boolean playing;

    /// @param ui runs a task on the JavaFX thread
    /// @param threads makes the run's thread
    public RunModel(Executor ui, ThreadFactory threads, Pulse.Source pulses) {
        this.ui = ui;
        this.threads = threads;
        this.pulse = pulses.pulse(this::take);
    }

    /// The newest snapshot; null before the first run.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// Ends the run there was and begins another, which plays on if the old one played.
    ///
    /// @param speed steps a second, 0 for unthrottled
    public void start(Objective training, Optional<Objective> validation, RunSettings settings, double speed) {
        boolean goOn = playing && run != null;
        end();
        Run started = new Run(nextId++, training, validation, settings, threads, () -> ui.execute(pulse::request));
        run = started;
        // Empties the slot, so that the next snapshot is announced.
        snapshot.set(started.take().orElseGet(started::latest));
        started.speed(speed);
        playing = false;
        if (goOn) {
            play();
        }
    }

    public void play() {
        if (run != null) {
            playing = true;
            run.play();
        }
    }

    public void pause() {
        if (run != null) {
            playing = false;
            run.pause();
        }
    }

    /// One step; pauses a playing run.
    public void step() {
        if (run != null) {
            playing = false;
            run.step();
        }
    }

    /// Sets the speed at once.
    ///
    /// @param stepsPerSecond 0 for unthrottled
    public void speed(double stepsPerSecond) {
        if (run != null) {
            run.speed(stepsPerSecond);
        }
    }

    public void learningRate(double learningRate) {
        if (run != null) {
            run.learningRate(learningRate);
        }
    }

    private void take() {
        Run current = run;
        if (current != null) {
            current.take().ifPresent(s -> {
                if (s.state() == RunState.DIVERGED || s.state() == RunState.FAILED) {
                    playing = false;
                }
                snapshot.set(s);
            });
        }
    }

    private void end() {
        if (run != null) {
            run.close();
            run = null;
        }
    }

    @Override
    public void close() {
        end();
    }
}
