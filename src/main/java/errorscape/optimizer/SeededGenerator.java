package errorscape.optimizer;

import errorscape.math.RandomStream;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/// Our stream of random numbers for commons-math.
final class SeededGenerator extends AbstractRandomGenerator {
    private final String purpose;
    private RandomStream stream;

    SeededGenerator(long seed, String purpose) {
        this.purpose = purpose;
        stream = new RandomStream(seed, purpose);
    }

    @Override
    public void setSeed(long seed) {
        clear();
        stream = new RandomStream(seed, purpose);
    }

    @Override
    public double nextDouble() {
        return stream.nextDouble();
    }

    @Override
    public double nextGaussian() {
        return stream.nextGaussian();
    }
}
