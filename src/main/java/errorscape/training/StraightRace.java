package errorscape.training;

import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// A race that nobody watches: straight to a step, on the calling thread and the helpers of a loop. The same bits as of
/// a [Race].
public final class StraightRace {
    /// Between two looks at who wants to know or wants it to end.
    private static final long SLICE_OF_TIME = 100_000_000;

    private StraightRace() {}

    /// Runs all racers to a step, or to where they diverge.
    ///
    /// @param steps 0 or more
    /// @param enough asked about ten times a second: whether to end where the racers stand
    /// @param progress told as often the step that all have passed
    /// @return the racers where they ended; of a race that was ended early not all at one step
    public static List<Snapshot> run(
            Objective training,
            Optional<Objective> validation,
            List<Racer> racers,
            long steps,
            ParallelFor helpers,
            BooleanSupplier enough,
            LongConsumer progress) {
        RaceField field = new RaceField(training, validation, helpers);
        racers.forEach(field::add);
        boolean arrived = racers.isEmpty();
        while (!arrived && !enough.getAsBoolean()) {
            arrived = field.toward(steps, System.nanoTime() + SLICE_OF_TIME, Double.NEGATIVE_INFINITY);
            progress.accept(field.slowest(steps));
        }
        return field.snapshotsNow();
    }
}
