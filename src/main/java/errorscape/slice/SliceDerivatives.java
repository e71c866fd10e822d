package errorscape.slice;

import errorscape.math.Fma;
import errorscape.math.Symmetric2;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;

/// Value, gradient and Hessian of a slice in plane coordinates, exact: with the plane `w(a, b) = o + a d1 + b d2` and
/// the full gradient `g` and Hessian `H` at `w(a, b)`, the slice has the gradient `(d1'g, d2'g)` and the Hessian
/// `[[d1'H d1, d1'H d2], [d1'H d2, d2'H d2]]`, which takes one gradient and two Hessian-vector products.
///
/// For one thread at a time: it uses the evaluator's scratch space and its own, and allocates nothing after
/// construction.
public final class SliceDerivatives {
    private final Evaluator evaluator;
    private final Plane plane;
    private final double[] weights;
    private final double[] full;
    private final double[] product;
    private double value;
    private double da;
    private double db;
    private double daa;
    private double dab;
    private double dbb;

    public SliceDerivatives(Evaluator evaluator, Plane plane) {
        this.evaluator = evaluator;
        this.plane = plane;
        weights = new double[plane.dimension()];
        full = new double[plane.dimension()];
        product = new double[plane.dimension()];
    }

    /// Computes value and gradient at `(a, b)`; the second derivatives become NaN.
    public void gradientAt(double a, double b) {
        plane.lift(a, b, weights);
        value = evaluator.gradient(weights, full);
        da = Vectors.dot(plane.first(), full);
        db = Vectors.dot(plane.second(), full);
        daa = dab = dbb = Double.NaN;
    }

    /// Computes value, gradient and Hessian at `(a, b)`.
    public void at(double a, double b) {
        gradientAt(a, b);
        evaluator.hessianVector(weights, plane.first(), product);
        daa = Vectors.dot(plane.first(), product);
        dab = Vectors.dot(plane.second(), product);
        evaluator.hessianVector(weights, plane.second(), product);
        dbb = Vectors.dot(plane.second(), product);
    }

    public double value() {
        return value;
    }

    /// The derivative along the first direction.
    public double da() {
        return da;
    }

    /// The derivative along the second direction.
    public double db() {
        return db;
    }

    public double daa() {
        return daa;
    }

    public double dab() {
        return dab;
    }

    public double dbb() {
        return dbb;
    }

    /// The second derivatives as a matrix.
    public Symmetric2 hessian() {
        return new Symmetric2(daa, dab, dbb);
    }

    /// The Euclidean norm of the gradient in plane coordinates.
    public double gradientNorm() {
        return Math.sqrt(Fma.fma(da, da, db * db));
    }

    /// The Euclidean norm of the full gradient, over all weights, at the same point.
    public double fullGradientNorm() {
        return Vectors.norm(full);
    }
}
