package errorscape.critical.line;

import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Follows a line of critical points, such as the floor of a level valley, from one of them to both sides:
/// predictor along the flattest direction, corrector by Newton across it (Allgower and Georg 1990, "Numerical
/// Continuation Methods", chapter 2).
///
/// Beside an isolated degenerate point there is a gradient along the flattest direction, however slowly it grows;
/// on a line there is none, as far as one goes.
public final class LineTracer {
    /// Lengths of the steps that are tried, as shares of the box: the finer one is for small loops.
    private static final double[] LENGTHS = {1.0 / 32, 1.0 / 256};

    private static final int MOST_STEPS = 6000;

    /// A piece of a line that neither closes nor leaves the box must be this long.
    private static final double SHORTEST = 0.125;

    private static final int MOST_CORRECTIONS = 10;

    /// A corrector that moves further than this share of the step has too long a step.
    private static final double BENT = 0.2;

    /// On a line the gradient is less than this share of the curvature across it.
    private static final double LEVEL = 1e-12;

    /// And the curvature along it less than this share.
    private static final double STRAIGHT = 1e-8;

    /// The gradient is no more than this share of that beside the line, or than so often its rounding, where the line
    /// has no curvature to compare it with.
    private static final double NONE = 1e-10;

    private static final double ROUNDINGS = 8;

    /// A line of critical points, in order.
    ///
    /// @param closed whether the last point is the first one again
    /// @param order by which the loss differs from the line's across it: 2 of a parabolic valley
    record Line(List<UnitPoint> points, boolean closed, int order) {}

    private final UnitSlice slice;
    private final BooleanSupplier cancelled;

    LineTracer(UnitSlice slice, BooleanSupplier cancelled) {
        this.slice = slice;
        this.cancelled = cancelled;
    }

