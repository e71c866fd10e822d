package errorscape.critical.space;

import errorscape.critical.PointInWords;
import errorscape.critical.space.CriticalPoint.Descent;
import errorscape.eigen.Lanczos;
import errorscape.eigen.SymmetricOperator;
import errorscape.math.Fma;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.words.Words;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Looks for lower losses around a critical point whose eigenvalues do not decide, along and around its level
/// directions: from seeded random ones, and their opposites, it descends within balls of several radii. The loss
/// may fall with the fourth power of the distance only, or along a curve, as at the origin of the XOR network.
///
/// The steps are saddle-free Newton steps in the gradient's Krylov space (Dauphin et al. 2014), cut off at the
/// ball, so that products with the Hessian are enough for any number of weights.
final class DescentProbe {
    private static final double[] RADII = {1, 0.5, 0.2, 0.1, 0.05, 0.02};
    private static final int STARTS = 6;
    private static final int MOST_STEPS = 40;
    private static final int MOST_HALVINGS = 10;

    /// Vectors of a step's Krylov space.
    private static final int MOST_PRODUCTS = 60;

    /// Products with the Hessian, times weights and samples, of the whole search: about a minute.
    private static final double MOST_WORK = 2e10;

    /// Lower by less than this, relative to the loss or one, may be rounding.
    private static final double NOISE = 1e-14;

    private final Evaluator evaluator;
    private final double[] centre;
    private final double value;
    private final double noise;
    private final int n;
    private final int mostProducts;
    private final BooleanSupplier cancelled;
    private final Consumer<String> doing;
    private final double[] gradient;
    private final double[] place;
    private int products;

    /// @param samples that the loss is a mean of
    /// @param doing hears what is being done, for people
    DescentProbe(
            Evaluator evaluator,
            double[] centre,
            double value,
            int samples,
            BooleanSupplier cancelled,
            Consumer<String> doing) {
        this.doing = doing;
        this.evaluator = evaluator;
        this.centre = centre;
        this.value = value;
        this.cancelled = cancelled;
        n = centre.length;
        int summands = Math.max(1, samples);
        noise = NOISE * Math.max(1, Math.abs(value)) * Math.max(1, Math.sqrt(summands) / 8);
        double affordable = MOST_WORK / ((double) n * summands * RADII.length * STARTS);
        mostProducts = (int) Math.clamp(affordable, Math.min(n, MOST_PRODUCTS), MOST_STEPS * MOST_PRODUCTS);
        gradient = new double[n];
        place = new double[n];
    }

    /// What was seen; empty if the search was cancelled before it was at an end.
    ///
    /// @param level gives random unit vectors in level directions, at most nearly
    Optional<Descent> run(Function<RandomStream, double[]> level) {
        RandomStream random = new RandomStream(1, "descent");
        Descent last = new Descent(false, RADII[RADII.length - 1], 0, new double[0]);
        for (double radius : RADII) {
            double[] best = new double[n];
            double lowest = value;
            double[] direction = new double[n];
            for (int start = 0; start < STARTS; start++) {
                if (cancelled.getAsBoolean()) {
                    return Optional.empty();
                }
                doing.accept(Words.text(
                        "point.doing.lower",
                        PointInWords.number(radius),
                        Integer.toString(start + 1),
                        Integer.toString(STARTS)));
                direction = start % 2 == 1 ? Vectors.scaled(-1, direction) : level.apply(random);
                double[] way = start == 0 && last.found() ? last.way() : direction;
                way = Vectors.scaled(radius / Vectors.norm(way), way);
                double reached = descend(way, radius);
                if (reached < lowest) {
                    lowest = reached;
                    best = way;
                }
            }
            if (value - lowest > noise) {
                last = new Descent(true, radius, value - lowest, best);
            }
        }
        return Optional.of(last);
    }

    /// Descends from a displacement within the ball; `way` becomes where it ends.
    private double descend(double[] way, double radius) {
        products = 0;
        double here = gradientAt(way);
        for (int k = 0; k < MOST_STEPS && products < mostProducts && Double.isFinite(here); k++) {
            double[] step = step(radius);
            double[] trial = new double[n];
            double there = Double.NaN;
            for (int halving = 0; halving < MOST_HALVINGS && !(there < here); halving++) {
                for (int i = 0; i < n; i++) {
                    trial[i] = Fma.fma(StrictMath.scalb(1.0, -halving), step[i], way[i]);
                }
                double length = Vectors.norm(trial);
                if (length > radius) {
                    trial = Vectors.scaled(radius / length, trial);
                }
                there = valueAt(trial);
            }
            if (!(there < here)) {
                return here;
            }
            boolean little = here - there < 1e-3 * (value - there);
            System.arraycopy(trial, 0, way, 0, n);
            here = gradientAt(way);
            if (little) {
                return here;
            }
        }
        return here;
    }

    /// The saddle-free step `-(|H| + |g| / r)^-1 g` at the last gradient's place.
    private double[] step(double radius) {
        double damping = Vectors.norm(gradient) / radius;
        if (!(damping > 0)) {
            return new double[n];
        }
        Lanczos lanczos = new Lanczos(SymmetricOperator.hessian(evaluator, place.clone()), gradient);
        boolean finite = lanczos.grow(MOST_PRODUCTS);
        products += lanczos.size();
        return finite ? lanczos.ritz().apply(curvature -> -1 / (Math.abs(curvature) + damping)) : new double[n];
    }

    private double gradientAt(double[] way) {
        displace(way);
        return evaluator.gradient(place, gradient);
    }

    private double valueAt(double[] way) {
        displace(way);
        return evaluator.value(place);
    }

    private void displace(double[] way) {
        for (int i = 0; i < n; i++) {
            place[i] = centre[i] + way[i];
        }
    }
}
