package errorscape.training;

import errorscape.math.RandomStream;
import errorscape.objective.Batch;
import java.util.Optional;

/// The mini-batches of a run: every epoch takes the samples in a new random order, the last batch of an epoch may be
/// smaller. Its state can be read and restored.
final class MiniBatches {
    private final int samples;
    private final int batchSize;
    private int[] order;
    private int next;
    private RandomStream random;

    /// @param samples how many there are; 0 for a loss without samples
    /// @param batchSize 0 or at least `samples` for all of them at every step
    MiniBatches(int samples, int batchSize, long seed) {
        this.samples = samples;
        this.batchSize = batchSize == 0 ? samples : Math.min(batchSize, samples);
        random = new RandomStream(seed, "mini-batches");
        order = new int[samples];
        for (int i = 0; i < samples; i++) {
            order[i] = i;
        }
        next = samples;
    }

    /// The next batch, a view that is good until the next call; empty when every step takes all samples.
    Optional<Batch> next() {
        if (batchSize == samples) {
            return Optional.empty();
        }
        if (next >= samples) {
            random.shuffle(order);
            next = 0;
        }
        int count = Math.min(batchSize, samples - next);
        Batch batch = new Batch(order, next, count);
        next += count;
        return Optional.of(batch);
    }

    /// What defines the batches to come.
    ///
    /// @param order of the samples in this epoch
    /// @param next place in it
    /// @param random state of the stream
    record State(int[] order, int next, long[] random) {}

    State state() {
        return new State(order.clone(), next, random.state());
    }

    void restore(State state) {
        order = state.order().clone();
        next = state.next();
        random = RandomStream.restored(state.random());
    }
}
