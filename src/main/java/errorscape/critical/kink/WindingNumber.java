package errorscape.critical.kink;

import errorscape.critical.SearchMeter;
import errorscape.critical.cell.SliceWorker;
import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import errorscape.math.Fma;
import errorscape.parallel.ParallelFor;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// How many times the gradient's direction turns along a closed curve: minima and maxima inside count 1, saddles -1
/// (Poincaré and Hopf).
public final class WindingNumber {
    private static final int CIRCLE_PIECES = 16;

    /// Pieces begin beside the places where formulas like to have a kink, as a share of a piece.
    private static final double SHIFT = 0.37;

    /// Whether the budget is spent is asked after so many pieces.
    private static final int CHUNK = 64;

    private static final double LARGEST_RADIUS = 1e-3;

    private final Supplier<UnitSlice> slices;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final SearchMeter meter;

    public WindingNumber(Supplier<UnitSlice> slices, ParallelFor loop, BooleanSupplier cancelled, SearchMeter meter) {
        this.meter = meter;
        this.slices = slices;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    /// Along the edge of the box; empty if the gradient vanishes there or is not a number, or the budget is spent.
    ///
    /// @param beyond how much further out, as a share of the box
    public OptionalInt ofBox(int piecesPerSide, double beyond) {
        Turning.Curve edge = (t, uv) -> {
            onEdge(t, uv);
            uv[0] = Fma.fma(1 + 2 * beyond, uv[0], -beyond);
            uv[1] = Fma.fma(1 + 2 * beyond, uv[1], -beyond);
        };
        return along(edge, 4, 4 * piecesPerSide);
    }

    /// Along a small circle round a point that leaves out all others and stays in the box.
    public OptionalInt ofPoint(UnitPoint point, List<UnitPoint> others) {
        double radius = LARGEST_RADIUS;
        for (UnitPoint other : others) {
            double distance = other.distance(point);
            radius = distance > 0 ? Math.min(radius, 0.4 * distance) : radius;
        }
        return ofCircle(point.u(), point.v(), radius);
    }

    /// Along a circle.
    public OptionalInt ofCircle(double u, double v, double radius) {
        Turning.Curve circle = (t, uv) -> {
            uv[0] = u + radius * StrictMath.cos(2 * Math.PI * t);
            uv[1] = v + radius * StrictMath.sin(2 * Math.PI * t);
        };
        return along(circle, 1, CIRCLE_PIECES);
    }

    private OptionalInt along(Turning.Curve curve, double end, int pieces) {
        OptionalDouble[] turns = new OptionalDouble[pieces];
        for (int from = 0; from < pieces; from += CHUNK) {
            if (meter.spent()) {
                return OptionalInt.empty();
            }
            int first = from;
            loop.run(
                    Math.min(CHUNK, pieces - from),
                    () -> SliceWorker.of(slices, (slice, k) -> {
                        int i = first + k;
                        turns[i] = new Turning(slice, curve)
                                .between(end * (i + SHIFT) / pieces, end * (i + 1 + SHIFT) / pieces);
                    }),
                    cancelled);
        }
        double sum = 0;
        for (OptionalDouble turn : turns) {
            if (turn.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += turn.getAsDouble();
        }
        return OptionalInt.of((int) Math.rint(sum / (2 * Math.PI)));
    }

    /// Counter-clockwise from (0, 0), one side for each unit of `t`.
    private static void onEdge(double t, double[] uv) {
        int number = (int) t;
        int side = number % 4;
        double s = t - number;
        uv[0] = switch (side) {
            case 0 -> s;
            case 1 -> 1;
            case 2 -> 1 - s;
            default -> 0;
        };
        uv[1] = switch (side) {
            case 0 -> 0;
            case 1 -> s;
            case 2 -> 1;
            default -> 1 - s;
        };
    }
}
