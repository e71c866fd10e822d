package errorscape.critical;

import errorscape.eigen.Spectrum;
import errorscape.math.Fma;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Whether descent from a place can lead to one minimum only: then Newton's method may take the rest of the way.
///
/// The minimum must lie within a ball over which the loss is convex with at least half the minimum's least curvature
/// `m`, and the loss at the place be less above it than `m R^2 / 4`, which the loss on the ball's edge is at least: no
/// descent gets over that edge (the condition that Kantorovich's theorem makes of a Lipschitz constant of the Hessian
/// is
/// made of the Hessians themselves). They are looked at on the edge, along and against the way to the place and the
/// flattest directions and in some random ones, so it is measured rather than proved. In a flat minimum the directions
/// across it count, and along it there must be minima of the same loss several times as far as the place is: a family
/// of
/// critical points may well be one of minima in part only. For one thread.
public final class BasinProbe {
    /// Least curvatures beside the minimum, as a share of those at it.
    private static final double SHARE = 0.5;

    /// Radius of the ball against the one at which its edge is as high as the place.
    private static final double ROOM = 2;

    /// How far along a flat minimum is looked, against the distance of the place.
    private static final double ALONG = 4;

    private static final int MOST_ALONG = 3;

    private static final int FLATTEST = 3;
    private static final int RANDOM = 4;

    /// A negative curvature of more than this share of the largest is beside a saddle.
    private static final double NEGATIVE = 1e-3;

    /// So near a minimum, relative to one and its norm, a place is it.
    private static final double THERE = 1e-9;

    /// Losses in a family agree to this, relative to one.
    private static final double SAME_LOSS = 1e-11;

    private final Evaluator evaluator;
    private final int n;
    private final ZeroSearch search;
    private final BooleanSupplier cancelled;
    private boolean fading;
    private final double[] hessian;
    private final double[] gradient;

    /// A minimum.
    ///
    /// @param weights not to be modified
    /// @param flat whether it is one of a whole family of equal minima
    /// @param curvature its largest
    public record Found(double[] weights, double loss, boolean flat, double curvature) {}

    /// @param cancelled asked often; a cancelled probe finds nothing
    public BasinProbe(Evaluator evaluator, int dimension, BooleanSupplier cancelled) {
        this.evaluator = evaluator;
        n = dimension;
        this.cancelled = cancelled;
        search = new ZeroSearch(evaluator, dimension, cancelled);
        hessian = new double[n * n];
        gradient = new double[n];
    }

    /// The minimum in whose basin a place lies, if that is certain.
    ///
    /// @param place not modified
    public Optional<Found> at(double[] place) {
        fading = false;
        double loss = evaluator.gradient(place, gradient);
        Optional<EigenSystem> here = system(place);
        if (!Double.isFinite(loss) || here.isEmpty() || !promises(here.get(), place)) {
            return Optional.empty();
        }
        ZeroSearch.End zero = search.from(place);
        if (zero.ending() != ZeroSearch.Ending.ZERO) {
            fading = zero.ending() == ZeroSearch.Ending.NO_FINITE_POINT;
            return Optional.empty();
        }
        Optional<EigenSystem> there = system(zero.weights());
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Spectrum spectrum = there.get().criticalSpectrum();
        int nullity = spectrum.nullity();
        if (spectrum.index() > 0 || nullity == n) {
            return Optional.empty();
        }
        double value = evaluator.value(zero.weights());
        Found found = new Found(zero.weights(), value, nullity > 0, spectrum.largest());
        boolean certain = Vectors.distance(place, zero.weights()) <= THERE * (1 + Vectors.norm(zero.weights()))
                || holds(place, Math.max(0, loss - value), found, there.get(), nullity);
        fading = certain && found.flat() && fades(found);
        return certain && !fading ? Optional.of(found) : Optional.empty();
    }

    /// Whether from the last place, though the loss is convex there, Newton's method leads to infinity; or to what
    /// looks
    /// like a flat minimum and is none: a plateau on which the gradient fades towards infinity without vanishing.
    public boolean fading() {
        return fading;
    }

    /// Whether a flat minimum is none, since the loss only falls too slowly to be seen.
    private boolean fades(Found found) {
        return new FadingProbe(evaluator, n, found.loss(), cancelled).fades(found.weights());
    }

