package errorscape.critical;

import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/// Looks for what tests of gradients and Hessians in cells do not see: isolated places round which the gradient turns
/// ([TurningSearch]), and lines of critical points along kinks, which its edges cross ([CreaseTracer]). A line that
/// no edge crosses, such as a ring within one cell round an extremum, is not seen.
final class KinkSearch {
    /// A place this near to a line of kinks, by its chords, is looked at once more.
    private static final double BESIDE_LINE = 2e-3;

    /// A circle of this radius round a place of a line crosses it.
    private static final double CIRCLE = 1e-6;

    private static final int CIRCLE_PIECES = 16;

    /// More lines than this are not followed.
    private static final int MOST_LINES = 256;

    private final Supplier<UnitSlice> slices;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final List<Kink> kinks = new ArrayList<>();
    private final List<CreaseLine> lines = new ArrayList<>();
    private final SearchMeter meter;
    private boolean cutShort;

    KinkSearch(Supplier<UnitSlice> slices, ParallelFor loop, BooleanSupplier cancelled, SearchMeter meter) {
        this.meter = meter;
        this.slices = slices;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    /// Isolated kinks and poles found so far.
    List<Kink> kinks() {
        return kinks;
    }

    /// Lines of critical points along kinks found so far; pieces that meet at a corner are one.
    List<CreaseLine> lines() {
        return CreaseLine.joined(lines);
    }

    /// Whether there were more lines than are followed.
    boolean cutShort() {
        return cutShort;
    }

    /// Looks once.
    ///
    /// @param cells along each side of the box
    /// @param known the sum of the turns of what was found so far between a lower left and an upper right corner
    /// @param typicalGradient over the box
    /// @return smooth critical points that explain a turning
    List<UnitPoint> run(int cells, ToIntBiFunction<double[], double[]> known, double typicalGradient) {
        TurningSearch search = new TurningSearch(slices, loop, cancelled, known, meter);
        TurningSearch.Findings findings = search.run(cells);
        List<UnitPoint> smooth = new ArrayList<>();
        try (UnitSlice slice = slices.get()) {
            List<CreaseLine> pieces = follow(slice, findings.creases());
            SliceNewton newton = new SliceNewton(slice, typicalGradient);
            for (TurningSearch.Place found : findings.places()) {
                TurningSearch.Place place = onPiece(slice, found);
                Optional<UnitPoint> zero = newton.refine(place.u(), place.v())
                        .filter(p -> StrictMath.hypot(p.u() - place.u(), p.v() - place.v()) < CriticalSets.SAME)
                        .filter(p -> !new Smoothness(slice).kink(p));
                if (zero.isPresent()) {
                    smooth.add(zero.get());
                } else if (!onLine(slice, place.u(), place.v())) {
                    kinks.add(Kink.at(slice, place.u(), place.v(), place.turns()));
                }
            }
            pieces.forEach(piece -> flatKink(slice, piece, known));
        }
        return smooth;
    }

    /// Follows the lines; returns pieces that are none.
    private List<CreaseLine> follow(UnitSlice slice, List<CreaseSeed> seeds) {
        CreaseTracer tracer = new CreaseTracer(slice, cancelled);
        List<CreaseLine> pieces = new ArrayList<>();
        for (CreaseSeed seed : seeds) {
            boolean fresh = Stream.concat(lines.stream(), pieces.stream())
                    .noneMatch(line -> line.distance(seed.u(), seed.v()) < BESIDE_LINE);
            if (fresh && lines.size() == MOST_LINES) {
                cutShort = true;
                return pieces;
            }
            if (fresh) {
                Optional<CreaseLine> line = tracer.through(seed);
                line.ifPresent(lines::add);
                Optional<CreaseLine> piece = line.isPresent() ? Optional.empty() : tracer.piece(seed);
                piece.filter(level -> level.points().size() > 1).ifPresent(pieces::add);
            }
        }
        return pieces;
    }

    /// A short piece of a crease that is level up to rounding may be what is seen of a flat isolated kink in its
    /// middle:
    /// then the gradient turns round all of it.
    private void flatKink(UnitSlice slice, CreaseLine piece, ToIntBiFunction<double[], double[]> known) {
        double[] middle = piece.middle();
        double radius = piece.length();
        double[] lower = {middle[0] - radius, middle[1] - radius};
        double[] upper = {middle[0] + radius, middle[1] + radius};
        boolean alone = known.applyAsInt(lower, upper) == 0
                && kinks.stream()
                        .noneMatch(kink -> StrictMath.hypot(kink.u() - middle[0], kink.v() - middle[1]) <= radius);
        if (alone) {
            new WindingNumber(slices, loop, cancelled, meter)
                    .ofCircle(middle[0], middle[1], radius)
                    .ifPresent(turns -> {
                        if (turns != 0) {
                            kinks.add(Kink.at(slice, middle[0], middle[1], turns));
                        }
                    });
        }
    }

    /// A place on a crease that is level there up to rounding: brought to the middle of that piece.
    private TurningSearch.Place onPiece(UnitSlice slice, TurningSearch.Place found) {
        if (found.crease().isEmpty()) {
            return found;
        }
        CreaseSeed seed = found.crease().get();
        double[] middle = new CreaseTracer(slice, cancelled)
                .piece(seed)
                .map(CreaseLine::middle)
                .orElseGet(() -> new double[] {found.u(), found.v()});
        // Between two samples of a bent crease its chord is beside it.
        double[] place = CreasePoint.across(slice, middle[0], middle[1], seed.normalU(), seed.normalV(), BESIDE_LINE)
                .map(point -> new double[] {point.u(), point.v()})
                .orElse(middle);
        return new TurningSearch.Place(place[0], place[1], found.turns(), Optional.empty());
    }

    private boolean onLine(UnitSlice slice, double u, double v) {
        if (lines.stream().noneMatch(line -> line.distance(u, v) < BESIDE_LINE)) {
            return false;
        }
        Turning.Curve circle = (t, uv) -> {
            uv[0] = u + CIRCLE * StrictMath.cos(2 * Math.PI * t);
            uv[1] = v + CIRCLE * StrictMath.sin(2 * Math.PI * t);
        };
        for (int k = 0; k < CIRCLE_PIECES; k++) {
            Turning turning = new Turning(slice, circle);
            OptionalDouble turn = turning.between((k + 0.37) / CIRCLE_PIECES, (k + 1.37) / CIRCLE_PIECES);
            if (turn.isEmpty() && turning.reversal().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
