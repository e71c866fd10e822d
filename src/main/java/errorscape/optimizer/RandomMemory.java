package errorscape.optimizer;

import errorscape.math.RandomStream;

/// A stream of random numbers whose state is part of a stepper's memory: four words as eight numbers, each
/// exact.
final class RandomMemory {
    private static final long LOW = 0xFFFFFFFFL;

    /// The state; restored by whoever restores the memory.
    final double[] state = new double[8];

    RandomMemory(long seed, String purpose) {
        keep(new RandomStream(seed, purpose));
    }

    /// The stream where it was left.
    RandomStream stream() {
        long[] words = new long[4];
        for (int i = 0; i < 4; i++) {
            words[i] = (long) state[2 * i] << 32 | (long) state[2 * i + 1];
        }
        return RandomStream.restored(words);
    }

    /// Leaves the stream where it is now.
    void keep(RandomStream stream) {
        long[] words = stream.state();
        for (int i = 0; i < 4; i++) {
            state[2 * i] = words[i] >>> 32;
            state[2 * i + 1] = words[i] & LOW;
        }
    }
}
