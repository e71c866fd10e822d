package errorscape.critical.kink;

import errorscape.critical.cell.UnitSlice;
import errorscape.critical.line.LineTracer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Follows a crease of the loss along which it is level, from a place where the gradient was seen to jump to its
/// opposite, to both sides: predictor along the crease, corrector by bisection across it. Such creases are lines of
/// minima or maxima at kinks, as the floor of `|x - y|`; [LineTracer] follows those of smooth valleys.
///
/// A crease along which the loss rises or falls, or which it goes through with gradients of one sense on both sides,
/// holds no critical points and is not followed.
final class CreaseTracer {
    /// The longest step, as a share of the box: nothing round, so that steps do not end at crossings of formulas.
    private static final double LONGEST = 1 / 61.7;

    /// And the shortest: an end of a line is known this well.
    private static final double SHORTEST = 1e-6;

    private static final int MOST_STEPS = 20_000;

    /// The corrector looks no further than this share of the step.
    private static final double ACROSS = 0.3;

    /// Cosine of the largest angle that a line bends by in a step.
    private static final double SAME = 0.94;

    /// Pieces that do not close, nor leave the box, and are shorter than this may be nothing but a flat isolated kink.
    private static final double SHORT = 0.125;

    /// In the middle half of a piece that is level, and not only flat, no more slope is left than this share.
    private static final double LEVEL = 1e-12;

    /// Values along a line differ by no more than this share of the values and slopes around.
    private static final double SAME_VALUE = 1e-11;

    private static final double LIMIT_FAR = 1e-6;
    private static final double LIMIT_NEAR = 1e-12;

    private final UnitSlice slice;
    private final BooleanSupplier cancelled;

    CreaseTracer(UnitSlice slice, BooleanSupplier cancelled) {
        this.slice = slice;
        this.cancelled = cancelled;
    }

    /// The line through a place; empty if there is none.
    Optional<CreaseLine> through(CreaseSeed seed) {
        return piece(seed)
                .filter(line -> line.points().size() > 2)
                .filter(line -> !line.ends() || line.length() >= SHORT || level(line))
                .filter(CreaseTracer::sameValue);
    }

    /// The piece of a crease round a place that is level up to rounding; it may be nothing but the neighbourhood of a
    /// flat isolated point.
    Optional<CreaseLine> piece(CreaseSeed seed) {
        Optional<CreasePoint> start =
                CreasePoint.across(slice, seed.u(), seed.v(), seed.normalU(), seed.normalV(), SHORTEST);
        if (start.isEmpty() || !continuous(start.get())) {
            return Optional.empty();
        }
        CreasePoint first = start.get();
        List<CreasePoint> forward = new ArrayList<>(List.of(first));
        End one = follow(forward, -first.normalV(), first.normalU());
        if (one == End.CLOSED) {
            return Optional.of(new CreaseLine(forward, true, false));
        }
        List<CreasePoint> backward = new ArrayList<>(List.of(first));
        End other = follow(backward, first.normalV(), -first.normalU());
        Collections.reverse(backward);
        backward.addAll(forward.subList(1, forward.size()));
        return Optional.of(new CreaseLine(backward, false, one == End.LOST || other == End.LOST));
    }

    private enum End {
        CLOSED,
        OUTSIDE,
        LOST
    }

    /// Appends what comes after the first point of a line.
    private End follow(List<CreasePoint> line, double startU, double startV) {
        CreasePoint first = line.getFirst();
        CreasePoint here = first;
        double tu = startU;
        double tv = startV;
        double travelled = 0;
        double length = LONGEST;
        for (int k = 0; k < MOST_STEPS && !cancelled.getAsBoolean(); k++) {
            Optional<CreasePoint> next = Optional.empty();
            double step = length;
            for (; next.isEmpty() && step > SHORTEST; step *= 0.5) {
                next = step(here, tu, tv, step);
            }
            if (next.isEmpty()) {
                return End.LOST;
            }
            CreasePoint there = next.get();
            if (!there.inBox()) {
                onEdge(here, there).ifPresent(line::add);
                return End.OUTSIDE;
            }
            double moved = there.distance(here);
            travelled += moved;
            boolean ahead = (first.u() - here.u()) * tu + (first.v() - here.v()) * tv > 0;
            if (travelled > 3 * moved && there.distance(first) < moved && ahead && here.distance(first) < 2 * moved) {
                line.add(first);
                return End.CLOSED;
            }
            double sign = there.normalU() * -tv + there.normalV() * tu >= 0 ? 1 : -1;
            tu = sign * there.normalV();
            tv = -sign * there.normalU();
            line.add(there);
            here = there;
            length = Math.min(LONGEST, 4 * step);
        }
        return End.LOST;
    }

    private Optional<CreasePoint> step(CreasePoint here, double tu, double tv, double step) {
        // Where lines cross, the segment may meet another first.
        return CreasePoint.across(
                        slice,
                        here.u() + step * tu,
                        here.v() + step * tv,
                        here.normalU(),
                        here.normalV(),
                        ACROSS * step)
                .filter(there -> Math.abs(there.normalU() * here.normalU() + there.normalV() * here.normalV()) > SAME);
    }

    /// The last point in the box of a step that leaves it, a little before the edge.
    private Optional<CreasePoint> onEdge(CreasePoint inside, CreasePoint outside) {
        double share = 1;
        double[][] ways = {{inside.u(), outside.u()}, {inside.v(), outside.v()}};
        for (double[] way : ways) {
            if (way[1] < 0 || way[1] > 1) {
                share = Math.min(share, ((way[1] < 0 ? 0 : 1) - way[0]) / (way[1] - way[0]));
            }
        }
        double du = outside.u() - inside.u();
        double dv = outside.v() - inside.v();
        double length = StrictMath.hypot(du, dv);
        share *= 1 - 1e-9;
        for (int attempt = 0; attempt < 6 && share * length > SHORTEST; attempt++, share *= 0.9) {
            Optional<CreasePoint> there =
                    step(inside, du / length, dv / length, share * length).filter(CreasePoint::inBox);
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    /// Whether the loss has a limit at the crease: at a jump, or a pole, it is no line of minima or maxima.
    private boolean continuous(CreasePoint point) {
        return difference(point, LIMIT_NEAR) <= 0.5 * difference(point, LIMIT_FAR);
    }

    /// The largest difference between the values at a distance to both sides, and at half of it.
    private double difference(CreasePoint point, double distance) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double share : new double[] {-1, -0.5, 0.5, 1}) {
            slice.gradientAt(
                    point.u() + share * distance * point.normalU(), point.v() + share * distance * point.normalV());
            lowest = Math.min(lowest, slice.value());
            highest = Math.max(highest, slice.value());
        }
        return highest - lowest;
    }

    private static boolean level(CreaseLine line) {
        int count = line.points().size();
        for (int i = count / 4; i <= 3 * count / 4 && i < count; i++) {
            if (line.points().get(i).slope() > LEVEL) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameValue(CreaseLine line) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double size = 0;
        for (CreasePoint point : line.points()) {
            lowest = Math.min(lowest, point.value());
            highest = Math.max(highest, point.value());
            double finite = Math.min(Math.abs(point.before()), Math.abs(point.after()));
            size = Math.max(size, Math.abs(point.value()) + finite);
        }
        return highest - lowest <= SAME_VALUE * size;
    }
}
