package errorscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The loops of [SoftmaxPass] in whole vectors of samples, all outputs at a time, the same bits: the compiler's own
/// loops over few samples are mostly overhead. What is left over at the end is taken with the vector before, so there
/// must be a vector of samples at least.
final class VectorSoftmax {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /// The least number of samples.
    static final int LANES = SPECIES.length();

    private VectorSoftmax() {}

    /// Calls the loops to have them compiled.
    static void call(int times) {
        double[][] o = new double[3][3 * LANES];
        double[][] e = new double[3][3 * LANES];
        double[][] top = new double[3][3 * LANES];
        double[] work = new double[3 * LANES];
        double[] others = new double[3 * LANES];
        for (int k = 0; k < times; k++) {
            int n = LANES + k % (2 * LANES);
            distances(o, work, e, top, n);
            exponentials(e, top, others, n);
            losses(o, o, others, work, others, n);
            slopes(e, top, others, o, 1, work, top, e, n);
        }
    }

    /// Where the vector that begins with sample `s` is to be taken.
    private static int at(int s, int n) {
        return Math.min(s, n - LANES);
    }

    /// @param largest overwritten: the largest output
    /// @param below overwritten: how far an output is from it, zero or negative
    /// @param top overwritten: 1 for the first of the largest ones, 0 for the others
    static void distances(double[][] o, double[] largest, double[][] below, double[][] top, int n) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int begin = 0; begin < n; begin += LANES) {
            int s = at(begin, n);
            DoubleVector most = DoubleVector.fromArray(SPECIES, o[0], s);
            for (int k = 1; k < o.length; k++) {
                most = most.max(DoubleVector.fromArray(SPECIES, o[k], s));
            }
            most.intoArray(largest, s);
            DoubleVector found = zero;
            for (int k = 0; k < o.length; k++) {
                DoubleVector distance = DoubleVector.fromArray(SPECIES, o[k], s).sub(most);
                VectorMask<Double> smaller = distance.compare(VectorOperators.LT, zero);
                VectorMask<Double> unknown = distance.test(VectorOperators.IS_NAN);
                DoubleVector equal = one.blend(zero, smaller).blend(distance, unknown);
                distance.intoArray(below[k], s);
                equal.mul(one.sub(found)).intoArray(top[k], s);
                found = found.max(equal);
            }
        }
    }

    /// @param e of distances, replaced by their exponentials, less 1 for the top one; room for whole vectors
    /// @param others overwritten: the sum of these; room for whole vectors
    static void exponentials(double[][] e, double[][] top, double[] others, int n) {
        for (double[] row : e) {
            VectorExp.inPlace(row, n);
        }
        for (int s = 0; s < n; s += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = 0; k < e.length; k++) {
                DoubleVector less =
                        DoubleVector.fromArray(SPECIES, e[k], s).sub(DoubleVector.fromArray(SPECIES, top[k], s));
                less.intoArray(e[k], s);
                sum = sum.add(less);
            }
            sum.intoArray(others, s);
        }
    }

    /// @param losses overwritten: `sum_k y_k (log + largest - o_k)`
    static void losses(double[][] o, double[][] y, double[] log, double[] largest, double[] losses, int n) {
        for (int begin = 0; begin < n; begin += LANES) {
            int s = at(begin, n);
            DoubleVector most = DoubleVector.fromArray(SPECIES, largest, s);
            DoubleVector logarithm = DoubleVector.fromArray(SPECIES, log, s);
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = 0; k < o.length; k++) {
                DoubleVector loss = logarithm.add(most.sub(DoubleVector.fromArray(SPECIES, o[k], s)));
                sum = DoubleVector.fromArray(SPECIES, y[k], s).fma(loss, sum);
            }
            sum.intoArray(losses, s);
        }
    }

    /// @param scale overwritten: the share of 1 in the sum of the exponentials
    /// @param probabilities overwritten
    /// @param g overwritten: `(p - y) factor`, without cancellation
    static void slopes(
            double[][] e,
            double[][] top,
            double[] others,
            double[][] y,
            double factor,
            double[] scale,
            double[][] probabilities,
            double[][] g,
            int n) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector times = DoubleVector.broadcast(SPECIES, factor);
        for (int begin = 0; begin < n; begin += LANES) {
            int s = at(begin, n);
            DoubleVector rests = DoubleVector.fromArray(SPECIES, others, s);
            DoubleVector share = one.div(one.add(rests));
            share.intoArray(scale, s);
            for (int k = 0; k < e.length; k++) {
                DoubleVector ek = DoubleVector.fromArray(SPECIES, e[k], s);
                DoubleVector tk = DoubleVector.fromArray(SPECIES, top[k], s);
                DoubleVector yk = DoubleVector.fromArray(SPECIES, y[k], s);
                DoubleVector own = ek.add(tk);
                own.mul(share).intoArray(probabilities[k], s);
                DoubleVector rest = one.sub(tk).add(rests.sub(ek));
                DoubleVector slope = one.sub(yk).mul(own).sub(yk.mul(rest));
                slope.mul(times).mul(share).intoArray(g[k], s);
            }
        }
    }
}
