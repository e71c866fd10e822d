package errorscape.data.generated;

import errorscape.data.Dataset;
import errorscape.data.Generators;
import errorscape.math.RandomStream;
import java.util.stream.IntStream;

/// The classics of [Generators] with other numbers. The same numbers give the same bits as the sample sets.
final class Classics {
    private Classics() {}

    static Dataset of(GeneratedSet set) {
        int samples = set.whole("samples");
        if (set.kind() == GeneratedKind.SINE) {
            return drawn(set, samples);
        }
        int ones = Balance.ones(set);
        if (ones == samples / 2) {
            return drawn(set, samples);
        }
        // Both classes are drawn as large as the larger one; of the other, samples evenly apart are kept.
        int larger = Math.max(ones, samples - ones);
        Dataset both = drawn(set, 2 * larger);
        int[] rows = IntStream.concat(kept(both, 0, samples - ones), kept(both, 1, ones))
                .sorted()
                .toArray();
        return Balance.rows(both, rows);
    }

    private static IntStream kept(Dataset both, int label, int count) {
        int[] own = IntStream.range(0, both.count())
                .filter(i -> both.targets()[0][i] == label)
                .toArray();
        return IntStream.range(0, count).map(k -> own[(int) ((long) k * own.length / count)]);
    }

    private static Dataset drawn(GeneratedSet set, int samples) {
        long seed = (long) set.value("seed");
        double noise = set.value("noise");
        return switch (set.kind()) {
            case MOONS -> Generators.moons(samples, noise, new RandomStream(seed, "moons"));
            case CIRCLES -> Generators.circles(samples, set.value("factor"), noise, new RandomStream(seed, "circles"));
            case SPIRALS -> Generators.spirals(samples, set.value("turns"), noise, new RandomStream(seed, "spirals"));
            case XOR_CLOUDS -> Generators.xorClouds(samples, noise, new RandomStream(seed, "xor clouds"));
            default -> Generators.sine(samples, noise, new RandomStream(seed, "sine"));
        };
    }
}
