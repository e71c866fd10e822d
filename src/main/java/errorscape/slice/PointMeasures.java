package errorscape.slice;

import errorscape.eigen.DenseEigenpairs;
import errorscape.eigen.ExtremeEigenpairs;
import errorscape.eigen.SymmetricOperator;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;

/// What derivatives say about single points of weight space. For one thread at a time.
final class PointMeasures {
    /// Up to this size all eigenvalues are computed, which is faster than Lanczos' method below it.
    private static final int LARGEST_DENSE = 150;

    private final Evaluator evaluator;
    private final int n;
    private final double[] gradient;
    private final double[] hessian;
    private double smallest;
    private double largest;

    PointMeasures(Objective objective) {
        evaluator = objective.evaluator();
        n = objective.dimension();
        gradient = new double[n];
        hessian = new double[n <= LARGEST_DENSE ? n * n : 0];
    }

    double gradientNorm(double[] weights) {
        evaluator.gradient(weights, gradient);
        return Vectors.norm(gradient);
    }

    double smallestEigenvalue(double[] weights) {
        measureEnds(weights);
        return smallest;
    }

    double eigenvalueRatio(double[] weights) {
        measureEnds(weights);
        return Math.abs(smallest) / Math.abs(largest);
    }

    /// NaN where the Hessian has entries that are not finite numbers.
    private void measureEnds(double[] weights) {
        smallest = Double.NaN;
        largest = Double.NaN;
        if (n > LARGEST_DENSE) {
            measureByLanczos(weights);
            return;
        }
        evaluator.hessian(weights, hessian);
        if (!Vectors.allFinite(hessian)) {
            return;
        }
        double[] values = DenseEigenpairs.values(hessian, n);
        smallest = values[0];
        largest = values[n - 1];
    }

    private void measureByLanczos(double[] weights) {
        try {
            ExtremeEigenpairs ends = ExtremeEigenpairs.byLanczos(
                    SymmetricOperator.hessian(evaluator, weights), n, 1, ExtremeEigenpairs.FOR_PICTURES);
            smallest = ends.smallest().getFirst().value();
            largest = ends.largest().getFirst().value();
        } catch (IllegalArgumentException e) {
            smallest = Double.NaN; // A hole in the picture, as where the loss is not finite.
        }
    }
}