    /// The line through a degenerate critical point; empty if there is none.
    Optional<Line> through(UnitPoint seed) {
        LineProfile profile = LineProfile.at(slice, seed);
        for (double length : LENGTHS) {
            Optional<Line> line = through(seed, profile, length);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private Optional<Line> through(UnitPoint seed, LineProfile profile, double length) {
        double[] tangent = profile.order() > 1 || seed.curvature() == 0 ? profile.tangent() : seed.flattestDirection();
        List<UnitPoint> forward = new ArrayList<>(List.of(seed));
        End one = follow(forward, tangent, length, profile);
        if (one == End.CLOSED) {
            return Optional.of(new Line(forward, true, profile.order() + 1));
        }
        List<UnitPoint> backward = new ArrayList<>(List.of(seed));
        End other = follow(backward, new double[] {-tangent[0], -tangent[1]}, length, profile);
        Collections.reverse(backward);
        backward.addAll(forward.subList(1, forward.size()));
        boolean ends = one == End.LOST || other == End.LOST;
        return backward.size() < 3 || (ends && length(backward) < SHORTEST)
                ? Optional.empty()
                : Optional.of(new Line(backward, false, profile.order() + 1));
    }

    private enum End {
        CLOSED,
        OUTSIDE,
        LOST
    }

    /// Appends what comes after the first point of a line.
    private End follow(List<UnitPoint> line, double[] direction, double length, LineProfile profile) {
        UnitPoint first = line.getFirst();
        UnitPoint here = first;
        double[] tangent = direction;
        double travelled = 0;
        for (int k = 0; k < MOST_STEPS && !cancelled.getAsBoolean(); k++) {
            Optional<UnitPoint> next = step(here, tangent, length, profile);
            if (next.isEmpty()) {
                return leaves(here, tangent, length) ? End.OUTSIDE : End.LOST;
            }
            UnitPoint there = next.get();
            double moved = there.distance(here);
            if (!inside(there)) {
                onto(here, there, profile).ifPresent(line::add);
                return End.OUTSIDE;
            }
            travelled += moved;
            if (travelled > 2 * length && there.distance(first) < moved && towards(here, tangent, first)) {
                line.add(first);
                return End.CLOSED;
            }
            tangent = tangent(here, there, tangent, profile.order());
            line.add(there);
            here = there;
        }
        return End.OUTSIDE;
    }

    private Optional<UnitPoint> step(UnitPoint here, double[] tangent, double length, LineProfile profile) {
        for (double step = length; step > length / 20; step *= 0.5) {
            double u = here.u() + step * tangent[0];
            double v = here.v() + step * tangent[1];
            Optional<UnitPoint> there = corrected(u, v, profile);
            if (there.isPresent()
                    && StrictMath.hypot(there.get().u() - u, there.get().v() - v) <= BENT * step) {
                return there;
            }
        }
        // A crossing of lines has no curvature that would tell across from along: over it, straight on.
        double u = here.u() + 1.3 * length * tangent[0];
        double v = here.v() + 1.3 * length * tangent[1];
        return corrected(u, v, profile).filter(p -> StrictMath.hypot(p.u() - u, p.v() - v) <= 0.1 * BENT * length);
    }

    /// The critical point across the flattest direction from a place, if it is one of a line.
    Optional<UnitPoint> corrected(double u, double v, LineProfile profile) {
        slice.at(u, v);
        UnitPoint point = slice.point(u, v);
        for (int k = 0; k < MOST_CORRECTIONS && point.gradientNorm() > 0; k++) {
            double[] flat = point.flattestDirection();
            double steepest = Math.abs(point.hessian().smallerEigenvalue())
                            > Math.abs(point.hessian().largerEigenvalue())
                    ? point.hessian().smallerEigenvalue()
                    : point.hessian().largerEigenvalue();
            double slope = -point.gu() * flat[1] + point.gv() * flat[0];
            double step = profile.order() * slope / steepest;
            if (!Double.isFinite(step)) {
                return Optional.empty();
            }
            double nextU = point.u() + step * flat[1];
            double nextV = point.v() - step * flat[0];
            slice.at(nextU, nextV);
            UnitPoint next = slice.point(nextU, nextV);
            if (!(next.gradientNorm() < point.gradientNorm())) {
                break;
            }
            point = next;
        }
        return level(point, profile) ? Optional.of(point) : Optional.empty();
    }

    private static boolean level(UnitPoint point, LineProfile profile) {
        if (profile.order() > 1) {
            double beside = profile.slope() * LineProfile.BESIDE;
            return point.gradientNorm() <= Math.max(NONE * beside, ROUNDINGS * profile.rounding());
        }
        double size = Math.max(point.curvature(), 1e-3 * profile.slope());
        return point.gradientNorm() <= LEVEL * size && point.leastCurvature() <= STRAIGHT * size;
    }

    /// The point where a step out of the box crosses its edge, or a little before.
    private Optional<UnitPoint> onto(UnitPoint inside, UnitPoint outside, LineProfile profile) {
        double share = 1;
        double[][] ways = {{inside.u(), outside.u()}, {inside.v(), outside.v()}};
        for (double[] way : ways) {
            double edge = way[1] < 0 ? 0 : 1;
            if (way[1] < 0 || way[1] > 1) {
                share = Math.min(share, (edge - way[0]) / (way[1] - way[0]));
            }
        }
        for (int attempt = 0; attempt < 6; attempt++, share *= 0.9) {
            double u = inside.u() + share * (outside.u() - inside.u());
            double v = inside.v() + share * (outside.v() - inside.v());
            Optional<UnitPoint> there = corrected(u, v, profile).filter(LineTracer::inside);
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    private static double[] tangent(UnitPoint here, UnitPoint there, double[] before, int order) {
        double distance = there.distance(here);
        double[] secant = {(there.u() - here.u()) / distance, (there.v() - here.v()) / distance};
        double[] flat = there.flattestDirection();
        double cosine = flat[0] * secant[0] + flat[1] * secant[1];
        if (Math.abs(cosine) < 0.7 || there.curvature() == 0 || order > 1) {
            return distance > 0 ? secant : before;
        }
        return cosine > 0 ? flat : new double[] {-flat[0], -flat[1]};
    }

    private static boolean towards(UnitPoint here, double[] tangent, UnitPoint first) {
        return (first.u() - here.u()) * tangent[0] + (first.v() - here.v()) * tangent[1] > 0;
    }

    private static boolean leaves(UnitPoint here, double[] tangent, double length) {
        double u = here.u() + length * tangent[0];
        double v = here.v() + length * tangent[1];
        return u < 0 || u > 1 || v < 0 || v > 1;
    }

    private static boolean inside(UnitPoint p) {
        return p.u() >= 0 && p.u() <= 1 && p.v() >= 0 && p.v() <= 1;
    }

    private static double length(List<UnitPoint> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i).distance(line.get(i - 1));
        }
        return length;
    }
}
