package errorscape.training;

import errorscape.optimizer.OptimizerSettings;
import errorscape.words.Words;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the thread of a race does: keeps the clock, moves the racers, publishes. Only [#latest()] and [#take()]
/// are for other threads.
final class RaceWork implements Runnable {
    /// Steps between looks whether all are stuck.
    private static final long STUCK_EVERY = 100;

    private final long id;
    private final RaceField field;
    private final BlockingQueue<RaceCommand> commands;
    private final Runnable onPublish;
    private final AtomicReference<@Nullable RaceSnapshot> slot = new AtomicReference<>();
    private final Pace pace = new Pace();
    private volatile RaceSnapshot latest;
    private long clock;
    private boolean arrived = true;
    private boolean playing;
    private boolean closed;
    private Optional<Until> until = Optional.empty();
    private String message = "";

    /// Publishes the start.
    RaceWork(long id, RaceField field, BlockingQueue<RaceCommand> commands, Runnable onPublish) {
        this.id = id;
        this.field = field;
        this.commands = commands;
        this.onPublish = onPublish;
        latest = snapshot();
        slot.set(latest);
    }

    @Override
    public void run() {
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
            message = Untold.inWords(e);
            publish(new RaceSnapshot(id, RunState.FAILED, clock, latest.frontier(), latest.racers(), message));
            throw e;
        }
    }

    /// Carries out what was asked for; waits for the next command when there is nothing to do before it.
    private void obey() throws InterruptedException {
        RaceCommand command = commands.poll();
        if (command == null && !playing && arrived) {
            command = commands.take();
        } else if (command == null && playing && arrived) {
            long wait = pace.untilDue(System.nanoTime());
            command = wait > 0 ? commands.poll(wait, TimeUnit.NANOSECONDS) : null;
        }
        while (command != null && !closed) {
            obey(command);
            command = commands.poll();
        }
    }

    private void obey(RaceCommand command) {
        switch (command) {
            case RaceCommand.Play(Optional<Until> condition) -> play(condition);
            case RaceCommand.Pause() -> stop("");
            case RaceCommand.Move(long steps) -> goTo(clock + steps);
            case RaceCommand.Seek(long step) -> goTo(step);
            case RaceCommand.Speed(double perSecond) -> pace.set(perSecond, System.nanoTime());
            case RaceCommand.Share(double ofTime) -> pace.share(ofTime);
            case RaceCommand.Optimizer(int racer, OptimizerSettings settings) -> {
                arrived = field.toward(clock, Long.MAX_VALUE, Double.NEGATIVE_INFINITY);
                field.optimizer(racer, settings);
                publish(snapshot());
            }
            case RaceCommand.Add(Racer racer) -> add(racer);
            case RaceCommand.Remove(int racer) -> {
                field.remove(racer);
                publish(snapshot());
            }
            case RaceCommand.Explain(int racer, Consumer<Optional<StepExplanation>> receiver) ->
                receiver.accept(explain(racer));
            case RaceCommand.Close() -> closed = true;
        }
    }

    /// A step that cannot be explained can still be made.
    private Optional<StepExplanation> explain(int racer) {
        try {
            return field.explain(racer);
        } catch (RuntimeException | OutOfMemoryError e) {
            Untold.tell(e);
            return Optional.empty();
        }
    }

    /// A racer that cannot be made is left out of the race, and the race says so.
    private void add(Racer racer) {
        try {
            field.add(racer);
            arrived = false;
        } catch (RuntimeException | OutOfMemoryError e) {
            Untold.tell(e);
            stop(Untold.notAdded(e));
        }
    }

    private void play(Optional<Until> condition) {
        until = condition;
        message = "";
        if (!playing && field.canLeave(clock)) {
            playing = true;
            pace.begin(System.nanoTime());
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
        arrived = field.toward(clock, System.nanoTime() + Pace.ROUND_NANOS, Double.NEGATIVE_INFINITY);
        if (arrived || slot.get() == null) {
            publish(snapshot());
        }
    }

    private void train() {
        long began = System.nanoTime();
        long steps = pace.due(began);
        if (steps == 0) {
            return;
        }
        clock += Math.min(steps, untilNextLook());
        field.toward(clock, Long.MAX_VALUE, limit());
        long now = System.nanoTime();
        pace.took(now - began, now);
        look();
        if (playing && (pace.everyStepCounts() || slot.get() == null)) {
            publish(snapshot());
        }
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
                    stop(Words.text("run.stopped.steps", Long.toString(steps)));
                }
            }
            case Until.Stuck() -> {
                if (clock % STUCK_EVERY == 0 && field.stuck(clock)) {
                    stop(Words.text("run.stopped.stuck", Long.toString(clock)));
                }
            }
            case Until.Loss(double loss) ->
                field.reached().ifPresent(step -> {
                    clock = step;
                    field.toward(clock, Long.MAX_VALUE, Double.NEGATIVE_INFINITY);
                    stop(Words.text("run.stopped.loss", Long.toString(clock), Double.toString(loss)));
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

    RaceSnapshot latest() {
        return latest;
    }

    Optional<RaceSnapshot> take() {
        return Optional.ofNullable(slot.getAndSet(null));
    }

    private void publish(RaceSnapshot snapshot) {
        latest = snapshot;
        if (slot.getAndSet(snapshot) == null) {
            onPublish.run();
        }
    }
}
