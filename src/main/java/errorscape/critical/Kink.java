package errorscape.critical;

/// A place round which the gradient turns although it does not vanish there: a kink that is a minimum, a maximum or a
/// saddle of the loss, such as the tip of a cone; or a pole.
///
/// @param u place, as a share of the box
/// @param v place
/// @param value of the loss
/// @param turns of the gradient's direction round it
/// @param kind by the values around
/// @param pole whether the loss has no bound there, so that it is no critical point
record Kink(double u, double v, double value, int turns, SliceCriticalPoint.Kind kind, boolean pole) {
    private static final int AROUND = 32;
    private static final double NEAR = 1e-6;
    private static final double[] TOWARDS = {1e-4, 1e-7, 1e-10};

    /// Looks at a place round which the gradient turns.
    static Kink at(UnitSlice slice, double u, double v, int turns) {
        double[] steps = new double[TOWARDS.length];
        for (int i = 0; i < steps.length; i++) {
            slice.gradientAt(u + TOWARDS[i], v + 0.3 * TOWARDS[i]);
            steps[i] = slice.value();
        }
        double last = Math.abs(steps[2] - steps[1]);
        boolean pole = !Double.isFinite(last) || last > 0.5 * Math.abs(steps[1] - steps[0]);
        slice.gradientAt(u, v);
        double value = slice.value();
        int above = 0;
        int below = 0;
        for (int k = 0; k < AROUND; k++) {
            double angle = 2 * Math.PI * (k + 0.3) / AROUND;
            slice.gradientAt(u + NEAR * StrictMath.cos(angle), v + NEAR * StrictMath.sin(angle));
            above += slice.value() > value ? 1 : 0;
            below += slice.value() < value ? 1 : 0;
        }
        SliceCriticalPoint.Kind kind = above == AROUND
                ? SliceCriticalPoint.Kind.MINIMUM
                : below == AROUND ? SliceCriticalPoint.Kind.MAXIMUM : SliceCriticalPoint.Kind.DEGENERATE;
        return new Kink(u, v, value, turns, kind, pole);
    }

    double distance(UnitPoint point) {
        return StrictMath.hypot(u - point.u(), v - point.v());
    }
}
