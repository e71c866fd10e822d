package errorscape.optimizer;

import errorscape.math.Fma;
import errorscape.math.Vectors;
import java.util.Arrays;

/// BFGS (Nocedal and Wright 2006, algorithm 6.1) with the whole matrix `B`, a guess of the inverse Hessian, and the
/// strong
/// Wolfe search of [Lbfgs]: `d = -B g`, `w <- w + t d`; with the step `s` and the change `y` of the gradient `B <- (I -
/// s
/// y' / s'y) B (I - y s' / s'y) + s s' / s'y` (6.17). `B` begins as the identity, before the first update scaled by
/// `s'y /
/// y'y` (6.20). The matrix has the square of the number of weights as entries.
///
/// @param learningRate the first step tried along the line
public record Bfgs(double learningRate) implements Optimizer {
    public static final SettingsType<Bfgs> TYPE = new SettingsType<>(
            "bfgs",
            "BFGS",
            "Newton's method with a matrix of curvatures guessed from all steps so far",
            Bfgs.class,
            Parameter.positive("learningRate", "learning rate", 1, "first step tried along the line"));

    private static final double DECREASE = 1e-4;
    private static final double FLATNESS = 0.9;
    /// Pairs with less curvature along the step are not used.
    private static final double LEAST_CURVATURE = 1e-10;

    private static final double LEAST_GRADIENT = 1e-14;
    private static final double LEAST_SLOPE = 1e-16;

    public Bfgs {
        TYPE.check(learningRate);
    }

    @Override
    public SettingsType<Bfgs> type() {
        return TYPE;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new Steps(learningRate, new double[dimension * dimension], new double[dimension], new double[dimension]);
    }

    private static final class Steps extends MemoryStepper {
        private final double learningRate;
        private final double[] inverse;
        private final double[] direction;
        private final double[] gradientBefore;
        /// The last length, the number of steps and of updates.
        private final double[] numbers;

        private final WolfeSearch wolfe;

        Steps(double learningRate, double[] inverse, double[] direction, double[] gradientBefore) {
            this(learningRate, inverse, direction, gradientBefore, new double[3]);
        }

        private Steps(
                double learningRate, double[] inverse, double[] direction, double[] gradientBefore, double[] numbers) {
            super(inverse, direction, gradientBefore, numbers);
            this.learningRate = learningRate;
            this.inverse = inverse;
            this.direction = direction;
            this.gradientBefore = gradientBefore;
            this.numbers = numbers;
            wolfe = new WolfeSearch(DECREASE, FLATNESS, direction.length);
        }

        @Override
        public double step(double[] weights, Oracle oracle, double[] gradient) {
            double loss = oracle.gradient(weights, gradient);
            double largest = 0;
            double sum = 0;
            for (double g : gradient) {
                largest = Math.max(largest, Math.abs(g));
                sum += Math.abs(g);
            }
            if (largest <= LEAST_GRADIENT || !Double.isFinite(sum)) {
                return loss;
            }
            boolean first = numbers[1] == 0;
            numbers[1]++;
            if (first) {
                reset(1);
            } else {
                update(gradient);
            }
            times(gradient, direction);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = -direction[i];
            }
            System.arraycopy(gradient, 0, gradientBefore, 0, gradient.length);
            double length = first ? Math.min(1, 1 / sum) * learningRate : learningRate;
            double slope = Vectors.dot(gradient, direction);
            if (slope <= -LEAST_SLOPE) {
                length = wolfe.search(oracle, weights, direction, length, loss, slope)
                        .step();
                for (int i = 0; i < weights.length; i++) {
                    weights[i] += length * direction[i];
                }
                numbers[0] = length;
            } else {
                numbers[0] = 0;
            }
            return loss;
        }

        private void reset(double scale) {
            Arrays.fill(inverse, 0);
            for (int i = 0; i < direction.length; i++) {
                inverse[i * direction.length + i] = scale;
            }
        }

        /// `B x`.
        private void times(double[] x, double[] product) {
            int n = x.length;
            for (int i = 0; i < n; i++) {
                double entry = 0;
                for (int j = 0; j < n; j++) {
                    entry = Fma.fma(inverse[i * n + j], x[j], entry);
                }
                product[i] = entry;
            }
        }

        private void update(double[] gradient) {
            int n = gradient.length;
            double[] change = Vectors.difference(gradient, gradientBefore);
            double[] step = Vectors.scaled(numbers[0], direction);
            double curvature = Vectors.dot(change, step);
            if (!(curvature > LEAST_CURVATURE)) {
                return;
            }
            if (numbers[2] == 0) {
                reset(curvature / Vectors.dot(change, change));
            }
            numbers[2]++;
            double[] seen = new double[n];
            times(change, seen);
            double share = (1 + Vectors.dot(change, seen) / curvature) / curvature;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    inverse[i * n + j] +=
                            share * step[i] * step[j] - (seen[i] * step[j] + step[i] * seen[j]) / curvature;
                }
            }
        }

        @Override
        public Explanation explain(double[] before, double[] after, double[] gradient) {
            // Where it stood still, the last length is that of an earlier step.
            double length = Arrays.equals(before, after) ? 0 : numbers[0];
            return new Terms(before, after, gradient)
                    .number("t", "length along the direction", length)
                    .other("d", "direction: minus the gradient times a guess of the inverse Hessian", direction)
                    .formulas("{d} = −B g", "{Δw} = {t} · {d}");
        }
    }
}
