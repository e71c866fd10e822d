package errorscape.network;

import errorscape.math.Elementary;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The hyperbolic tangent in whole vectors, the bits of [Elementary#tanh(double)], where its coefficients are
/// explained. The compiler's own vector code needs long loops: of 80 numbers this takes less than half the time. Like
/// [VectorBlocks], methods of their own that are compiled on their own.
final class VectorTanh {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorTanh() {}

    /// Calls the loops, in all the ways that occur, to have them compiled.
    static void call(int times) {
        double[] x = new double[5 * LANES];
        for (int k = 0; k < times; k++) {
            int count = LANES * (1 + k % 5);
            moderate(x, 0, x, 0, count);
            clipped(x, 0, x, 0, count);
        }
    }

    /// `y = tanh(x)`.
    ///
    /// @param y overwritten; not `x`
    /// @param reach the largest size of any argument; infinite if not known
    static void of(double[] x, double[] y, int n, double reach) {
        int whole = n / LANES * LANES;
        of(x, 0, y, 0, whole, reach);
        if (whole < n && whole > 0) {
            of(x, n - LANES, y, n - LANES, LANES, reach);
        } else {
            for (int i = whole; i < n; i++) {
                y[i] = Elementary.tanh(x[i]);
            }
        }
    }

    /// `y[to + i] = tanh(x[from + i])`.
    ///
    /// @param y overwritten; may be `x` where `to` is `from`
    /// @param count a multiple of the lanes
    /// @param reach the largest size of any argument; infinite if not known
    static void of(double[] x, int from, double[] y, int to, int count, double reach) {
        if (reach <= Elementary.TANH_UNCLIPPED) {
            moderate(x, from, y, to, count);
        } else {
            clipped(x, from, y, to, count);
        }
    }

    /// For arguments up to [Elementary#TANH_UNCLIPPED] in size.
    private static void moderate(double[] x, int from, double[] y, int to, int count) {
        DoubleVector evenP0 = DoubleVector.broadcast(SPECIES, 0x1.b6a3b4c2472cdp-61);
        DoubleVector evenP1 = DoubleVector.broadcast(SPECIES, 0x1.25d8f429a31fap-38);
        DoubleVector evenP2 = DoubleVector.broadcast(SPECIES, 0x1.6ee0b3fc55055p-21);
        DoubleVector evenP3 = DoubleVector.broadcast(SPECIES, 0x1.87992906e3fbfp-8);
        DoubleVector evenP4 = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector oddP0 = DoubleVector.broadcast(SPECIES, 0x1.e557f68fb7242p-76);
        DoubleVector oddP1 = DoubleVector.broadcast(SPECIES, 0x1.ba41eb61f3fb7p-49);
        DoubleVector oddP2 = DoubleVector.broadcast(SPECIES, 0x1.4fad9bb788dc4p-29);
        DoubleVector oddP3 = DoubleVector.broadcast(SPECIES, 0x1.88b1b4d5ea71fp-14);
        DoubleVector oddP4 = DoubleVector.broadcast(SPECIES, 0x1.36e7d7d17e754p-3);
        DoubleVector evenQ0 = DoubleVector.broadcast(SPECIES, 0x1.04396f24836f9p-54);
        DoubleVector evenQ1 = DoubleVector.broadcast(SPECIES, 0x1.e9273242412e9p-34);
        DoubleVector evenQ2 = DoubleVector.broadcast(SPECIES, 0x1.25d2b41b25c48p-17);
        DoubleVector evenQ3 = DoubleVector.broadcast(SPECIES, 0x1.197239822470ep-5);
        DoubleVector evenQ4 = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector oddQ0 = DoubleVector.broadcast(SPECIES, 0x1.d77aa7c19ae71p-68);
        DoubleVector oddQ1 = DoubleVector.broadcast(SPECIES, 0x1.1e78ad1779b93p-43);
        DoubleVector oddQ2 = DoubleVector.broadcast(SPECIES, 0x1.7f9e848cb64d5p-25);
        DoubleVector oddQ3 = DoubleVector.broadcast(SPECIES, 0x1.b23ed6e374c78p-11);
        DoubleVector oddQ4 = DoubleVector.broadcast(SPECIES, 0x1.f0c9413e148f5p-2);
        for (int i = 0; i < count; i += LANES) {
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, from + i);
            DoubleVector s = a.mul(a);
            DoubleVector u = s.mul(s);
            DoubleVector evenP =
                    evenP0.fma(u, evenP1).fma(u, evenP2).fma(u, evenP3).fma(u, evenP4);
            DoubleVector oddP = oddP0.fma(u, oddP1).fma(u, oddP2).fma(u, oddP3).fma(u, oddP4);
            DoubleVector evenQ =
                    evenQ0.fma(u, evenQ1).fma(u, evenQ2).fma(u, evenQ3).fma(u, evenQ4);
            DoubleVector oddQ = oddQ0.fma(u, oddQ1).fma(u, oddQ2).fma(u, oddQ3).fma(u, oddQ4);
            a.mul(oddP.fma(s, evenP)).div(oddQ.fma(s, evenQ)).intoArray(y, to + i);
        }
    }

    /// For all arguments.
    private static void clipped(double[] x, int from, double[] y, int to, int count) {
        DoubleVector evenP0 = DoubleVector.broadcast(SPECIES, 0x1.b6a3b4c2472cdp-61);
        DoubleVector evenP1 = DoubleVector.broadcast(SPECIES, 0x1.25d8f429a31fap-38);
        DoubleVector evenP2 = DoubleVector.broadcast(SPECIES, 0x1.6ee0b3fc55055p-21);
        DoubleVector evenP3 = DoubleVector.broadcast(SPECIES, 0x1.87992906e3fbfp-8);
        DoubleVector evenP4 = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector oddP0 = DoubleVector.broadcast(SPECIES, 0x1.e557f68fb7242p-76);
        DoubleVector oddP1 = DoubleVector.broadcast(SPECIES, 0x1.ba41eb61f3fb7p-49);
        DoubleVector oddP2 = DoubleVector.broadcast(SPECIES, 0x1.4fad9bb788dc4p-29);
        DoubleVector oddP3 = DoubleVector.broadcast(SPECIES, 0x1.88b1b4d5ea71fp-14);
        DoubleVector oddP4 = DoubleVector.broadcast(SPECIES, 0x1.36e7d7d17e754p-3);
        DoubleVector evenQ0 = DoubleVector.broadcast(SPECIES, 0x1.04396f24836f9p-54);
        DoubleVector evenQ1 = DoubleVector.broadcast(SPECIES, 0x1.e9273242412e9p-34);
        DoubleVector evenQ2 = DoubleVector.broadcast(SPECIES, 0x1.25d2b41b25c48p-17);
        DoubleVector evenQ3 = DoubleVector.broadcast(SPECIES, 0x1.197239822470ep-5);
        DoubleVector evenQ4 = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector oddQ0 = DoubleVector.broadcast(SPECIES, 0x1.d77aa7c19ae71p-68);
        DoubleVector oddQ1 = DoubleVector.broadcast(SPECIES, 0x1.1e78ad1779b93p-43);
        DoubleVector oddQ2 = DoubleVector.broadcast(SPECIES, 0x1.7f9e848cb64d5p-25);
        DoubleVector oddQ3 = DoubleVector.broadcast(SPECIES, 0x1.b23ed6e374c78p-11);
        DoubleVector oddQ4 = DoubleVector.broadcast(SPECIES, 0x1.f0c9413e148f5p-2);
        DoubleVector one = evenP4;
        DoubleVector limit = DoubleVector.broadcast(SPECIES, 19.05);
        DoubleVector half = DoubleVector.broadcast(SPECIES, -0.5);
        LongVector sign = DoubleVector.broadcast(SPECIES, -0.0).reinterpretAsLongs();
        for (int i = 0; i < count; i += LANES) {
            DoubleVector given = DoubleVector.fromArray(SPECIES, x, from + i);
            DoubleVector size = given.abs();
            // A third of what `min` takes, which would order zeros too.
            DoubleVector a = size.blend(limit, size.compare(VectorOperators.GT, limit));
            DoubleVector s = a.mul(a);
            DoubleVector u = s.mul(s);
            DoubleVector evenP =
                    evenP0.fma(u, evenP1).fma(u, evenP2).fma(u, evenP3).fma(u, evenP4);
            DoubleVector oddP = oddP0.fma(u, oddP1).fma(u, oddP2).fma(u, oddP3).fma(u, oddP4);
            DoubleVector evenQ =
                    evenQ0.fma(u, evenQ1).fma(u, evenQ2).fma(u, evenQ3).fma(u, evenQ4);
            DoubleVector oddQ = oddQ0.fma(u, oddQ1).fma(u, oddQ2).fma(u, oddQ3).fma(u, oddQ4);
            DoubleVector t = a.mul(oddP.fma(s, evenP)).div(oddQ.fma(s, evenQ));
            DoubleVector above = t.sub(one);
            DoubleVector clipped = half.fma(above.add(above.abs()), t);
            LongVector bits = given.reinterpretAsLongs().and(sign).or(clipped.reinterpretAsLongs());
            bits.reinterpretAsDoubles().intoArray(y, to + i);
        }
    }
}
