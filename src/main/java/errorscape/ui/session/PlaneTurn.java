package errorscape.ui.session;

import errorscape.slice.Box;
import errorscape.slice.PlaneMorph;

/// A plane on its way to another one, gently: slow at both ends.
///
/// @param target the slice at the end
record PlaneTurn(PlaneMorph morph, Box from, SliceRequest target, long beganNanos) {
    private static final double NANOS = 0.9e9;

    /// How far it is, 0 to 1.
    double progress(long nowNanos) {
        double x = Math.clamp((nowNanos - beganNanos) / NANOS, 0.0, 1.0);
        return x * x * (3 - 2 * x);
    }

    SliceRequest at(double s) {
        return target.at(morph.at(s), PlaneMorph.box(from, target.box(), s));
    }
}
