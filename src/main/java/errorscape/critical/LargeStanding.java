package errorscape.critical;

import errorscape.eigen.Spectrum;
import errorscape.eigen.SymmetricOperator;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import java.util.Optional;

/// Tests whether a place in a space too large for a Hessian is a critical point, by products with the Hessian alone:
/// Lanczos' method finds the ends of the spectrum, conjugate gradients the Newton step. What they leave open is said to
/// be undecided.
public final class LargeStanding {
    /// Weights times samples up to which a few hundred products are made: some seconds.
    private static final double MOST_WORK = 2e8;

    private static final int MOST_PRODUCTS = 200;

    private LargeStanding() {}

    /// Looks at a place; empty where loss, gradient or Hessian are not finite, and where it would take too long.
    ///
    /// @param weights not modified
    public static Optional<Standing> at(Objective objective, Evaluator evaluator, double[] weights) {
        int n = weights.length;
        if ((double) n * Math.max(1, objective.sampleCount()) > MOST_WORK) {
            return Optional.empty();
        }
        double[] gradient = new double[n];
        double value = evaluator.gradient(weights, gradient);
        if (!Double.isFinite(value) || !Vectors.allFinite(gradient)) {
            return Optional.empty();
        }
        SymmetricOperator hessian = SymmetricOperator.hessian(evaluator, weights);
        Spectrum spectrum = Spectrum.ends(hessian, n);
        if (spectrum.eigenvalues().length == 0) {
            return Optional.empty();
        }
        double norm = Vectors.norm(gradient);
        double size = 1 + Vectors.norm(weights);
        double largest = Math.max(Math.abs(spectrum.smallest()), Math.abs(spectrum.largest()));
        double reach = ZeroSearch.STEP_TOLERANCE * size;
        // The Newton step is at least as long as the gradient over the largest curvature.
        if (norm > largest * reach) {
            return Optional.of(standing(Standing.Kind.ORDINARY, value, norm, Double.NaN, spectrum));
        }
        LinearModel.Newton newton = new KrylovModel(
                        x -> {
                            double[] product = new double[n];
                            evaluator.hessianVector(weights, x, product);
                            return product;
                        },
                        gradient,
                        MOST_PRODUCTS)
                .newton();
        double step = Vectors.norm(newton.step());
        boolean near = step <= reach && newton.kernelNorm() <= StandingProbe.noise(largest, size);
        Standing.Kind kind = !near
                ? Standing.Kind.UNDECIDED
                : spectrum.index() > 0 && spectrum.largest() > spectrum.threshold()
                        ? Standing.Kind.SADDLE
                        : PointAnalysis.positive(hessian, n) ? Standing.Kind.MINIMUM : Standing.Kind.UNDECIDED;
        return Optional.of(standing(kind, value, norm, step, spectrum));
    }

    private static Standing standing(Standing.Kind kind, double value, double norm, double step, Spectrum spectrum) {
        return new Standing(kind, value, norm, step, spectrum, false, spectrum.index(), spectrum.nullity(), 0);
    }
}
