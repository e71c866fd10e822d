package errorscape.critical;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.words.Words;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// From a start, a zero of the gradient of any index: least squares on the gradient in a trust region
/// (Gauss-Newton, which for a gradient is Newton damped by Levenberg and Marquardt), then undamped Newton until
/// rounding.
///
/// A point counts as zero if its gradient's norm is at most [#GRADIENT_TOLERANCE] *and* the Newton step from it
/// is short *and* what the gradient has in the Hessian's kernel is nothing but rounding: least squares also
/// ends at gradient-flat points, and where the loss falls towards infinity the gradient fades without a zero.
/// For one thread.
public final class ZeroSearch {
    /// A gradient of this norm is no gradient, unless rounding of the weights alone makes a longer one.
    public static final double GRADIENT_TOLERANCE = 1e-9;

    /// The longest Newton step from a zero, relative to one and the weights' norm.
    public static final double STEP_TOLERANCE = 1e-6;

    /// What rounding leaves of the gradient in the Hessian's kernel, relative to the Hessian's norm or one.
    private static final double KERNEL_NOISE = 1e-12;

    /// Up to so many weights the model is made by the Hessian's eigensystem.
    private static final int LARGEST_EIGENSYSTEM = 300;

    /// Up to so many weights an end that products with the Hessian leave open is looked at by it.
    private static final int LARGEST_POLISHED = 1000;

    private static final int MOST_STEPS = 400;
    private static final int MOST_POLISHING_STEPS = 80;
    private static final int MOST_PRODUCTS = 400;
    private static final double LEAST_GAIN = 0.95;
    private static final int FEW_STEPS = 10;
    private static final double FADING = 0.3;
    private static final double EPSILON = 0x1p-52;

    /// How a search ended.
    public enum Ending {
        /// At a zero of the gradient, verified.
        ZERO,
        /// Where the gradient is not zero, but in the Hessian's kernel (Frye et al. 2021).
        GRADIENT_FLAT,
        /// Where the gradient fades on and on, or far away.
        NO_FINITE_POINT,
        /// The same, and the loss was seen to fall on and on that way, see [EndlessFall].
        FALLS_TOWARDS_INFINITY,
        /// Where no step makes the gradient shorter: at a kink, after too many steps, or near a degenerate
        /// point that Newton's method comes to too slowly.
        STALLED,
        /// Where loss, gradient or Hessian are not numbers.
        NOT_FINITE
    }

    /// The end of a search.
    ///
    /// @param weights not to be modified
    /// @param gradientNorm there
    /// @param newtonStep length of the Newton step from there
    /// @param flatness `|H g| / (|H| |g|)` there
    public record End(Ending ending, double[] weights, double gradientNorm, double newtonStep, double flatness) {
        /// The same end, found to lie on a plateau that goes on to infinity.
        public End withoutPoint() {
            return with(Ending.NO_FINITE_POINT);
        }

        /// The same end; one without a finite point tells whether the loss falls towards infinity from there.
        ///
        /// @param start where the search began
        public End lookedBeyond(Objective objective, Evaluator evaluator, double[] start) {
            return ending == Ending.NO_FINITE_POINT
                            && EndlessFall.from(objective, evaluator, weights, Vectors.difference(weights, start))
                                    .isPresent()
                    ? with(Ending.FALLS_TOWARDS_INFINITY)
                    : this;
        }

        private End with(Ending other) {
            return new End(other, weights, gradientNorm, newtonStep, flatness);
        }
    }

    private final Evaluator evaluator;
    private final BooleanSupplier cancelled;
    private final Consumer<String> doing;
    private final int n;

    /// @param cancelled asked before each step; a cancelled search ends stalled
    public ZeroSearch(Evaluator evaluator, int dimension, BooleanSupplier cancelled) {
        this(evaluator, dimension, cancelled, _ -> {});
    }

    /// @param doing hears before each step what is being done, for people
    public ZeroSearch(Evaluator evaluator, int dimension, BooleanSupplier cancelled, Consumer<String> doing) {
        this.evaluator = evaluator;
        this.cancelled = cancelled;
        this.doing = doing;
        n = dimension;
    }

