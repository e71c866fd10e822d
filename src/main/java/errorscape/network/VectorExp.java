package errorscape.network;

import errorscape.math.Elementary;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The exponential function in whole vectors, the bits of [Elementary#exp(double)], where the polynomial is explained.
/// The compiler makes no vector code of powers of two. Like [VectorBlocks], a method of its own that is compiled on its
/// own.
final class VectorExp {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double LN2_HIGH = 0x1.62e42fefa0000p-1;
    private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;
    /// Added to a number of moderate size, it rounds it to a whole one, which its last bits are.
    private static final double ROUND = 0x1.8p52;
    /// Exponents up to this size make powers of two that are normal numbers.
    private static final double NORMAL = 999;

    private VectorExp() {}

    /// Calls the loop to have it compiled.
    static void call(int times) {
        double[] x = new double[5 * LANES];
        for (int k = 0; k < times; k++) {
            x[3] = k % 8 == 0 ? -1000 : -0.5;
            inPlace(x, 1 + k % (5 * LANES));
            // Infinite after a few calls otherwise.
            Arrays.fill(x, -1);
        }
    }

    /// `x = e^x`, rounded up to whole vectors.
    ///
    /// @param x modified
    static void inPlace(double[] x, int n) {
        DoubleVector log2e = DoubleVector.broadcast(SPECIES, LOG2_E);
        DoubleVector round = DoubleVector.broadcast(SPECIES, ROUND);
        DoubleVector high = DoubleVector.broadcast(SPECIES, LN2_HIGH);
        DoubleVector low = DoubleVector.broadcast(SPECIES, LN2_LOW);
        DoubleVector normal = DoubleVector.broadcast(SPECIES, NORMAL);
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1 / 6227020800.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 1 / 479001600.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 1 / 39916800.0);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 1 / 3628800.0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, 1 / 362880.0);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, 1 / 40320.0);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, 1 / 5040.0);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, 1 / 720.0);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 1 / 120.0);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 1 / 24.0);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 1 / 6.0);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 1);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = a.mul(log2e).add(round);
            DoubleVector k = rounded.sub(round);
            if (!k.abs().compare(VectorOperators.LE, normal).allTrue()) {
                for (int j = i; j < i + LANES; j++) {
                    x[j] = Elementary.exp(x[j]);
                }
                continue;
            }
            DoubleVector minus = k.neg();
            DoubleVector r = minus.fma(low, minus.fma(high, a));
            DoubleVector p =
                    c0.fma(r, c1).fma(r, c2).fma(r, c3).fma(r, c4).fma(r, c5).fma(r, c6);
            p = p.fma(r, c7)
                    .fma(r, c8)
                    .fma(r, c9)
                    .fma(r, c10)
                    .fma(r, c11)
                    .fma(r, c12)
                    .fma(r, c12);
            LongVector power = rounded.reinterpretAsLongs().add(1023).lanewise(VectorOperators.LSHL, 52);
            p.mul(power.reinterpretAsDoubles()).intoArray(x, i);
        }
    }
}
