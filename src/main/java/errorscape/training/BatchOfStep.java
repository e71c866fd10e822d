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

    private static int[] copy(Batch batch) {
        int[] chosen = Arrays.copyOfRange(batch.samples(), batch.from(), batch.from() + batch.count());
        Arrays.sort(chosen);
        return chosen;
    }
}
