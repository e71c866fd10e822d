package errorscape.training;

import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A training run that can be sent to any step of its history and comes by the same bits there, in bounded
/// memory. It keeps checkpoints and the changes of settings, and makes the steps between anew. A change of
/// settings in the past makes another future: what was recorded behind it is forgotten. Used by one thread at a
/// time.
public final class RecordedRun {
    private final OptimizerSettings first;
    private final TrainingLoop loop;
    private final Checkpoints checkpoints;
    private final List<RunHistory.Change> changes = new ArrayList<>();
    private long frontier;
    private long end = Long.MAX_VALUE;
    private String ending = "";
    private boolean failed;

    /// Stands at the start.
    ///
    /// @param bytes of memory for its path and checkpoints
    public RecordedRun(Objective training, Optional<Objective> validation, RunSettings settings, long bytes) {
        loop = new TrainingLoop(training, validation, settings, bytes / 2);
        checkpoints = new Checkpoints(bytes / 2);
        first = settings.optimizer();
        changes.addAll(settings.later());
        checkpoints.add(loop.checkpoint());
        change();
        if (loop.diverged()) {
            end = 0;
            ending = loop.message();
        }
    }

    /// The step at which it stands.
    long step() {
        return loop.steps();
    }

    /// The last step it has ever made and not forgotten.
    long frontier() {
        return frontier;
    }

    /// The last step it can make: where it diverged or failed.
    long end() {
        return end;
    }

    /// Why it cannot go on from where it stands, for people; empty if it can.
    public String message() {
        return step() >= end ? ending : "";
    }

    /// Whether it stands at its end because no further step could be made, without having diverged.
    boolean failed() {
        return failed && step() >= end;
    }

    public PathPoint now() {
        return loop.now();
    }

    /// The last two steps to where it stands; empty where there are not so many.
    Optional<LastSteps> lastSteps() {
        return loop.lastSteps();
    }

    /// All recorded steps, those behind the present one too.
    public Path path() {
        return loop.path();
    }

    public OptimizerSettings optimizer() {
        return loop.optimizer();
    }

    /// How its settings were changed so far.
    RunHistory history() {
        return new RunHistory(first, changes);
    }

    /// What the next step will be made of; empty at the run's end, and where the step fails.
    Optional<StepExplanation> explainNext() {
        if (step() >= end) {
            return Optional.empty();
        }
        TrainingLoop.Checkpoint here = loop.checkpoint();
        try {
            return Optional.of(loop.explainNext());
        } catch (RuntimeException | OutOfMemoryError e) {
            // The step itself will fail in the same way and say so.
            loop.restore(here);
            return Optional.empty();
        }
    }

    /// Steps with other settings from here on. The recorded future is forgotten.
    public void optimizer(OptimizerSettings settings) {
        long now = step();
        checkpoints.truncateAfter(now);
        if (changes.removeIf(change -> change.step() >= now)) {
            // A second change at one step replaces the first: back to before it.
            goBack(now);
            replayTo(now);
        }
        if (checkpoints.wants(now)) {
            checkpoints.add(loop.checkpoint());
        }
        changes.add(new RunHistory.Change(now, settings));
        loop.optimizer(settings);
        loop.forgetFuture();
        frontier = now;
        end = Long.MAX_VALUE;
        ending = "";
        failed = false;
    }

    /// Goes towards a step, backwards or forwards, and stops there, at the run's end, or when told to.
    ///
    /// @param enough asked after every step
    /// @return whether it has arrived: at the step or, before it, at the run's end
    public boolean toward(long target, BooleanSupplier enough) {
        long wanted = Math.min(target, end);
        if (wanted < step()) {
            goBack(wanted);
        }
        while (step() < wanted) {
            if (!advance()) {
                return true;
            }
            wanted = Math.min(target, end);
            if (step() < wanted && enough.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void goBack(long to) {
        loop.restore(checkpoints.before(to));
        change();
    }

    /// One step, made for the first time or again.
    private boolean advance() {
        long good = step();
        try {
            if (!loop.step()) {
                boolean refused = loop.refused();
                stopAt(loop.steps(), loop.message());
                failed = refused;
                return false;
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // The other racers go on.
            Untold.tell(e);
            // Not where the loop stands: it may have failed at what a step led to.
            stopAt(good, Untold.inWords(e));
            failed = true;
            return false;
        }
        frontier = Math.max(frontier, step());
        // A checkpoint holds the settings before a change at its step; going back to it makes the change again.
        if (checkpoints.wants(step())) {
            checkpoints.add(loop.checkpoint());
        }
        change();
        return true;
    }

    private void change() {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).step() == step()) {
                loop.optimizer(changes.get(i).optimizer());
            }
        }
    }

    /// Ends the history at its last good step and stands there with everything as it was.
    private void stopAt(long last, String reason) {
        end = last;
        ending = reason;
        frontier = last;
        checkpoints.truncateAfter(last);
        goBack(last);
        replayTo(last);
        loop.forgetFuture();
    }

    private void replayTo(long step) {
        while (step() < step && loop.step()) {
            change();
        }
    }
}
