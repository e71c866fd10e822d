package errorscape.critical.slice;

import errorscape.critical.cell.CriticalSets;
import errorscape.critical.cell.SliceNewton;
import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import java.util.List;

/// Follows the slice's gradient down, or up, from beside a saddle to the extremum it leads to; in the
/// coordinates of [UnitSlice]. For one thread.
final class SteepestPath {
    /// The path left the box.
    static final int OUTSIDE = -1;

    private static final double FIRST_STEP = 1e-3;
    private static final double LONGEST_STEP = 0.01;
    private static final double LEAST_STEP = 1e-9;
    private static final int MOST_STEPS = 4000;

    /// So near to an extremum Newton is asked whether it is the one.
    private static final double NEAR = 0.01;

    private final UnitSlice slice;
    private final SliceNewton newton;
    private final List<UnitPoint> ends;
    private final double sign;

    /// @param ends the extrema that a path can end at
    /// @param sign -1 down, 1 up
    SteepestPath(UnitSlice slice, double typicalGradient, List<UnitPoint> ends, double sign) {
        this.slice = slice;
        this.ends = ends;
        this.sign = sign;
        newton = new SliceNewton(slice, typicalGradient);
    }

    /// Which of the ends is reached; [#OUTSIDE] if none.
    int follow(double startU, double startV) {
        double u = startU;
        double v = startV;
        double step = FIRST_STEP;
        slice.gradientAt(u, v);
        double value = slice.value();
        double gu = slice.gu();
        double gv = slice.gv();
        for (int k = 0; k < MOST_STEPS && u >= 0 && u <= 1 && v >= 0 && v <= 1; k++) {
            int end = endNear(u, v);
            double norm = Math.sqrt(gu * gu + gv * gv);
            if (end >= 0 || !(norm > 0)) {
                return end;
            }
            double nextU = u + sign * step * gu / norm;
            double nextV = v + sign * step * gv / norm;
            slice.gradientAt(nextU, nextV);
            double turned = (slice.gu() * gu + slice.gv() * gv) / (norm * slice.gradientNorm());
            boolean along = sign * (slice.value() - value) > 0 && turned > 0.5;
            if (!along && step > LEAST_STEP) {
                step *= 0.4;
                continue;
            }
            u = nextU;
            v = nextV;
            value = slice.value();
            gu = slice.gu();
            gv = slice.gv();
            step = turned > 0.95 ? Math.min(LONGEST_STEP, 1.6 * step) : step;
        }
        return u >= 0 && u <= 1 && v >= 0 && v <= 1 ? nearest(u, v) : OUTSIDE;
    }

    private int endNear(double u, double v) {
        int near = nearest(u, v);
        if (near < 0 || distance(near, u, v) > NEAR) {
            return OUTSIDE;
        }
        if (distance(near, u, v) < CriticalSets.SAME) {
            return near;
        }
        UnitPoint end = ends.get(near);
        return newton.refine(u, v)
                .filter(found -> found.distance(end) < CriticalSets.SAME)
                .map(found -> near)
                .orElse(OUTSIDE);
    }

    private int nearest(double u, double v) {
        int best = OUTSIDE;
        for (int i = 0; i < ends.size(); i++) {
            if (best < 0 || distance(i, u, v) < distance(best, u, v)) {
                best = i;
            }
        }
        return best;
    }

    private double distance(int end, double u, double v) {
        return StrictMath.hypot(ends.get(end).u() - u, ends.get(end).v() - v);
    }
}
