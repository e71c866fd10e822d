package errorscape.optimizer;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;

/// `(1 - x)^2 + 100 (y - x^2)^2` (Rosenbrock 1960): a curved valley with its minimum 0 at (1, 1).
final class Rosenbrock implements Objective {
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
        return new Exact();
    }

    private static final class Exact implements Evaluator {
        @Override
        public double value(double[] w) {
            double valley = w[1] - w[0] * w[0];
            return (1 - w[0]) * (1 - w[0]) + 100 * valley * valley;
        }

        @Override
        public double gradient(double[] w, double[] gradient) {
            double valley = w[1] - w[0] * w[0];
            gradient[0] = -2 * (1 - w[0]) - 400 * w[0] * valley;
            gradient[1] = 200 * valley;
            return value(w);
        }

        @Override
        public double gradient(double[] w, Batch batch, double[] gradient) {
            return gradient(w, gradient);
        }

        @Override
        public void hessianVector(double[] w, double[] v, double[] product) {
            double xx = 2 - 400 * w[1] + 1200 * w[0] * w[0];
            double xy = -400 * w[0];
            product[0] = xx * v[0] + xy * v[1];
            product[1] = xy * v[0] + 200 * v[1];
        }
    }
}
