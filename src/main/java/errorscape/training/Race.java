package errorscape.training;

import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.slice.ParallelFor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Racers on one loss, all in step, steered by small commands and watched through snapshots. One thread keeps
/// the clock and shares the racers with helpers; nobody else holds a reference to anything that moves.
///
/// The race can be sent to any step of its history and on from there: the same bits, see [RecordedRun]. The
/// newest snapshot lies in one slot until somebody takes it. While the slot is full the race does not stop to
/// make another; pausing, a single step, arriving at a step, the end and a failure always do. The paths inside
/// miss nothing.
public final class Race implements AutoCloseable {
    /// How long racers move between looks at the commands.
    private static final long ROUND_NANOS = 4_000_000;

    /// How far a throttled race may fall behind before it stops catching up.
    private static final long MOST_BEHIND_NANOS = 100_000_000;

    /// Steps a second up to which every step is published.
    private static final double SLOW = 120;

    /// Steps between looks whether all are stuck.
    private static final long STUCK_EVERY = 100;

    private static final long MOST_AT_ONCE = 1L << 22;

    private sealed interface Command {
        record Play(Optional<Until> until) implements Command {}

        record Pause() implements Command {}

        record Move(long steps) implements Command {}

        record Seek(long step) implements Command {}

        record Speed(double stepsPerSecond) implements Command {}

        record Optimizer(int racer, OptimizerSettings settings) implements Command {}

        record Add(Racer racer) implements Command {}

        record Remove(int racer) implements Command {}

        record Close() implements Command {}
    }

    private final long id;
    private final Runnable onPublish;
    private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable RaceSnapshot> slot = new AtomicReference<>();
    private final RaceField field;
    private final Thread thread;
    private volatile RaceSnapshot latest;

    private long clock;
    private boolean arrived = true;
    private boolean playing;
    private boolean closed;
    private double stepsPerSecond;
    private long due;
    private long atOnce = 16;
    private Optional<Until> until = Optional.empty();
    private String message = "";

    /// Starts paused, with the start already published.
    ///
    /// @param helpers share the racers with the race's own thread
    /// @param threads makes the race's thread
    /// @param onPublish called from the race's thread whenever the slot was empty and is full
    public Race(
            long id,
            Objective training,
            Optional<Objective> validation,
            List<Racer> racers,
            ParallelFor helpers,
            ThreadFactory threads,
            Runnable onPublish) {
        this.id = id;
        this.onPublish = onPublish;
        field = new RaceField(training, validation, helpers);
        racers.forEach(field::add);
        latest = snapshot();
        slot.set(latest);
        thread = threads.newThread(this::work);
        thread.start();
    }

    public long id() {
        return id;
    }

    public void play() {
        commands.add(new Command.Play(Optional.empty()));
    }

    /// Plays until a condition is met, then pauses and says so.
    public void playUntil(Until condition) {
        commands.add(new Command.Play(Optional.of(condition)));
    }

    public void pause() {
        commands.add(new Command.Pause());
    }

    /// Makes a single step; a playing race pauses after it.
    public void step() {
        commands.add(new Command.Move(1));
    }

    /// Goes back a single step and pauses there.
    public void stepBack() {
        commands.add(new Command.Move(-1));
    }

    /// Goes to a step, made before or not, and pauses there. A newer wish replaces one that is under way.
    public void seek(long step) {
        commands.add(new Command.Seek(step));
    }

    /// Sets the speed at once, even within a wait.
    ///
    /// @param perSecond steps a second; 0 for as fast as it goes
    public void speed(double perSecond) {
        commands.add(new Command.Speed(perSecond));
    }

    /// Other settings for a racer, from the step it stands at; its recorded future is forgotten.
    public void optimizer(int racer, OptimizerSettings settings) {
        commands.add(new Command.Optimizer(racer, settings));
    }

    /// Another racer: it catches up from its start with the others, who wait.
    public void add(Racer racer) {
        commands.add(new Command.Add(racer));
    }

    public void remove(int racer) {
        commands.add(new Command.Remove(racer));
    }

    /// The newest snapshot, taken or not.
    public RaceSnapshot latest() {
        return latest;
    }