    /// Whether the place is convex enough, and Newton's step short enough, for a search to be worth it.
    private boolean promises(EigenSystem here, double[] place) {
        double largest = here.values()[n - 1];
        if (!(largest > 0) || here.values()[0] < -NEGATIVE * largest) {
            return false;
        }
        double[] c = here.coefficients(gradient);
        double step = 0;
        for (int i = 0; i < n; i++) {
            double curvature = here.values()[i];
            double part = curvature > here.spectrum().threshold() ? c[i] / curvature : 0;
            step = Fma.fma(part, part, step);
        }
        return Math.sqrt(step) <= 0.5 * (1 + Vectors.norm(place));
    }

    private boolean holds(double[] place, double height, Found found, EigenSystem system, int nullity) {
        double[] minimum = found.weights();
        double least = system.values()[nullity];
        double[] way = across(Vectors.difference(place, minimum), system, nullity);
        double radius = ROOM * Math.max(Vectors.norm(way), 2 * Math.sqrt(height / least));
        if (!(Vectors.distance(place, minimum) <= ROOM * radius)) {
            return false;
        }
        List<double[]> directions = new ArrayList<>();
        directions.add(way);
        for (int i = nullity; i < Math.min(n, nullity + FLATTEST); i++) {
            directions.add(system.vectors()[i]);
        }
        RandomStream random = new RandomStream(1, "basin");
        for (int k = 0; k < RANDOM; k++) {
            double[] direction = new double[n];
            for (int i = 0; i < n; i++) {
                direction[i] = random.nextGaussian();
            }
            directions.add(across(direction, system, nullity));
        }
        for (double[] direction : directions) {
            double length = Vectors.norm(direction);
            for (int side = -1; length > 0 && side <= 1; side += 2) {
                double[] edge = minimum.clone();
                Vectors.addScaled(side * radius / length, direction, edge);
                if (!convex(edge, SHARE * least, nullity) || !(evaluator.value(edge) > found.loss() + height)) {
                    return false;
                }
            }
        }
        return nullity == 0 || goesOn(Vectors.distance(place, minimum), found, system, nullity);
    }

    /// Whether a flat minimum goes on to all sides.
    private boolean goesOn(double distance, Found found, EigenSystem system, int nullity) {
        RandomStream random = new RandomStream(1, "flat basin");
        for (int k = 0; k < Math.min(nullity, MOST_ALONG); k++) {
            double[] direction = new double[n];
            for (int i = 0; i < nullity; i++) {
                double share = nullity <= MOST_ALONG ? (i == k ? 1 : 0) : random.nextGaussian();
                Vectors.addScaled(share, system.vectors()[i], direction);
            }
            for (int side = -1; side <= 1; side += 2) {
                double[] start = found.weights().clone();
                Vectors.addScaled(side * ALONG * distance / Vectors.norm(direction), direction, start);
                if (!sameMinimum(search.from(start), found, nullity)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean sameMinimum(ZeroSearch.End zero, Found found, int nullity) {
        if (zero.ending() != ZeroSearch.Ending.ZERO
                || Math.abs(evaluator.value(zero.weights()) - found.loss())
                        > SAME_LOSS * Math.max(1, Math.abs(found.loss()))) {
            return false;
        }
        evaluator.hessian(zero.weights(), hessian);
        if (!Vectors.allFinite(hessian)) {
            return false;
        }
        Spectrum spectrum = Spectrum.of(hessian, n).ofCriticalPoint();
        return spectrum.index() == 0 && spectrum.nullity() == nullity;
    }

    /// What a vector has beside the first eigenvectors, those of level directions.
    private static double[] across(double[] vector, EigenSystem system, int nullity) {
        double[] rest = vector.clone();
        for (int i = 0; i < nullity; i++) {
            Vectors.addScaled(-Vectors.dot(system.vectors()[i], rest), system.vectors()[i], rest);
        }
        return rest;
    }

    private boolean convex(double[] place, double least, int nullity) {
        evaluator.hessian(place, hessian);
        return Vectors.allFinite(hessian) && Spectrum.of(hessian, n).eigenvalues()[nullity] >= least;
    }

    private Optional<EigenSystem> system(double[] place) {
        evaluator.hessian(place, hessian);
        return Vectors.allFinite(hessian) ? Optional.of(EigenSystem.of(hessian, n)) : Optional.empty();
    }
}
