package errorscape.critical.cell;

import errorscape.math.Symmetric2;
import java.util.Optional;

/// Newton's method for a zero of the slice's gradient with its exact Hessian, damped so that the gradient's norm
/// falls at every step; and the test that what it found is one.
public final class SliceNewton {
    /// Linear convergence towards a fourfold zero shrinks the error by 2/3 a step: 120 steps reach rounding.
    private static final int MOST_STEPS = 120;

    private static final int MOST_HALVINGS = 6;

    /// A step that takes less than this share off the gradient's norm leads to a minimum of the norm, not
    /// to a zero.
    private static final double LEAST_DECREASE = 0.1;

    /// Newton leaves the neighbourhood it was started for rather by mistake than with reason.
    private static final double LONGEST_STEP = 0.1;

    /// The gradient of a critical point is less than this share of what its curvature makes of it across
    /// the box.
    static final double GRADIENT_TOLERANCE = 1e-10;

    /// And a full Newton step is shorter than this share of the box: on a plateau, where gradient and
    /// curvature fade together, it is not.
    static final double STEP_TOLERANCE = 1e-7;

    /// Eigenvalues whose ratio is below this are those of a line of critical points, if the gradient along
    /// it is nothing but rounding.
    private static final double FLAT = 1e-9;

    /// The rounding of a sum of gradients, relative to a typical gradient of the slice.
    private static final double ROUNDING = 1e-15;

    private final UnitSlice slice;
    private final double noise;

    /// @param typicalGradient a typical norm of the gradient over the box, in its coordinates
    public SliceNewton(UnitSlice slice, double typicalGradient) {
        this.slice = slice;
        noise = ROUNDING * typicalGradient;
    }

    /// The critical point that Newton reaches from a start; empty if it reaches none or leaves the box.
    public Optional<UnitPoint> refine(double u, double v) {
        slice.at(u, v);
        UnitPoint point = slice.point(u, v);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!Double.isFinite(point.gradientNorm()) || !Double.isFinite(point.curvature())) {
                return Optional.empty();
            }
            if (point.gradientNorm() == 0) {
                break;
            }
            Optional<UnitPoint> next = descend(point);
            if (next.isEmpty()) {
                break;
            }
            point = next.get();
            if (point.u() < -LONGEST_STEP
                    || point.u() > 1 + LONGEST_STEP
                    || point.v() < -LONGEST_STEP
                    || point.v() > 1 + LONGEST_STEP) {
                return Optional.empty();
            }
        }
        return verified(point) ? Optional.of(point) : Optional.empty();
    }

    /// A next point with a smaller gradient, if there is one along the steps tried.
    private Optional<UnitPoint> descend(UnitPoint point) {
        double[] across = rankOneStep(point);
        double[] full = fullStep(point);
        boolean nearlyFlat = point.leastCurvature() <= FLAT * point.curvature();
        if (nearlyFlat) {
            // First across the valley; along it only while more than rounding says so.
            Optional<UnitPoint> next = tryStep(point, across, 0.5);
            if (next.isPresent() || point.gradientNorm() <= noise) {
                return next;
            }
        }
        // What is critical already only has its last digits to gain.
        int halvings = verified(point) ? 0 : MOST_HALVINGS;
        double factor = 1;
        for (int halving = 0; halving <= halvings; halving++, factor *= 0.5) {
            double share = 1 - LEAST_DECREASE * factor;
            Optional<UnitPoint> next = tryStep(point, scaled(full, factor), share);
            if (next.isEmpty() && !nearlyFlat && halvings > 0) {
                next = tryStep(point, scaled(across, factor), share);
            }
            if (next.isEmpty() && halvings > 0) {
                next = tryBentStep(point, scaled(full, factor), share);
            }
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    private Optional<UnitPoint> tryStep(UnitPoint from, double[] step, double share) {
        double u = from.u() + step[0];
        double v = from.v() + step[1];
        if (u == from.u() && v == from.v()) {
            return Optional.empty();
        }
        slice.gradientAt(u, v);
        if (!(slice.gradientNorm() < share * from.gradientNorm())) {
            return Optional.empty();
        }
        slice.at(u, v);
        return Optional.of(slice.point(u, v));
    }

    /// A step followed by one across the valley it has left: along the floor of a bent valley that gets flatter towards
    /// its zero no straight step makes the gradient shorter, for what the bend adds outweighs what the floor has.
    private Optional<UnitPoint> tryBentStep(UnitPoint from, double[] step, double share) {
        slice.at(from.u() + step[0], from.v() + step[1]);
        UnitPoint beside = slice.point(from.u() + step[0], from.v() + step[1]);
        if (!Double.isFinite(beside.gradientNorm()) || !Double.isFinite(beside.curvature())) {
            return Optional.empty();
        }
        double[] back = rankOneStep(beside);
        return tryStep(from, new double[] {step[0] + back[0], step[1] + back[1]}, share);
    }

    /// The Newton step `-H^-1 g`, shortened to the longest allowed.
    private static double[] fullStep(UnitPoint p) {
        Symmetric2 h = p.hessian();
        double size = NodeGrid.size(h);
        double xx = h.xx() / size;
        double xy = h.xy() / size;
        double yy = h.yy() / size;
        double det = xx * yy - xy * xy;
        if (size == 0 || det == 0) {
            return rankOneStep(p);
        }
        double gu = p.gu() / size;
        double gv = p.gv() / size;
        return shortened(-(yy * gu - xy * gv) / det, -(xx * gv - xy * gu) / det);
    }

    /// The step `-H^+ g` of the nearest Hessian of rank one, `H^+ = H / |H|^2`.
    private static double[] rankOneStep(UnitPoint p) {
        Symmetric2 h = p.hessian();
        double size = NodeGrid.size(h);
        if (size == 0) {
            return new double[2];
        }
        double gu = p.gu() / size;
        double gv = p.gv() / size;
        return shortened(-(h.xx() * gu + h.xy() * gv) / size, -(h.xy() * gu + h.yy() * gv) / size);
    }

    private static double[] shortened(double x, double y) {
        double length = StrictMath.hypot(x, y);
        double factor = length > LONGEST_STEP ? LONGEST_STEP / length : 1;
        return new double[] {factor * x, factor * y};
    }

    private static double[] scaled(double[] step, double factor) {
        return new double[] {factor * step[0], factor * step[1]};
    }

    /// Whether a point is critical: its gradient is small against its curvature, and so is the Newton step
    /// in each eigendirection, or the direction is flat to rounding.
    boolean verified(UnitPoint point) {
        double gradient = point.gradientNorm();
        if (gradient == 0) {
            return point.curvature() == 0 || point.curvature() > NodeGrid.FADED;
        }
        if (point.curvature() < NodeGrid.FADED || !(gradient <= GRADIENT_TOLERANCE * point.curvature())) {
            return false;
        }
        double[] flattest = point.flattestDirection();
        double along = Math.abs(point.gu() * flattest[0] + point.gv() * flattest[1]);
        return along <= STEP_TOLERANCE * point.leastCurvature()
                || (point.leastCurvature() <= FLAT * point.curvature() && along <= noise);
    }
}
