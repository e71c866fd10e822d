package errorscape.slice;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;

/// A function of two variables with its derivatives, as an objective without samples.
public record TestFunction(Jet jet) implements Objective {

    /// Writes value, x, y, xx, xy and yy derivatives.
    @FunctionalInterface
    public interface Jet {
        void at(double x, double y, double[] jet);
    }

    /// A sum `f(x) + g(y)` of functions of one variable, each giving value and two derivatives.
    public static TestFunction separable(Curve f, Curve g) {
        return new TestFunction((x, y, jet) -> {
            double[] p = f.at(x);
            double[] q = g.at(y);
            jet[0] = p[0] + q[0];
            jet[1] = p[1];
            jet[2] = q[1];
            jet[3] = p[2];
            jet[4] = 0;
            jet[5] = q[2];
        });
    }

    /// Value and two derivatives of a function of one variable.
    @FunctionalInterface
    public interface Curve {
        double[] at(double x);
    }

    /// `coefficient * x^power`.
    public static Curve power(double coefficient, int power) {
        return x -> {
            double[] p = {1, 0, 0};
            for (int i = 0; i < power; i++) {
                p = new double[] {p[0] * x, p[1] * x + p[0], p[2] * x + 2 * p[1]};
            }
            return new double[] {coefficient * p[0], coefficient * p[1], coefficient * p[2]};
        };
    }

    /// The plane of the two variables.
    public static Plane plane() {
        return new Plane(new double[2], new double[] {1, 0}, new double[] {0, 1}, "x", "y");
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public int sampleCount() {
        return 0;
    }

    @Override
    public WeightLayout layout() {
        return WeightLayout.ofVariables("x", "y");
    }

    @Override
    public Evaluator evaluator() {
        double[] values = new double[6];
        return new Evaluator() {
            @Override
            public double value(double[] weights) {
                jet.at(weights[0], weights[1], values);
                return values[0];
            }

            @Override
            public double gradient(double[] weights, double[] gradient) {
                jet.at(weights[0], weights[1], values);
                gradient[0] = values[1];
                gradient[1] = values[2];
                return values[0];
            }

            @Override
            public double gradient(double[] weights, Batch batch, double[] gradient) {
                return gradient(weights, gradient);
            }

            @Override
            public void hessianVector(double[] weights, double[] direction, double[] product) {
                jet.at(weights[0], weights[1], values);
                product[0] = values[3] * direction[0] + values[4] * direction[1];
                product[1] = values[4] * direction[0] + values[5] * direction[1];
            }
        };
    }
}
