package errorscape.training;

import errorscape.objective.Batch;
import java.util.Arrays;
import java.util.Optional;

/// Which samples a step of a run looks at, found without running it.
public final class BatchOfStep {
    private BatchOfStep() {}

    /// The samples of the step that follows `step` steps, in rising order; empty if it takes all of them.
    ///
    /// @param samples how many there are
    public static Optional<int[]> samples(RunSettings settings, int samples, long step) {
        MiniBatches batches = new MiniBatches(samples, settings.batchSize(), settings.seed());
        for (long k = 0; k < step; k++) {
            if (batches.next().isEmpty()) {
                return Optional.empty();
            }
        }
        return batches.next().map(BatchOfStep::copy);
    }

    /// Takes the samples of steps one after the other.
    @FunctionalInterface
    public interface Receiver {
        /// Gets the samples of one step.
        ///
        /// @param step the step that is made with them, from 1
        /// @param samples in the order in which the loss sums them; empty if it takes all
        void take(long step, Optional<int[]> samples);
    }

    /// The samples of the first steps of a run, without running it.
    ///
    /// @param samples how many there are
    /// @param steps how many steps
    public static void each(RunSettings settings, int samples, long steps, Receiver receiver) {
        MiniBatches batches = new MiniBatches(samples, settings.batchSize(), settings.seed());
        boolean whole = settings.optimizer().optimizer().wholeLoss();
        for (long step = 1; step <= steps; step++) {
            receiver.take(
                    step,
                    whole
                            ? Optional.empty()
                            : batches.next()
                                    .map(batch -> Arrays.copyOfRange(
                                            batch.samples(), batch.from(), batch.from() + batch.count())));
        }
    }

    private static int[] copy(Batch batch) {
        int[] chosen = Arrays.copyOfRange(batch.samples(), batch.from(), batch.from() + batch.count());
        Arrays.sort(chosen);
        return chosen;
    }
}
