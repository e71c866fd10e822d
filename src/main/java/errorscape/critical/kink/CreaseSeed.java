package errorscape.critical.kink;

/// A place where the gradient jumps to its opposite, up to rounding: on a crease of the loss along which it is level.
///
/// @param u place, as a share of the box
/// @param v place
/// @param normalU across the crease, a unit vector
/// @param normalV the other component
record CreaseSeed(double u, double v, double normalU, double normalV) {
    /// @param before the gradient on one side, not zero
    /// @param after and on the other
    static CreaseSeed between(double u, double v, double[] before, double[] after) {
        double one = StrictMath.hypot(before[0], before[1]);
        double other = StrictMath.hypot(after[0], after[1]);
        double du = after[0] / other - before[0] / one;
        double dv = after[1] / other - before[1] / one;
        double length = StrictMath.hypot(du, dv);
        return new CreaseSeed(u, v, du / length, dv / length);
    }
}
