package errorscape.picture;

import errorscape.eigen.Spectrum;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;

/// The eigenvalues of the loss's Hessian where a racer stands.
///
/// @param racer its title, for people
/// @param step at which it stands
/// @param loss there
/// @param spectrum empty if the Hessian is not finite there
/// @param whole whether it holds all eigenvalues, or only those at both ends
public record BallSpectrum(String racer, long step, double loss, Spectrum spectrum, boolean whole) {
    /// Hessians of more weights are known by their products only.
    private static final int LARGEST_EXACT = 400;

    /// At some weights.
    public static BallSpectrum at(Objective objective, String racer, long step, double[] weights) {
        Evaluator evaluator = objective.evaluator();
        int n = weights.length;
        boolean whole = n <= LARGEST_EXACT;
        return new BallSpectrum(
                racer,
                step,
                evaluator.value(weights),
                whole ? all(evaluator, weights) : Spectrum.ends(evaluator, weights),
                whole);
    }

    private static Spectrum all(Evaluator evaluator, double[] weights) {
        int n = weights.length;
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        return Vectors.allFinite(hessian) ? Spectrum.of(hessian, n) : new Spectrum(new double[0]);
    }
}
