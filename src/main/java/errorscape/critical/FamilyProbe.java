package errorscape.critical;

import errorscape.critical.CriticalPoint.Family;
import errorscape.eigen.Lanczos;
import errorscape.eigen.Spectrum;
import errorscape.eigen.SymmetricOperator;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/// Finds out whether a critical point with level directions is one of a line, or of a larger family, of
/// critical points of the same loss (as redundant hidden units make: Fukumizu and Amari 2000).
///
/// Seeded random small steps along the level directions are corrected by Newton across them, which solves for the
/// gradient across (Lyapunov and Schmidt's reduction). If the whole gradient is zero then, whatever the step, the
/// family is smooth and as large as the nullity says. Else searches from there tell whether some critical points
/// are near; a family is no larger than the least nullity of theirs, and than the space that they span: along the
/// line of `x^3` both directions are level, but the family is a line.
final class FamilyProbe {
    /// Length of the steps.
    private static final double STEP = 0.02;

    private static final int MOST_PROBES = 12;
    private static final int MOST_CORRECTIONS = 12;

    /// Products with the Hessian for a correction: near the point it is nearly one, but for signs.
    private static final int MOST_PRODUCTS = 40;

    /// Up to so many weights searches beside the point tell the size of a family that is not smooth.
    private static final int LARGEST_SEARCHED = 150;

    /// How often a step is doubled to see a gradient that grows too slowly to be seen near the point.
    private static final int DOUBLINGS = 6;

    /// A gradient that becomes visible by growing is not much larger at once; at a kink it jumps further.
    private static final double JUMP = 1e-6;

    /// A place that is this share of its distance outside the span of others is in a new direction.
    private static final double OUTSIDE = 0.3;

    private static final double ZERO = 0.1 * ZeroSearch.GRADIENT_TOLERANCE;

    /// Losses in a family agree to this, relative to one.
    private static final double SAME_LOSS = 1e-11;

    private final Evaluator evaluator;
    private final ZeroSearch search;
    private final double[] centre;
    private final double value;
    private final LevelSpace space;
    private final BooleanSupplier cancelled;
    private final double[] gradient;
    private final List<double[]> span = new ArrayList<>();

    FamilyProbe(
            Evaluator evaluator,
            ZeroSearch search,
            double[] centre,
            double value,
            LevelSpace space,
            BooleanSupplier cancelled) {
        this.evaluator = evaluator;
        this.search = search;
        this.centre = centre;
        this.value = value;
        this.space = space;
        this.cancelled = cancelled;
        gradient = new double[centre.length];
    }

    /// The family; empty if the probe was cancelled.
    Optional<Family> run() {
        RandomStream random = new RandomStream(1, "family");
        int nullity = space.dimension();
        int probes = Math.min(2 * nullity + 2, MOST_PROBES);
        boolean smooth = true;
        int dimension = 0;
        for (int k = 0; k < probes && (smooth || k < nullity + 4); k++) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            double[] direction = space.direction(random);
            if (smooth && staysCritical(direction) && !(k == 0 && leavesSlowly(direction))) {
                continue;
            }
            smooth = false;
            OptionalInt near = nullityNear(direction);
            if (near.isPresent() && near.getAsInt() > 0) {
                dimension = dimension == 0 ? near.getAsInt() : Math.min(dimension, near.getAsInt());
            }
        }
        return Optional.of(
                smooth ? new Family(nullity, false, true) : new Family(Math.min(dimension, span.size()), false, false));
    }

    /// Whether beside the centre, in a level direction, there is a critical point of the same loss.
    private boolean staysCritical(double[] direction) {
        double[] place = corrected(direction, STEP, new double[centre.length]);
        return gradientNorm(place) <= ZERO && sameLoss(place);
    }

    /// Whether the gradient grows from nothing to something further out, with a high power of the distance. The
    /// gradients of an analytic loss are zero all along a family or nowhere but at the centre.
    private boolean leavesSlowly(double[] direction) {
        double[] bend = new double[centre.length];
        double length = STEP;
        for (int k = 0; k < DOUBLINGS; k++) {
            length *= 2;
            double[] place = corrected(direction, length, Vectors.scaled(4, bend));
            double norm = gradientNorm(place);
            if (norm > ZeroSearch.GRADIENT_TOLERANCE) {
                return norm < JUMP && Vectors.norm(space.across(gradient)) < ZERO;
            }
            bend = Vectors.difference(place, centre);
            Vectors.addScaled(-length, direction, bend);
        }
        return false;
    }

    /// The place at a distance in a level direction where the gradient across the level directions is zero; or
    /// as near to it as Newton's method came, near to the step.
    ///
    /// @param bend where to begin, beside the straight step
    private double[] corrected(double[] direction, double length, double[] bend) {
        double[] start = centre.clone();
        Vectors.addScaled(length, direction, start);
        double[] place = start.clone();
        Vectors.addScaled(1, bend, place);
        double norm = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_CORRECTIONS; k++) {
            double whole = gradientNorm(place);
            double[] scaled = space.across(gradient);
            double next = Vectors.norm(scaled);
            if (!(next < 0.5 * norm) || next == 0 || whole <= 0.01 * ZERO) {
                break;
            }
            norm = next;
            double[] trial = place.clone();
            Vectors.addScaled(1, space.across(newton(place, scaled)), trial);
            if (!(Vectors.distance(trial, start) < 0.3 * length)) {
                break;
            }
            place = trial;
        }
        return place;
    }

    /// The Newton step in the scale of [LevelSpace#across].
    private double[] newton(double[] place, double[] scaledGradient) {
        SymmetricOperator scaled = (x, y) -> {
            double[] product = new double[x.length];
            evaluator.hessianVector(place, space.across(x), product);
            System.arraycopy(space.across(product), 0, y, 0, y.length);
        };
        Lanczos lanczos = new Lanczos(scaled, scaledGradient);
        if (!lanczos.grow(MOST_PRODUCTS)) {
            return new double[scaledGradient.length];
        }
        return lanczos.ritz().apply(curvature -> Math.abs(curvature) > 0.1 ? -1 / curvature : 0);
    }

    private OptionalInt nullityNear(double[] direction) {
        int n = centre.length;
        if (n > LARGEST_SEARCHED) {
            return OptionalInt.empty();
        }
        double[] start = centre.clone();
        Vectors.addScaled(STEP, direction, start);
        ZeroSearch.End end = search.from(start);
        double distance = Vectors.distance(end.weights(), centre);
        if (end.ending() != ZeroSearch.Ending.ZERO
                || distance < 0.1 * STEP
                || distance > 3 * STEP
                || !sameLoss(end.weights())) {
            return OptionalInt.empty();
        }
        widen(Vectors.difference(end.weights(), centre));
        double[] hessian = new double[n * n];
        evaluator.hessian(end.weights(), hessian);
        return OptionalInt.of(Spectrum.of(hessian, n).ofCriticalPoint().nullity());
    }

    /// Adds to the span of the displacements of critical points.
    private void widen(double[] displacement) {
        double length = Vectors.norm(displacement);
        for (double[] unit : span) {
            Vectors.addScaled(-Vectors.dot(unit, displacement), unit, displacement);
        }
        double outside = Vectors.norm(displacement);
        if (outside > OUTSIDE * length) {
            span.add(Vectors.scaled(1 / outside, displacement));
        }
    }

    private double gradientNorm(double[] weights) {
        evaluator.gradient(weights, gradient);
        return Vectors.norm(gradient);
    }

    private boolean sameLoss(double[] weights) {
        return Math.abs(evaluator.value(weights) - value) <= SAME_LOSS * Math.max(1, Math.abs(value));
    }
}
