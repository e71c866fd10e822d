package errorscape.training;

import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.parallel.ParallelFor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/// Racers on one loss, all in step, steered by small commands and watched through snapshots. One thread keeps
/// the clock and shares the racers with helpers; nobody else holds a reference to anything that moves.
///
/// The race can be sent to any step of its history and on from there: the same bits, see [RecordedRun]. The
/// newest snapshot lies in one slot until somebody takes it. While the slot is full the race does not stop to
/// make another; pausing, a single step, arriving at a step, the end and a failure always do. The paths inside
/// miss nothing.
public final class Race implements AutoCloseable {
    private final long id;
    private final BlockingQueue<RaceCommand> commands = new LinkedBlockingQueue<>();
    private final RaceWork work;
    private final Thread thread;

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
        RaceField field = new RaceField(training, validation, helpers);
        racers.forEach(field::add);
        work = new RaceWork(id, field, commands, onPublish);
        thread = threads.newThread(work);
        thread.start();
    }

    public long id() {
        return id;
    }

    public void play() {
        commands.add(new RaceCommand.Play(Optional.empty()));
    }

    /// Plays until a condition is met, then pauses and says so.
    public void playUntil(Until condition) {
        commands.add(new RaceCommand.Play(Optional.of(condition)));
    }

    public void pause() {
        commands.add(new RaceCommand.Pause());
    }

    /// Makes a single step; a playing race pauses after it.
    public void step() {
        commands.add(new RaceCommand.Move(1));
    }

    /// Goes back a single step and pauses there.
    public void stepBack() {
        commands.add(new RaceCommand.Move(-1));
    }

    /// Goes to a step, made before or not, and pauses there. A newer wish replaces one that is under way.
    public void seek(long step) {
        commands.add(new RaceCommand.Seek(step));
    }

    /// Sets the speed at once, even within a wait.
    ///
    /// @param perSecond steps a second; 0 for as fast as it goes
    public void speed(double perSecond) {
        commands.add(new RaceCommand.Speed(perSecond));
    }

    /// How much of its thread's time an unthrottled race takes from now on. It never waits for anybody: it rests for
    /// the
    /// remaining time after every few milliseconds, and steps are the same whatever the share.
    ///
    /// @param ofTime above 0; 1, as at first, for all of it
    public void share(double ofTime) {
        if (!(ofTime > 0 && ofTime <= 1)) {
            throw new IllegalArgumentException("a share of time is above 0 and at most 1, not " + ofTime);
        }
        commands.add(new RaceCommand.Share(ofTime));
    }

    /// Other settings for a racer, from the step it stands at; its recorded future is forgotten.
    public void optimizer(int racer, OptimizerSettings settings) {
        commands.add(new RaceCommand.Optimizer(racer, settings));
    }

    /// Another racer: it catches up from its start with the others, who wait.
    public void add(Racer racer) {
        commands.add(new RaceCommand.Add(racer));
    }

    public void remove(int racer) {
        commands.add(new RaceCommand.Remove(racer));
    }

    /// Takes a racer's next step apart.
    ///
    /// @param receiver told on the race's thread; empty if there is no next step
    public void explain(int racer, Consumer<Optional<StepExplanation>> receiver) {
        commands.add(new RaceCommand.Explain(racer, receiver));
    }

    /// The newest snapshot, taken or not.
    public RaceSnapshot latest() {
        return work.latest();
    }

    /// The newest snapshot if nobody has taken it yet; empties the slot.
    public Optional<RaceSnapshot> take() {
        return work.take();
    }

    /// Ends the thread soon; does not wait for it.
    @Override
    public void close() {
        commands.add(new RaceCommand.Close());
    }

    /// Waits for the thread to end after [#close()].
    ///
    /// @return whether it has ended in time
    public boolean awaitEnd(long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
        return !thread.isAlive();
    }
}
