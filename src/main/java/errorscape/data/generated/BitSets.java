package errorscape.data.generated;

import errorscape.data.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/// Boolean functions of all corners of a cube. For two bits both are XOR.
final class BitSets {
    private BitSets() {}

    static Dataset of(GeneratedSet set) {
        int bits = set.whole("bits");
        int count = 1 << bits;
        double[][] inputs = new double[bits][count];
        double[] label = new double[count];
        for (int i = 0; i < count; i++) {
            for (int b = 0; b < bits; b++) {
                // The first input is the highest bit, as people count.
                inputs[b][i] = i >> (bits - 1 - b) & 1;
            }
            int ones = Integer.bitCount(i);
            label[i] = set.kind() == GeneratedKind.PARITY ? ones & 1 : ones == 1 ? 1 : 0;
        }
        return new Dataset(
                set.kind().id(),
                IntStream.rangeClosed(1, bits).mapToObj(b -> "x" + b).toList(),
                inputs,
                List.of("class"),
                new double[][] {label},
                List.of("0", "1"));
    }
}
