package errorscape.critical;

import errorscape.eigen.Lanczos;
import errorscape.eigen.SymmetricOperator;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;

/// Goes down towards a minimum by saddle-free Newton steps (Dauphin et al. 2014) with the exact Hessian, or in the
/// gradient's Krylov space where that is too large; so that searches from there find minima, which are rare among all
/// critical points. For one thread.
public final class Descender {
    private static final int LARGEST_EIGENSYSTEM = 300;
    private static final int MOST_HALVINGS = 25;

    /// Vectors of the Krylov space.
    private static final int PRODUCTS = 40;

    private final Evaluator evaluator;
    private final int n;
    private final double[] gradient;
    private final double[] hessian;

    public Descender(Evaluator evaluator, int dimension) {
        this.evaluator = evaluator;
        n = dimension;
        gradient = new double[n];
        hessian = new double[n <= LARGEST_EIGENSYSTEM ? n * n : 0];
    }

    /// Where at most so many steps lead from a start; nowhere if its loss is not a finite number.
    ///
    /// @param start not modified
    public double[] from(double[] start, int mostSteps) {
        double[] weights = start.clone();
        double here = evaluator.gradient(weights, gradient);
        for (int k = 0; k < mostSteps && Double.isFinite(here) && Vectors.norm(gradient) > 1e-6; k++) {
            double[] step = direction(weights);
            double cap = 0.5 * (1 + Vectors.norm(weights));
            double size = Vectors.norm(step);
            double factor = Math.min(1, cap / size);
            double[] trial = weights.clone();
            double there = Double.NaN;
            for (int halving = 0; halving < MOST_HALVINGS && !(there < here); halving++) {
                trial = weights.clone();
                Vectors.addScaled(factor, step, trial);
                there = evaluator.value(trial);
                factor *= 0.5;
            }
            if (!(there < here)) {
                return weights;
            }
            weights = trial;
            here = evaluator.gradient(weights, gradient);
        }
        return weights;
    }

    private double[] direction(double[] weights) {
        double damping = 1e-3 * Vectors.norm(gradient);
        if (n > LARGEST_EIGENSYSTEM) {
            Lanczos lanczos = new Lanczos(SymmetricOperator.hessian(evaluator, weights), gradient);
            if (lanczos.grow(PRODUCTS)) {
                return lanczos.ritz().apply(curvature -> -1 / (Math.abs(curvature) + damping));
            }
        } else {
            evaluator.hessian(weights, hessian);
            if (Vectors.allFinite(hessian)) {
                EigenSystem system = EigenSystem.of(hessian, n);
                double[] c = system.coefficients(gradient);
                for (int i = 0; i < n; i++) {
                    c[i] /= -(Math.abs(system.values()[i]) + damping);
                }
                return system.combination(c);
            }
        }
        return Vectors.scaled(-1, gradient);
    }
}
