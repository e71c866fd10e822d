package errorscape.training;

import errorscape.objective.Objective;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A training loop on a thread of its own, steered by small commands and watched through snapshots. The thread owns the
/// loop; nobody else holds a reference to anything in it.
///
/// The newest snapshot lies in one slot until somebody takes it. While the slot is full the loop does not stop to make
/// another; pausing, a single step, the end and a failure always do. The path inside a snapshot misses nothing.
public final class Run implements AutoCloseable {
    /// How long unthrottled training goes on between looks at the commands.
    private static final long SLICE_NANOS = 1_000_000;

    /// How far a throttled run may fall behind before it stops catching up.
    private static final long MOST_BEHIND_NANOS = 100_000_000;

    /// Steps a second up to which every step is published.
    private static final double SLOW = 120;

    private sealed interface Command {
        record Play() implements Command {}

        record Pause() implements Command {}

        record Step() implements Command {}

        record Speed(double stepsPerSecond) implements Command {}

        record LearningRate(double value) implements Command {}

        record Close() implements Command {}
    }

    private final long id;
    private final Runnable onPublish;
    private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Snapshot> slot = new AtomicReference<>();
    private final TrainingLoop loop;
    private final Thread thread;
    private volatile Snapshot latest;

    private boolean playing;
    private boolean closed;
    private double stepsPerSecond;
    private long due;

    /// Starts paused, with the start already published.
    ///
    /// @param threads makes the run's thread
    /// @param onPublish called from the run's thread whenever the slot was empty and is full
    public Run(
            long id,
            Objective training,
            Optional<Objective> validation,
            RunSettings settings,
            ThreadFactory threads,
            Runnable onPublish) {
        this.id = id;
        this.onPublish = onPublish;
        loop = new TrainingLoop(training, validation, settings);
        latest = snapshot(loop.diverged() ? RunState.DIVERGED : RunState.PAUSED, loop.message());
        slot.set(latest);
        thread = threads.newThread(this::work);
        thread.start();
    }

    public long id() {
        return id;
    }

    public void play() {
        commands.add(new Command.Play());
    }

    public void pause() {
        commands.add(new Command.Pause());
    }

    /// Makes a single step; a playing run pauses after it.
    public void step() {
        commands.add(new Command.Step());
    }

    /// Sets the speed at once, even within a wait.
    ///
    /// @param perSecond steps a second; 0 for as fast as it goes
    public void speed(double perSecond) {
        commands.add(new Command.Speed(perSecond));
    }

    /// Takes effect at the next step.
    public void learningRate(double value) {
        commands.add(new Command.LearningRate(value));
    }

    /// The newest snapshot, taken or not.
    public Snapshot latest() {
        return latest;
    }

    /// The newest snapshot if nobody has taken it yet; empties the slot.
    public Optional<Snapshot> take() {
        return Optional.ofNullable(slot.getAndSet(null));
    }

    /// Ends the thread soon; does not wait for it.
    @Override
    public void close() {
        commands.add(new Command.Close());
    }

    /// Waits for the thread to end after [#close()].
    ///
    /// @return whether it has ended in time
    public boolean awaitEnd(long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
        return !thread.isAlive();
    }

    private void work() {
        try {
            while (!closed) {
                obey();
                if (!closed && playing) {
                    train();
                }
            }
            publish(RunState.CLOSED, "");
        } catch (InterruptedException e) {
            publish(RunState.CLOSED, "");
        } catch (RuntimeException | Error e) {
            publish(RunState.FAILED, "Training stopped because of a failure: " + e);
            throw e;
        }
    }

    /// Carries out what was asked for; waits for the next command when there is nothing to do before it.
    private void obey() throws InterruptedException {
        Command command = commands.poll();
        if (command == null && !playing) {
            command = commands.take();
        } else if (command == null && stepsPerSecond > 0) {
            long wait = due - System.nanoTime();
            command = wait > 0 ? commands.poll(wait, TimeUnit.NANOSECONDS) : null;
        }
        while (command != null && !closed) {
            obey(command);
            command = commands.poll();
        }
    }

    private void obey(Command command) {
        switch (command) {
            case Command.Play() -> {
                if (!playing && !loop.diverged()) {
                    playing = true;
                    due = System.nanoTime();
                    publish(RunState.PLAYING, "");
                }
            }
            case Command.Pause() -> pauseNow();
            case Command.Step() -> {
                loop.step();
                pauseNow();
            }
            case Command.Speed(double perSecond) -> {
                stepsPerSecond = perSecond;
                due = System.nanoTime();
            }
            case Command.LearningRate(double value) -> loop.learningRate(value);
            case Command.Close() -> closed = true;
        }
    }

    private void pauseNow() {
        playing = false;
        publish(loop.diverged() ? RunState.DIVERGED : RunState.PAUSED, loop.message());
    }

    private void train() {
        if (stepsPerSecond > 0) {
            long now = System.nanoTime();
            if (now < due) {
                return;
            }
            advance();
            due = Math.max(due + (long) (1e9 / stepsPerSecond), now - MOST_BEHIND_NANOS);
        } else {
            long end = System.nanoTime() + SLICE_NANOS;
            do {
                advance();
            } while (playing && System.nanoTime() < end);
        }
        // A slow run publishes every step: the next one may be long in coming.
        boolean slow = stepsPerSecond > 0 && stepsPerSecond <= SLOW;
        if (playing && (slow || slot.get() == null)) {
            publish(RunState.PLAYING, "");
        }
    }

    private void advance() {
        if (!loop.step()) {
            pauseNow();
        }
    }

    private Snapshot snapshot(RunState state, String message) {
        return new Snapshot(id, state, loop.now(), loop.path(), message);
    }

    private void publish(RunState state, String message) {
        Snapshot snapshot = snapshot(state, message);
        latest = snapshot;
        if (slot.getAndSet(snapshot) == null) {
            onPublish.run();
        }
    }
}
