package errorscape.optimizer;

import errorscape.math.Vectors;
import java.util.Arrays;

/// BFGS (Broyden, Fletcher, Goldfarb and Shanno 1970; Nocedal and Wright 2006, equation 6.17) with the whole matrix: `B
/// <- (1 - s y' / s'y) B (1 - y s' / s'y) + s s' / s'y`, which guesses the inverse Hessian from all steps `s` and
/// changes of the gradient `y`; `w <- w - t B g` with a strong Wolfe search for `t`. The first step is short, `min(1, 1
/// / |g|_1)`, and before the first update `B` is scaled to the step's curvature, `s'y / y'y` (equation 6.20). Pairs
/// with
/// too little curvature are left out. Takes memory and time of the square of the number of weights.
///
/// @param learningRate the first step tried along the line
public record Bfgs(double learningRate) implements Optimizer {
    public static final SettingsType<Bfgs> TYPE = new SettingsType<>(
            "bfgs",
            "BFGS",
            "Newton's method with the whole inverse Hessian guessed from all steps so far",
            Bfgs.class,
            Parameter.positive("learningRate", "learning rate", 1, "first length tried along the line"));

    /// Of the Wolfe conditions.
    private static final double DECREASE = 1e-4;

    private static final double FLATNESS = 0.9;
    /// Least cosine of the angle between a step and its change of the gradient; unlike L-BFGS's limit it depends on no
    /// unit, so that the last steps count too.
    private static final double LEAST_COSINE = 1e-10;

    private static final double LEAST_GRADIENT = 1e-14;

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
        return new Steps(this, dimension);
    }

    private static final class Steps extends MemoryStepper {
        private final Bfgs settings;
        private final int n;
        private final double[] inverse;
        private final double[] direction;
        private final double[] gradientBefore;
        /// The last length, the number of steps and of updates.
        private final double[] numbers;

        private final WolfeSearch wolfe;

        Steps(Bfgs settings, int n) {
            this(
                    settings,
                    new double[n > Curvature.MOST_WEIGHTS ? 0 : n * n],
                    new double[n],
                    new double[n],
                    new double[3]);
        }

        private Steps(Bfgs settings, double[] inverse, double[] direction, double[] before, double[] numbers) {
            super(inverse, direction, before, numbers);
            this.settings = settings;
            n = direction.length;
            this.inverse = inverse;
            this.direction = direction;
            gradientBefore = before;
            this.numbers = numbers;
            wolfe = new WolfeSearch(DECREASE, FLATNESS, n);
            if (inverse.length > 0) {
                identity(1);
            }
        }

        private void identity(double scale) {
            Arrays.fill(inverse, 0);
            for (int i = 0; i < n; i++) {
                inverse[i * n + i] = scale;
            }
        }

        @Override
        public double step(double[] weights, Oracle oracle, double[] gradient) {
            if (n > Curvature.MOST_WEIGHTS) {
                throw new StepException("BFGS keeps a matrix that is too large for " + n + " weights (at most "
                        + Curvature.MOST_WEIGHTS + "). Choose a smaller network, or L-BFGS.");
            }
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
            if (!first) {
                update(Vectors.scaled(numbers[0], direction), Vectors.difference(gradient, gradientBefore));
            }
            times(gradient, direction);
            for (int i = 0; i < n; i++) {
                direction[i] = -direction[i];
            }
            System.arraycopy(gradient, 0, gradientBefore, 0, n);
            double length = first ? Math.min(1, 1 / sum) * settings.learningRate() : settings.learningRate();
            double slope = Vectors.dot(gradient, direction);
            if (slope < 0) {
                length = wolfe.search(oracle, weights, direction, length, loss, slope)
                        .step();
                for (int i = 0; i < n; i++) {
                    weights[i] += length * direction[i];
                }
            } else {
                length = 0;
            }
            numbers[0] = length;
            return loss;
        }

        private void update(double[] step, double[] change) {
            double curvature = Vectors.dot(change, step);
            if (!(curvature > LEAST_COSINE * Vectors.norm(step) * Vectors.norm(change))) {
                return;
            }
            if (numbers[2]++ == 0) {
                identity(curvature / Vectors.dot(change, change));
            }
            double[] moved = new double[n];
            times(change, moved);
            double factor = (1 + Vectors.dot(change, moved) / curvature) / curvature;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    // In an order that keeps the matrix symmetric to the last bit.
                    inverse[i * n + j] +=
                            factor * (step[i] * step[j]) - (moved[i] * step[j] + step[i] * moved[j]) / curvature;
                }
            }
        }

        private void times(double[] vector, double[] product) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += inverse[i * n + j] * vector[j];
                }
                product[i] = sum;
            }
        }

        @Override
        public Explanation explain(double[] before, double[] after, double[] gradient) {
            double length = Arrays.equals(before, after) ? 0 : numbers[0];
            return new Terms(before, after, gradient)
                    .number("t", "length along the direction", length)
                    .other("d", "direction: minus the gradient times a guess of the inverse Hessian", direction)
                    .formulas("{d} = −B g", "{Δw} = {t} · {d}");
        }
    }
}
