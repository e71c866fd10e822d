package errorscape.objective;

import errorscape.math.Fma;

/// Computes a loss and its derivatives with scratch space of its own: used by one thread at a time, and free of
/// allocation after the first call of each kind. Weight vectors have [Objective#dimension()] entries and are not
/// modified; a loss that overflows is infinite or NaN, never an exception. Results do not depend on earlier
/// calls.
public interface Evaluator {
    /// The loss over all samples, regularisation included.
    double value(double[] weights);

    /// The loss over all samples and its gradient.
    ///
    /// @param gradient overwritten
    /// @return the loss
    double gradient(double[] weights, double[] gradient);

    /// The loss of a mini-batch, regularisation included, and its gradient.
    ///
    /// @param gradient overwritten
    /// @return the loss of the batch
    double gradient(double[] weights, Batch batch, double[] gradient);

    /// The Hessian of the loss over all samples times a direction, exact (R-operator, Pearlmutter 1994).
    ///
    /// @param product overwritten
    void hessianVector(double[] weights, double[] direction, double[] product);

    /// The Hessian of the loss over all samples, exact and symmetric.
    ///
    /// @param hessian row-major, `dimension * dimension` entries, overwritten
    default void hessian(double[] weights, double[] hessian) {
        int n = weights.length;
        double[] direction = new double[n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            direction[j] = 1;
            hessianVector(weights, direction, column);
            direction[j] = 0;
            for (int i = 0; i <= j; i++) {
                hessian[i * n + j] = column[i];
                hessian[j * n + i] = column[i];
            }
        }
    }

    /// The generalised Gauss-Newton matrix of the loss over all samples (Schraudolph 2002): `J' B J + R` with
    /// the Jacobian `J` of the model's outputs by the weights, the Hessian `B` of the loss by the outputs and
    /// that of the regulariser `R`; positive semidefinite for a convex loss. A loss that is not made of a model
    /// and a loss of its outputs gives its Hessian.
    ///
    /// @param matrix row-major, `dimension * dimension` entries, overwritten
    default void gaussNewton(double[] weights, double[] matrix) {
        hessian(weights, matrix);
    }

    /// The loss on the plane `origin + a * first + b * second`, prepared once for many points. The result
    /// shares this evaluator's scratch space. The three vectors must not change while it is used.
    default PlaneValues onPlane(double[] origin, double[] first, double[] second) {
        double[] weights = new double[origin.length];
        return (a, count, b, values) -> {
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = Fma.fma(b, second[i], Fma.fma(a[k], first[i], origin[i]));
                }
                values[k] = value(weights);
            }
        };
    }
}
