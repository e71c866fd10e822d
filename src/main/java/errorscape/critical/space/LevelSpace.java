package errorscape.critical.space;

import errorscape.critical.EigenSystem;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;

/// The level directions of a critical point, in which the eigenvalues of its Hessian count as zero, and the
/// others, across them.
///
/// @param system of the Hessian
/// @param threshold what counts as zero
record LevelSpace(EigenSystem system, double threshold) {
    static LevelSpace of(EigenSystem system) {
        return new LevelSpace(system, system.criticalSpectrum().threshold());
    }

    /// The number of independent level directions, at least one.
    int dimension() {
        int dimension = 0;
        for (double value : system.values()) {
            dimension += level(value) ? 1 : 0;
        }
        return dimension;
    }

    /// A random unit vector, the same way in all level directions.
    double[] direction(RandomStream random) {
        double[] coefficients = new double[system.values().length];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = level(system.values()[i]) ? random.nextGaussian() : 0;
        }
        double[] direction = system.combination(coefficients);
        return Vectors.scaled(1 / Vectors.norm(direction), direction);
    }

    /// The part of a vector across the level directions, divided by the square root of the curvature's size: what
    /// makes the Hessian one, but for signs, from both sides.
    double[] across(double[] x) {
        double[] coefficients = system.coefficients(x);
        for (int i = 0; i < coefficients.length; i++) {
            double value = system.values()[i];
            coefficients[i] = level(value) ? 0 : coefficients[i] / Math.sqrt(Math.abs(value));
        }
        return system.combination(coefficients);
    }

    private boolean level(double eigenvalue) {
        return Math.abs(eigenvalue) <= threshold;
    }
}
