package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// The loop of [VectorLayers], a method of its own that is large enough to be compiled on its own: inlined into a
/// caller, the just-in-time compiler may put the vectors on the heap.
final class VectorBlocks {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /// Doubles in a register of the processor.
    static final int LANES = SPECIES.length();

    private VectorBlocks() {}

    /// Calls the loops, in all the ways that occur, to have them compiled.
    static void call(int times) {
        int most = 5 * LANES - 3;
        double[] w = new double[4 * LANES + 4];
        double[][] h = new double[LANES][most];
        double[][] z = new double[4][most];
        for (int k = 0; k < times; k++) {
            // Whatever does not occur here would be compiled to a return to slow code.
            int n = k % 4 == 0 ? most : 1 + k % most;
            int count = 1 + k % LANES;
            int biases = k % 2 == 0 ? 4 * LANES : -1;
            four(w, 0, w, LANES, w, 2 * LANES, w, 3 * LANES, 1, h, count, w, biases, z[0], z[1], z[2], z[3], n);
        }
    }

    /// `z_k = bias_k + sum_(i < count) w_k[at_k + i * stride] h[i]` for k = 0 .. 3.
    ///
    /// @param biasAt where the four biases start in `biases`; negative if there are none
    /// @param z0 overwritten, as are the other three
    static void four(
            double[] w0,
            int at0,
            double[] w1,
            int at1,
            double[] w2,
            int at2,
            double[] w3,
            int at3,
            int stride,
            double[][] h,
            int count,
            double[] biases,
            int biasAt,
            double[] z0,
            double[] z1,
            double[] z2,
            double[] z3,
            int n) {
        double b0 = biasAt < 0 ? 0 : biases[biasAt];
        double b1 = biasAt < 0 ? 0 : biases[biasAt + 1];
        double b2 = biasAt < 0 ? 0 : biases[biasAt + 2];
        double b3 = biasAt < 0 ? 0 : biases[biasAt + 3];
        int s = 0;
        for (; s + 4 * LANES <= n; s += 4 * LANES) {
            DoubleVector p0 = DoubleVector.broadcast(SPECIES, b0);
            DoubleVector p1 = p0;
            DoubleVector p2 = p0;
            DoubleVector p3 = p0;
            DoubleVector q0 = DoubleVector.broadcast(SPECIES, b1);
            DoubleVector q1 = q0;
            DoubleVector q2 = q0;
            DoubleVector q3 = q0;
            DoubleVector r0 = DoubleVector.broadcast(SPECIES, b2);
            DoubleVector r1 = r0;
            DoubleVector r2 = r0;
            DoubleVector r3 = r0;
            DoubleVector t0 = DoubleVector.broadcast(SPECIES, b3);
            DoubleVector t1 = t0;
            DoubleVector t2 = t0;
            DoubleVector t3 = t0;
            for (int i = 0; i < count; i++) {
                double[] row = h[i];
                DoubleVector x0 = DoubleVector.fromArray(SPECIES, row, s);
                DoubleVector x1 = DoubleVector.fromArray(SPECIES, row, s + LANES);
                DoubleVector x2 = DoubleVector.fromArray(SPECIES, row, s + 2 * LANES);
                DoubleVector x3 = DoubleVector.fromArray(SPECIES, row, s + 3 * LANES);
                int k = i * stride;
                DoubleVector w = DoubleVector.broadcast(SPECIES, w0[at0 + k]);
                p0 = w.fma(x0, p0);
                p1 = w.fma(x1, p1);
                p2 = w.fma(x2, p2);
                p3 = w.fma(x3, p3);
                w = DoubleVector.broadcast(SPECIES, w1[at1 + k]);
                q0 = w.fma(x0, q0);
                q1 = w.fma(x1, q1);
                q2 = w.fma(x2, q2);
                q3 = w.fma(x3, q3);
                w = DoubleVector.broadcast(SPECIES, w2[at2 + k]);
                r0 = w.fma(x0, r0);
                r1 = w.fma(x1, r1);
                r2 = w.fma(x2, r2);
                r3 = w.fma(x3, r3);
                w = DoubleVector.broadcast(SPECIES, w3[at3 + k]);
                t0 = w.fma(x0, t0);
                t1 = w.fma(x1, t1);
                t2 = w.fma(x2, t2);
                t3 = w.fma(x3, t3);
            }
            store(p0, p1, p2, p3, z0, s);
            store(q0, q1, q2, q3, z1, s);
            store(r0, r1, r2, r3, z2, s);
            store(t0, t1, t2, t3, z3, s);
        }
        for (; s < n; s += LANES) {
            VectorMask<Double> inside = SPECIES.indexInRange(s, n);
            DoubleVector p = DoubleVector.broadcast(SPECIES, b0);
            DoubleVector q = DoubleVector.broadcast(SPECIES, b1);
            DoubleVector r = DoubleVector.broadcast(SPECIES, b2);
            DoubleVector t = DoubleVector.broadcast(SPECIES, b3);
            for (int i = 0; i < count; i++) {
                DoubleVector x = DoubleVector.fromArray(SPECIES, h[i], s, inside);
                int k = i * stride;
                p = DoubleVector.broadcast(SPECIES, w0[at0 + k]).fma(x, p);
                q = DoubleVector.broadcast(SPECIES, w1[at1 + k]).fma(x, q);
                r = DoubleVector.broadcast(SPECIES, w2[at2 + k]).fma(x, r);
                t = DoubleVector.broadcast(SPECIES, w3[at3 + k]).fma(x, t);
            }
            p.intoArray(z0, s, inside);
            q.intoArray(z1, s, inside);
            r.intoArray(z2, s, inside);
            t.intoArray(z3, s, inside);
        }
    }

    private static void store(DoubleVector a, DoubleVector b, DoubleVector c, DoubleVector d, double[] z, int s) {
        a.intoArray(z, s);
        b.intoArray(z, s + LANES);
        c.intoArray(z, s + 2 * LANES);
        d.intoArray(z, s + 3 * LANES);
    }
}
