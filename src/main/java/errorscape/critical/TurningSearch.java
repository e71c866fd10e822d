package errorscape.critical;

import errorscape.slice.ParallelFor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/// Finds the places that make the gradient turn and are not listed yet, by its winding number round smaller and
/// smaller rectangles: it is the sum over the points inside (Poincaré and Hopf), so one that does not match holds a
/// point that was missed, a kink or a pole.
final class TurningSearch {
    private static final int MOST_LEVELS = 60;
    private static final double SMALLEST = 1e-12;
    private static final int MOST_PLACES = 64;

    /// Where rectangles are cut: nowhere that formulas like to have kinks.
    private static final double CUT = 0.48713;

    private static final double SHIFT = 0.1379;

    /// A rectangle.
    private record Part(double u0, double u1, double v0, double v1) {
        double size() {
            return Math.max(u1 - u0, v1 - v0);
        }
    }

    /// A place round which the gradient turns, and how often.
    record Place(double u, double v, int turns) {}

    private final Supplier<UnitSlice> slices;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final ToIntBiFunction<double[], double[]> known;

    /// @param known the sum of the turns of the points listed between a lower left and an upper right corner
    TurningSearch(
            Supplier<UnitSlice> slices,
            ParallelFor loop,
            BooleanSupplier cancelled,
            ToIntBiFunction<double[], double[]> known) {
        this.slices = slices;
        this.loop = loop;
        this.cancelled = cancelled;
        this.known = known;
    }

    /// @param cells along each side of the box
    List<Place> run(int cells) {
        List<Part> parts = new ArrayList<>();
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                parts.add(new Part(
                        place(column, cells), place(column + 1, cells), place(row, cells), place(row + 1, cells)));
            }
        }
        List<Place> places = new ArrayList<>();
        for (int level = 0; level < MOST_LEVELS && !parts.isEmpty(); level++) {
            List<Place> turning = turning(parts);
            List<Part> next = new ArrayList<>();
            for (int i = 0; i < parts.size() && next.size() < 4 * MOST_PLACES; i++) {
                Place place = turning.get(i);
                if (place.turns() == 0) {
                    continue;
                }
                if (parts.get(i).size() < SMALLEST || level == MOST_LEVELS - 1) {
                    places.add(place);
                } else {
                    next.addAll(cut(parts.get(i)));
                }
            }
            parts = next;
        }
        return places;
    }

    /// The middle of each part with the turns that no listed point explains.
    private List<Place> turning(List<Part> parts) {
        Place[] places = new Place[parts.size()];
        loop.run(
                parts.size(),
                () -> SliceWorker.of(slices, (slice, i) -> {
                    Part part = parts.get(i);
                    places[i] = new Place(
                            0.5 * (part.u0() + part.u1()), 0.5 * (part.v0() + part.v1()), unexplained(slice, part));
                }),
                cancelled);
        return List.of(places);
    }

    private int unexplained(UnitSlice slice, Part part) {
        Turning.Curve edge = (t, uv) -> {
            int side = (int) Math.min(3, t);
            double s = t - side;
            uv[0] = side == 0
                    ? part.u0() + s * (part.u1() - part.u0())
                    : side == 1 ? part.u1() : side == 2 ? part.u1() - s * (part.u1() - part.u0()) : part.u0();
            uv[1] = side == 0
                    ? part.v0()
                    : side == 1
                            ? part.v0() + s * (part.v1() - part.v0())
                            : side == 2 ? part.v1() : part.v1() - s * (part.v1() - part.v0());
        };
        double sum = 0;
        for (int piece = 0; piece < 8; piece++) {
            OptionalDouble turn = new Turning(slice, edge).between(0.5 * piece, 0.5 * (piece + 1));
            if (turn.isEmpty()) {
                return 0;
            }
            sum += turn.getAsDouble();
        }
        int turns = (int) Math.rint(sum / (2 * Math.PI));
        return turns - known.applyAsInt(new double[] {part.u0(), part.v0()}, new double[] {part.u1(), part.v1()});
    }

    private static List<Part> cut(Part part) {
        double u = part.u0() + CUT * (part.u1() - part.u0());
        double v = part.v0() + CUT * (part.v1() - part.v0());
        return List.of(
                new Part(part.u0(), u, part.v0(), v),
                new Part(u, part.u1(), part.v0(), v),
                new Part(part.u0(), u, v, part.v1()),
                new Part(u, part.u1(), v, part.v1()));
    }

    private static double place(int index, int cells) {
        return index == 0 || index == cells ? index / (double) cells : (index + SHIFT) / cells;
    }
}