    /// The newest snapshot if nobody has taken it yet; empties the slot.
    public Optional<RaceSnapshot> take() {
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
                if (!closed && !arrived) {
                    catchUp();
                } else if (!closed && playing) {
                    train();
                }
            }
            publish(snapshot(RunState.CLOSED));
        } catch (InterruptedException e) {
            publish(snapshot(RunState.CLOSED));
        } catch (RuntimeException | Error e) {
            message = "Training stopped because of a failure: " + e;
            publish(new RaceSnapshot(id, RunState.FAILED, clock, latest.frontier(), latest.racers(), message));
            throw e;
        }
    }

    /// Carries out what was asked for; waits for the next command when there is nothing to do before it.
    private void obey() throws InterruptedException {
        Command command = commands.poll();
        if (command == null && !playing && arrived) {
            command = commands.take();
        } else if (command == null && playing && arrived && stepsPerSecond > 0) {
            // A fast race looks up every few milliseconds and makes all steps that are due by then.
            long wait = due - System.nanoTime() + (stepsPerSecond > SLOW ? ROUND_NANOS : 0);
            command = wait > 0 ? commands.poll(wait, TimeUnit.NANOSECONDS) : null;
        }
        while (command != null && !closed) {
            obey(command);
            command = commands.poll();
        }
    }

    private void obey(Command command) {
        switch (command) {
            case Command.Play(Optional<Until> condition) -> play(condition);
            case Command.Pause() -> stop("");
            case Command.Move(long steps) -> goTo(clock + steps);
            case Command.Seek(long step) -> goTo(step);
            case Command.Speed(double perSecond) -> {
                stepsPerSecond = perSecond;
                due = System.nanoTime();
            }
            case Command.Optimizer(int racer, OptimizerSettings settings) -> {
                arrived = field.toward(clock, Long.MAX_VALUE, Double.NEGATIVE_INFINITY);
                field.optimizer(racer, settings);
                publish(snapshot());
            }
            case Command.Add(Racer racer) -> {
                field.add(racer);
                arrived = false;
            }
            case Command.Remove(int racer) -> {
                field.remove(racer);
                publish(snapshot());
            }
            case Command.Close() -> closed = true;
        }
    }

    private void play(Optional<Until> condition) {
        until = condition;
        message = "";
        if (!playing && field.canLeave(clock)) {
            playing = true;
            due = System.nanoTime();
            publish(snapshot());
        }
    }

    private void stop(String reason) {
        playing = false;
        message = reason;
        publish(snapshot());
    }

    private void goTo(long step) {
        playing = false;
        message = "";
        clock = Math.clamp(step, 0, Math.max(0, field.end()));
        arrived = false;
        catchUp();
    }

    /// Brings all racers to the clock, a piece at a time.
    private void catchUp() {
        arrived = field.toward(clock, System.nanoTime() + ROUND_NANOS, Double.NEGATIVE_INFINITY);
        if (arrived || slot.get() == null) {
            publish(snapshot());
        }
    }

    private void train() {
        long began = System.nanoTime();
        long steps = stepsPerSecond > 0 ? due(began) : atOnce;
        if (steps == 0) {
            return;
        }
        clock += Math.min(steps, untilNextLook());
        field.toward(clock, Long.MAX_VALUE, limit());
        long took = System.nanoTime() - began;
        if (took < ROUND_NANOS / 2) {
            atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
        } else if (took > ROUND_NANOS) {
            atOnce = Math.max(1, atOnce / 2);
        }
        look();
        // A slow race publishes every step: the next one may be long in coming.
        boolean slow = stepsPerSecond > 0 && stepsPerSecond <= SLOW;
        if (playing && (slow || slot.get() == null)) {
            publish(snapshot());
        }
    }

    /// The number of steps that are due now.
    private long due(long now) {
        if (now < due) {
            return 0;
        }
        long steps = Math.min(atOnce, 1 + (long) ((now - due) * stepsPerSecond / 1e9));
        due = Math.max(due + (long) (steps * 1e9 / stepsPerSecond), now - MOST_BEHIND_NANOS);
        return steps;
    }

    private long untilNextLook() {
        return switch (until.orElse(null)) {
            case Until.Steps(long steps) -> Math.max(1, steps - clock);
            case Until.Stuck() -> STUCK_EVERY - clock % STUCK_EVERY;
            case Until.Loss ignored -> Long.MAX_VALUE;
            case null -> Long.MAX_VALUE;
        };
    }

    private double limit() {
        return until.orElse(null) instanceof Until.Loss(double loss) ? loss : Double.NEGATIVE_INFINITY;
    }

    /// Whether the race is to stop here.
    private void look() {
        if (!field.canLeave(clock)) {
            clock = Math.min(clock, field.end());
            stop("");
            return;
        }
        switch (until.orElse(null)) {
            case Until.Steps(long steps) -> {
                if (clock >= steps) {
                    stop("Stopped at step " + steps + ", as asked for.");
                }
            }
            case Until.Stuck() -> {
                if (clock % STUCK_EVERY == 0 && field.stuck(clock)) {
                    stop("Stopped at step " + clock + ": no racer gets on any more.");
                }
            }
            case Until.Loss(double loss) ->
                field.reached().ifPresent(step -> {
                    clock = step;
                    field.toward(clock, Long.MAX_VALUE, Double.NEGATIVE_INFINITY);
                    stop("Stopped at step " + clock + ": a loss of " + loss + " is reached.");
                });
            case null -> {}
        }
    }

    private RaceSnapshot snapshot() {
        return snapshot(playing ? RunState.PLAYING : RunState.PAUSED);
    }

    private RaceSnapshot snapshot(RunState state) {
        return new RaceSnapshot(id, state, clock, field.frontier(), field.snapshots(state), message);
    }

    private void publish(RaceSnapshot snapshot) {
        latest = snapshot;
        if (slot.getAndSet(snapshot) == null) {
            onPublish.run();
        }
    }
}
