package errorscape.critical;

import errorscape.math.Fma;
import errorscape.math.Vectors;

/// The linear model by the Hessian's eigensystem, in which every damped step costs next to nothing.
final class EigenModel implements LinearModel {
    /// Curvatures below this share of the largest do not ask for steps: what they see is rounding.
    private static final double ROUNDING = 1e-13;

    private static final int BISECTIONS = 60;

    private final EigenSystem system;
    private final double[] gradient;
    private final double largest;

    /// @param gradient not modified, kept
    EigenModel(EigenSystem system, double[] gradient) {
        this.system = system;
        this.gradient = system.coefficients(gradient);
        double[] values = system.values();
        largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    }

    @Override
    public double[] step(double radius) {
        double least = ROUNDING * largest * ROUNDING * largest;
        if (least == 0) {
            return new double[gradient.length];
        }
        double[] step = damped(least);
        if (Vectors.norm(step) > radius) {
            // The length falls with the damping; at mu = |H g| / radius it is below the radius.
            double low = StrictMath.log(least);
            double high = StrictMath.log(Math.max(2 * least, largest * Vectors.norm(gradient) / radius));
            for (int i = 0; i < BISECTIONS && high - low > 1e-3; i++) {
                double middle = 0.5 * (low + high);
                if (Vectors.norm(damped(StrictMath.exp(middle))) > radius) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            step = damped(StrictMath.exp(high));
        }
        return system.combination(step);
    }

    private double[] damped(double mu) {
        double[] step = new double[gradient.length];
        for (int i = 0; i < step.length; i++) {
            double curvature = system.values()[i];
            step[i] = -curvature * gradient[i] / (curvature * curvature + mu);
        }
        return step;
    }

    @Override
    public Newton newton() {
        double threshold = system.spectrum().threshold();
        double[] step = new double[gradient.length];
        double kernel = 0;
        for (int i = 0; i < step.length; i++) {
            double curvature = system.values()[i];
            if (Math.abs(curvature) > threshold) {
                step[i] = -gradient[i] / curvature;
            } else {
                kernel = Fma.fma(gradient[i], gradient[i], kernel);
            }
        }
        return new Newton(system.combination(step), Math.sqrt(kernel));
    }

    @Override
    public double normAfter(double[] step) {
        double[] p = system.coefficients(step);
        for (int i = 0; i < p.length; i++) {
            p[i] = Fma.fma(system.values()[i], p[i], gradient[i]);
        }
        return Vectors.norm(p);
    }

    @Override
    public double norm() {
        return largest;
    }

    @Override
    public double flatness() {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            double product = system.values()[i] * gradient[i];
            sum = Fma.fma(product, product, sum);
        }
        double norm = Vectors.norm(gradient);
        return norm == 0 || largest == 0 ? 0 : Math.sqrt(sum) / (largest * norm);
    }
}