    /// Searches from a start.
    public End from(double[] start) {
        double[] weights = start.clone();
        double[] gradient = new double[n];
        evaluator.gradient(weights, gradient);
        double norm = Vectors.norm(gradient);
        double radius = 0.5 * (1 + Vectors.norm(weights) / Math.sqrt(n));
        double farAway = 1e3 * (1 + Vectors.norm(weights));
        Progress progress = new Progress();
        LinearModel model = null;
        double lastStep = 0;
        for (int k = 0; k < MOST_STEPS && norm > GRADIENT_TOLERANCE; k++) {
            if (!Double.isFinite(norm) || cancelled.getAsBoolean()) {
                return end(cancelled.getAsBoolean() ? Ending.STALLED : Ending.NOT_FINITE, weights, norm);
            }
            doing.accept(Words.text("point.doing.step", Integer.toString(k + 1), PointInWords.number(norm)));
            if (model == null) {
                model = model(weights, gradient);
                if (model == null) {
                    return end(Ending.NOT_FINITE, weights, norm);
                }
            }
            progress.add(norm);
            if (progress.ended(model.flatness())) {
                Ending ending = model.flatness() < Progress.FLATTISH ? Ending.GRADIENT_FLAT : Ending.STALLED;
                return new End(
                        ending, weights, norm, Vectors.norm(model.newton().step()), model.flatness());
            }
            double[] step = model.step(radius);
            double length = Vectors.norm(step);
            double[] trial = weights.clone();
            Vectors.addScaled(1, step, trial);
            double[] there = new double[n];
            evaluator.gradient(trial, there);
            double normThere = Vectors.norm(there);
            double promised = square(norm) - square(model.normAfter(step));
            double ratio = (square(norm) - square(normThere)) / promised;
            if (!(ratio > 1e-4)) {
                radius = 0.25 * length;
                if (!(radius > 1e-14 * (1 + Vectors.norm(weights)))) {
                    boolean flat = model.flatness() < Progress.FLATTISH;
                    return end(flat ? Ending.GRADIENT_FLAT : Ending.STALLED, weights, norm);
                }
                continue;
            }
            radius = ratio < 0.25 ? 0.5 * length : ratio > 0.75 ? Math.max(radius, 2 * length) : radius;
            radius = Math.min(radius, 2 * (1 + Vectors.norm(trial)));
            weights = trial;
            gradient = there;
            norm = normThere;
            lastStep = length;
            model = null;
            if (Vectors.norm(weights) > farAway) {
                return end(Ending.NO_FINITE_POINT, weights, norm);
            }
        }
        End end = polished(weights, gradient, lastStep, false);
        if (end.ending() == Ending.STALLED && n > LARGEST_EIGENSYSTEM && n <= LARGEST_POLISHED) {
            // Products alone do not see the smallest curvatures.
            double[] there = new double[n];
            evaluator.gradient(end.weights(), there);
            End exact = polished(end.weights(), there, lastStep, true);
            return exact.ending() == Ending.ZERO ? exact : end;
        }
        return end;
    }

    /// Goes on with full Newton steps, or damped ones, while they make the gradient shorter, and verifies the
    /// result.
    private End polished(double[] start, double[] gradientThere, double stepBefore, boolean exact) {
        double[] weights = start;
        double[] gradient = gradientThere;
        double norm = Vectors.norm(gradient);
        double lastStep = stepBefore;
        LinearModel model = exact ? exactModel(weights, gradient) : model(weights, gradient);
        double[] there = new double[n];
        double firstStep = 0;
        int steps = 0;
        for (int k = 0; k < MOST_POLISHING_STEPS && model != null && norm > 0; k++) {
            double[] full = model.newton().step();
            double[] step = full;
            boolean shorter = false;
            for (int attempt = 0; attempt < 4 && !shorter; attempt++) {
                step = switch (attempt) {
                    case 0 -> full;
                    case 1 -> model.step(Math.max(lastStep, 1e-3));
                    default -> Vectors.scaled(attempt == 2 ? 0.5 : 0.1, full);
                };
                double[] trial = weights.clone();
                Vectors.addScaled(1, step, trial);
                evaluator.gradient(trial, there);
                shorter = Vectors.norm(there) < LEAST_GAIN * norm;
            }
            if (!shorter) {
                break;
            }
            lastStep = Vectors.norm(step);
            firstStep = steps++ == 0 ? lastStep : firstStep;
            weights = weights.clone();
            Vectors.addScaled(1, step, weights);
            gradient = there.clone();
            norm = Vectors.norm(gradient);
            model = exact ? exactModel(weights, gradient) : model(weights, gradient);
        }
        if (model == null) {
            return end(Ending.NOT_FINITE, weights, norm);
        }
        // Towards a zero, be it a multiple one, the steps get shorter; where the gradient only fades they do not.
        boolean fading = steps >= FEW_STEPS && lastStep > FADING * firstStep;
        return verified(model, weights, norm, lastStep, fading);
    }

    private End verified(LinearModel model, double[] weights, double norm, double lastStep, boolean fading) {
        LinearModel.Newton newton = model.newton();
        double newtonStep = Vectors.norm(newton.step());
        double size = 1 + Vectors.norm(weights);
        double rounding = 8 * EPSILON * model.norm() * size;
        boolean small = norm <= Math.max(GRADIENT_TOLERANCE, rounding);
        boolean near = newtonStep <= STEP_TOLERANCE * size;
        boolean empty = newton.kernelNorm() <= Math.max(KERNEL_NOISE * Math.max(1, model.norm()), rounding);
        Ending ending;
        if (small && near && empty) {
            ending = Ending.ZERO;
        } else if (!small) {
            ending = model.flatness() < Progress.FLATTISH ? Ending.GRADIENT_FLAT : Ending.STALLED;
        } else {
            boolean farStill = fading || Math.max(lastStep, newtonStep) > 1e-2 * size;
            ending = farStill ? Ending.NO_FINITE_POINT : near ? Ending.GRADIENT_FLAT : Ending.STALLED;
        }
        return new End(ending, weights, norm, newtonStep, model.flatness());
    }

    private static End end(Ending ending, double[] weights, double norm) {
        return new End(ending, weights, norm, Double.NaN, Double.NaN);
    }

    private @Nullable LinearModel model(double[] weights, double[] gradient) {
        if (n > LARGEST_EIGENSYSTEM) {
            double[] at = weights.clone();
            return new KrylovModel(
                    x -> {
                        double[] product = new double[n];
                        evaluator.hessianVector(at, x, product);
                        return product;
                    },
                    gradient,
                    MOST_PRODUCTS);
        }
        return exactModel(weights, gradient);
    }

    private @Nullable LinearModel exactModel(double[] weights, double[] gradient) {
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        return Vectors.allFinite(hessian) ? new EigenModel(EigenSystem.of(hessian, n), gradient) : null;
    }

    private static double square(double x) {
        return x * x;
    }
}
