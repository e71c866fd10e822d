package errorscape.critical;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Tells a family of critical points from a plateau on which the gradient is only too small to be seen, as
/// where units are saturated: there the loss falls on and on towards infinity.
///
/// It follows the family towards the origin of weight space, down the gradient of the squared norm along the
/// level directions, corrected by Newton across them. A true family goes on (the critical points of an analytic
/// loss form sets without ends); a plateau ends where the gradient, growing little by little, is seen again.
public final class FadingProbe {
    /// More weights make too large matrices for so many steps.
    public static final int LARGEST = 500;

    private static final double FIRST_STEP = 0.25;
    private static final double LEAST_STEP = 0.02;
    private static final int MOST_STEPS = 150;

    /// Steps times the cube of the number of weights, in all: some seconds.
    private static final double MOST_WORK = 1e9;

    private static final int MOST_CORRECTIONS = 8;

    /// Where a plateau ends the gradient is not much larger than the tolerance; at a kink it jumps further.
    private static final double JUMP = 1e-6;

    private static final double SAME_LOSS = 1e-9;

    private final Evaluator evaluator;
    private final double value;
    private final int n;
    private final double[] gradient;
    private final double[] hessian;
    private final BooleanSupplier cancelled;
    private double[] reached = new double[0];

    public FadingProbe(Evaluator evaluator, int dimension, double value, BooleanSupplier cancelled) {
        this.evaluator = evaluator;
        this.cancelled = cancelled;
        this.value = value;
        n = dimension;
        gradient = new double[n];
        hessian = new double[n * n];
    }

    /// Whether the critical points around a point form a plateau with an end, so that it is none.
    public boolean fades(double[] point) {
        double[] weights = point.clone();
        reached = weights;
        double step = FIRST_STEP;
        boolean moved = false;
        double most = Math.min(MOST_STEPS, MOST_WORK / ((double) n * n * n));
        for (int k = 0; k < most && !cancelled.getAsBoolean(); k++) {
            double[] inwards = inwards(weights);
            double length = Vectors.norm(inwards);
            if (length < 0.05 * (1 + Vectors.norm(weights))) {
                return false;
            }
            double[] trial = weights.clone();
            Vectors.addScaled(-Math.min(1, step / length), inwards, trial);
            double grown = gradientNorm(trial);
            if (corrected(trial, 0.3 * step)) {
                weights = trial;
                reached = weights;
                moved = true;
                step = Math.min(Math.max(FIRST_STEP, 0.05 * Vectors.norm(weights)), 2 * step);
            } else if (step > LEAST_STEP) {
                step = Math.max(LEAST_STEP, 0.5 * step);
            } else {
                return moved && grown < JUMP;
            }
        }
        return false;
    }

    /// Where the last walk came to: of a family its member nearest to the origin, as far as seen. Not to be modified.
    public double[] reached() {
        return reached;
    }

    /// The weights' part in the level directions.
    private double[] inwards(double[] weights) {
        evaluator.hessian(weights, hessian);
        EigenSystem system = EigenSystem.of(hessian, n);
        double threshold = system.criticalSpectrum().threshold();
        double[] c = system.coefficients(weights);
        for (int i = 0; i < n; i++) {
            c[i] = Math.abs(system.values()[i]) <= threshold ? c[i] : 0;
        }
        return system.combination(c);
    }

    private double gradientNorm(double[] weights) {
        evaluator.gradient(weights, gradient);
        return Vectors.norm(gradient);
    }

    /// Moves weights to the critical point beside them, if there is one of the same loss no further away than
    /// `most`.
    private boolean corrected(double[] weights, double most) {
        double[] start = weights.clone();
        double norm = gradientNorm(weights);
        for (int k = 0; k < MOST_CORRECTIONS && norm > 0.01 * ZeroSearch.GRADIENT_TOLERANCE; k++) {
            evaluator.hessian(weights, hessian);
            if (!Vectors.allFinite(hessian)) {
                return false;
            }
            double[] before = weights.clone();
            Vectors.addScaled(
                    1,
                    new EigenModel(EigenSystem.of(hessian, n), gradient)
                            .newton()
                            .step(),
                    weights);
            double next = gradientNorm(weights);
            if (!(next < norm) || Vectors.distance(weights, start) > most) {
                System.arraycopy(before, 0, weights, 0, n);
                return false;
            }
            norm = next;
        }
        return norm <= ZeroSearch.GRADIENT_TOLERANCE
                && Math.abs(evaluator.value(weights) - value) <= SAME_LOSS * Math.max(1, Math.abs(value))
                && Arrays.stream(weights).allMatch(Double::isFinite);
    }
}
