package errorscape.eigen;

import errorscape.objective.Evaluator;

/// A symmetric matrix by what it does to vectors.
@FunctionalInterface
public interface SymmetricOperator {
    /// Writes the matrix times `x` to `y`; `x` is not modified.
    void apply(double[] x, double[] y);

    /// The Hessian at some weights, by exact products.
    ///
    /// @param weights kept, must not change while the operator is used
    static SymmetricOperator hessian(Evaluator evaluator, double[] weights) {
        return (x, y) -> evaluator.hessianVector(weights, x, y);
    }
}
