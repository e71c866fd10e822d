package errorscape.network;

import errorscape.math.Interval;
import errorscape.math.IntervalJet;

/// Sums `w x + b` of a plane's weights with the samples' inputs: affine in the plane's coordinates, so three intervals
/// a unit and sample are all of them.
final class AffineRows {
    private final Interval[][][] parts;

    /// @param vectors the plane's origin and its two directions
    /// @param row where the first unit's weights begin
    /// @param bias where the first unit's bias is; negative for none
    AffineRows(double[][] vectors, int row, int bias, int units, double[][] inputs, int samples) {
        parts = new Interval[units][samples][3];
        for (int unit = 0; unit < units; unit++) {
            int start = row + unit * inputs.length;
            for (int s = 0; s < samples; s++) {
                for (int k = 0; k < 3; k++) {
                    double[] w = vectors[k];
                    Interval sum = bias < 0 ? Interval.ZERO : Interval.of(w[bias + unit]);
                    for (int i = 0; i < inputs.length; i++) {
                        sum = sum.plus(Interval.of(w[start + i]).times(inputs[i][s]));
                    }
                    parts[unit][s][k] = sum;
                }
            }
        }
    }

    IntervalJet at(int unit, int sample, Interval a, Interval b, IntervalJet.Ways ways) {
        Interval[] part = parts[unit][sample];
        Interval centre = part[0].plus(part[1].times(a.middle())).plus(part[2].times(b.middle()));
        return IntervalJet.affine(centre, part[1], part[2], ways);
    }
}
