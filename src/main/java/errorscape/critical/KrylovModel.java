package errorscape.critical;

import errorscape.math.Fma;
import errorscape.math.Vectors;
import java.util.function.UnaryOperator;

/// The linear model by products with the Hessian alone, for many weights: conjugate gradients on the normal
/// equations `H^2 p = -H g` (Hestenes and Stiefel 1952), stopped where the step leaves its length, as Steihaug
/// (1983) does.
public final class KrylovModel implements LinearModel {
    private static final double ACCURACY = 1e-12;
    private static final int POWER_ITERATIONS = 10;

    private final UnaryOperator<double[]> hessian;
    private final double[] gradient;
    private final int mostProducts;

    /// @param hessian gives a new vector, the Hessian times its argument
    public KrylovModel(UnaryOperator<double[]> hessian, double[] gradient, int mostProducts) {
        this.hessian = hessian;
        this.gradient = gradient;
        this.mostProducts = mostProducts;
    }

    @Override
    public double[] step(double radius) {
        double[] step = new double[gradient.length];
        double[] residual = Vectors.scaled(-1, gradient);
        double[] slope = hessian.apply(residual);
        double[] direction = slope.clone();
        double squared = Vectors.dot(slope, slope);
        double enough = ACCURACY * ACCURACY * squared;
        for (int k = 0; k < mostProducts && squared > enough; k++) {
            double[] product = hessian.apply(direction);
            double curvature = Vectors.dot(product, product);
            if (!(curvature > 0)) {
                return step;
            }
            double length = squared / curvature;
            double limit = lengthTo(radius, step, direction);
            if (length >= limit) {
                Vectors.addScaled(limit, direction, step);
                return step;
            }
            Vectors.addScaled(length, direction, step);
            Vectors.addScaled(-length, product, residual);
            slope = hessian.apply(residual);
            double next = Vectors.dot(slope, slope);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = Fma.fma(next / squared, direction[i], slope[i]);
            }
            squared = next;
        }
        return step;
    }

    @Override
    public Newton newton() {
        double[] step = step(Double.POSITIVE_INFINITY);
        return new Newton(step, normAfter(step));
    }

    /// How far a direction can be followed from a step until its length is the radius.
    private static double lengthTo(double radius, double[] step, double[] direction) {
        if (Double.isInfinite(radius)) {
            return radius;
        }
        double a = Vectors.dot(direction, direction);
        double b = Vectors.dot(step, direction);
        double c = Vectors.dot(step, step) - radius * radius;
        return (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a;
    }

    @Override
    public double normAfter(double[] step) {
        double[] after = hessian.apply(step);
        Vectors.addScaled(1, gradient, after);
        return Vectors.norm(after);
    }

    @Override
    public double norm() {
        // A few power iterations from the gradient.
        double largest = 0;
        double[] x = gradient;
        for (int i = 0; i < POWER_ITERATIONS && Vectors.norm(x) > 0; i++) {
            double[] next = hessian.apply(x);
            largest = Math.max(largest, Vectors.norm(next) / Vectors.norm(x));
            x = Vectors.norm(next) > 0 ? Vectors.scaled(1 / Vectors.norm(next), next) : next;
        }
        return largest;
    }

    @Override
    public double flatness() {
        double norm = Vectors.norm(gradient);
        double largest = norm();
        return norm == 0 || largest == 0 ? 0 : Vectors.norm(hessian.apply(gradient)) / (largest * norm);
    }
}
