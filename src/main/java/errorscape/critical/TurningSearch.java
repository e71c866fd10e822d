package errorscape.critical;

import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/// Finds the places that make the gradient turn and are not listed yet, by its winding number round smaller and
/// smaller rectangles: it is the sum over the points inside (Poincaré and Hopf), so one that does not match holds a
/// point that was missed, a kink or a pole.
final class TurningSearch {
    private static final int MOST_LEVELS = 60;
    private static final double SMALLEST = 1e-12;

    /// A rectangle this small holds what turns round it where smaller ones cannot be told: beside a cusp the gradient
    /// is so large that it seems to turn by half a circle at once.
    private static final double SMALL = 1e-9;

    /// Creases are looked for along the edges of larger rectangles only.
    private static final double FINE = 1e-7;

    private static final int MOST_PLACES = 64;

    /// Where rectangles are cut: nowhere that formulas like to have kinks.
    private static final double CUT = 0.48713;

    private static final double SHIFT = 0.1379;

    /// Of rows where the loss has kinks: another, so that no diagonal crease goes through corners only.
    private static final double ROW_SHIFT = 0.2391;

    /// A rectangle, and how often the gradient turns round it more than known.
    private record Part(double u0, double u1, double v0, double v1, int turns) {
        Part turning(int often) {
            return new Part(u0, u1, v0, v1, often);
        }

        Place middle() {
            return new Place(0.5 * (u0 + u1), 0.5 * (v0 + v1), turns, Optional.empty());
        }

        double size() {
            return Math.max(u1 - u0, v1 - v0);
        }
    }

    /// A place round which the gradient turns.
    ///
    /// @param turns how often
    /// @param crease if the place is known only to be on a piece of a crease that is level up to rounding, as
    ///     that of `|x| - y^4`
    record Place(double u, double v, int turns, Optional<CreaseSeed> crease) {}

    /// What a search found.
    ///
    /// @param places that no listed point explains
    /// @param creases where the gradient was seen to jump to its opposite on the way
    record Findings(List<Place> places, List<CreaseSeed> creases) {}

    private final Supplier<UnitSlice> slices;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final ToIntBiFunction<double[], double[]> known;
    private final List<CreaseSeed> creases = new ArrayList<>();
    private final SearchMeter meter;

    /// @param known the sum of the turns of the points listed between a lower left and an upper right corner
    TurningSearch(
            Supplier<UnitSlice> slices,
            ParallelFor loop,
            BooleanSupplier cancelled,
            ToIntBiFunction<double[], double[]> known,
            SearchMeter meter) {
        this.meter = meter;
        this.slices = slices;
        this.loop = loop;
        this.cancelled = cancelled;
        this.known = known;
    }

    /// @param cells along each side of the box
    Findings run(int cells) {
        List<Part> parts = new ArrayList<>();
        double shift = rowShift();
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                parts.add(new Part(
                        place(column, cells, SHIFT),
                        place(column + 1, cells, SHIFT),
                        place(row, cells, shift),
                        place(row + 1, cells, shift),
                        0));
            }
        }
        List<Place> places = new ArrayList<>();
        List<Part> open = open(parts, turning(parts));
        for (int level = 0; level < MOST_LEVELS && !open.isEmpty() && !meter.spent(); level++) {
            List<Part> pieces =
                    open.stream().flatMap(part -> cut(part).stream()).toList();
            Round[] rounds = turning(pieces);
            List<Part> next = new ArrayList<>();
            for (int i = 0; i < open.size() && next.size() < 4 * MOST_PLACES; i++) {
                Part part = open.get(i);
                Round[] own = Arrays.copyOfRange(rounds, 4 * i, 4 * i + 4);
                List<Part> smaller = open(pieces.subList(4 * i, 4 * i + 4), own);
                boolean untold = smaller.isEmpty()
                        && Arrays.stream(own).anyMatch(round -> round.turns().isEmpty());
                List<CreaseSeed> crossed = Arrays.stream(own)
                        .flatMap(round -> round.crossed().stream())
                        .toList();
                if (untold && !crossed.isEmpty()) {
                    CreaseSeed seed = crossed.getFirst();
                    places.add(new Place(seed.u(), seed.v(), part.turns(), Optional.of(seed)));
                } else if ((untold && part.size() < SMALL) || part.size() < SMALLEST || level == MOST_LEVELS - 1) {
                    places.add(part.middle());
                } else {
                    next.addAll(smaller);
                }
            }
            open = next;
        }
        return new Findings(places, creases);
    }

    /// The parts round which the gradient turns otherwise than the listed points explain.
    private static List<Part> open(List<Part> parts, Round[] rounds) {
        List<Part> open = new ArrayList<>();
        for (int i = 0; i < rounds.length; i++) {
            int turns = rounds[i].turns().orElse(0);
            if (turns != 0) {
                open.add(parts.get(i).turning(turns));
            }
        }
        return open;
    }

    /// The edge of a part.
    ///
    /// @param turns that no listed point explains; empty where they cannot be told
    /// @param crossed where the gradient jumps to its opposite
    private record Round(OptionalInt turns, List<CreaseSeed> crossed) {
        static final Round UNKNOWN = new Round(OptionalInt.empty(), List.of());
    }

    private Round[] turning(List<Part> parts) {
        Round[] rounds = new Round[parts.size()];
        Arrays.fill(rounds, Round.UNKNOWN);
        for (int from = 0; from < rounds.length && !meter.spent(); from += meter.piece()) {
            int first = from;
            loop.run(
                    Math.min(meter.piece(), rounds.length - from),
                    () -> SliceWorker.of(slices, (slice, k) -> {
                        List<CreaseSeed> crossed = new ArrayList<>();
                        rounds[first + k] = new Round(unexplained(slice, parts.get(first + k), crossed), crossed);
                    }),
                    cancelled);
        }
        for (Round round : rounds) {
            creases.addAll(round.crossed());
        }
        return rounds;
    }

    private OptionalInt unexplained(UnitSlice slice, Part part, List<CreaseSeed> crossed) {
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
            Turning turning = new Turning(slice, edge, part.size() > FINE);
            OptionalDouble turn = turning.between(0.5 * piece, 0.5 * (piece + 1));
            turning.reversal().ifPresent(crossed::add);
            if (turn.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += turn.getAsDouble();
        }
        int turns = (int) Math.rint(sum / (2 * Math.PI));
        return OptionalInt.of(
                turns - known.applyAsInt(new double[] {part.u0(), part.v0()}, new double[] {part.u1(), part.v1()}));
    }

    private static List<Part> cut(Part part) {
        double u = part.u0() + CUT * (part.u1() - part.u0());
        double v = part.v0() + CUT * (part.v1() - part.v0());
        return List.of(
                new Part(part.u0(), u, part.v0(), v, 0),
                new Part(u, part.u1(), part.v0(), v, 0),
                new Part(part.u0(), u, v, part.v1(), 0),
                new Part(u, part.u1(), v, part.v1(), 0));
    }

    private double rowShift() {
        try (UnitSlice slice = slices.get()) {
            return slice.kinked() ? ROW_SHIFT : SHIFT;
        }
    }

    private static double place(int index, int cells, double shift) {
        return index == 0 || index == cells ? index / (double) cells : (index + shift) / cells;
    }
}
