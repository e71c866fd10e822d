package errorscape.optimizer;

import errorscape.math.Fma;
import errorscape.math.Vectors;
import java.util.Arrays;

/// L-BFGS (Liu and Nocedal 1989) as torch.optim.LBFGS with one iteration a step: the two-loop recursion over
/// the last `history` pairs of steps and changes of the gradient; with a strong Wolfe search along the line, or
/// a fixed learning rate. With a mini-batch the changes of the gradient are those between batches.
///
/// @param learningRate the first step tried along the line, or the step itself
public record Lbfgs(double learningRate, long history, LineSearch lineSearch) implements Optimizer {
    /// How far to go along the direction.
    public enum LineSearch {
        NONE,
        STRONG_WOLFE
    }

    public static final SettingsType<Lbfgs> TYPE = new SettingsType<>(
            "lbfgs",
            "L-BFGS",
            "Newton's method with curvatures guessed from the last few steps",
            Lbfgs.class,
            Parameter.learningRate(1),
            new Parameter.Whole("history", "history", 10, 1, 1000, "steps that the curvatures are guessed from"),
            new Parameter.Choice(
                    "lineSearch", "line search", LineSearch.STRONG_WOLFE, "how the length of a step is found"));

    /// Of the Wolfe conditions.
    private static final double DECREASE = 1e-4;

    private static final double FLATNESS = 0.9;

    /// Pairs with less curvature along the step are not used.
    private static final double LEAST_CURVATURE = 1e-10;

    private static final double LEAST_GRADIENT = 1e-14;
    private static final double LEAST_SLOPE = 1e-16;

    public Lbfgs {
        TYPE.check(learningRate, history, lineSearch);
    }

    @Override
    public SettingsType<Lbfgs> type() {
        return TYPE;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public boolean continues(Optimizer former) {
        return former instanceof Lbfgs lbfgs && lbfgs.history == history;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new Steps(this, new Pairs((int) history, dimension), new double[dimension], new double[dimension]);
    }

    private static final class Steps extends MemoryStepper {
        private final Lbfgs settings;
        private final Pairs pairs;
        private final double[] direction;
        private final double[] gradientBefore;
        /// The last length and the number of steps.
        private final double[] numbers;

        private final WolfeSearch wolfe;

        Steps(Lbfgs settings, Pairs pairs, double[] direction, double[] gradientBefore) {
            this(settings, pairs, direction, gradientBefore, new double[2]);
        }

        private Steps(Lbfgs settings, Pairs pairs, double[] direction, double[] before, double[] numbers) {
            super(direction, before, numbers, pairs.steps, pairs.changes, pairs.numbers);
            this.settings = settings;
            this.pairs = pairs;
            this.direction = direction;
            this.gradientBefore = before;
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
                for (int i = 0; i < direction.length; i++) {
                    direction[i] = -gradient[i];
                }
            } else {
                remember(gradient);
                pairs.direction(gradient, direction);
            }
            System.arraycopy(gradient, 0, gradientBefore, 0, gradient.length);
            double length = first ? Math.min(1, 1 / sum) * settings.learningRate() : settings.learningRate();
            double slope = Vectors.dot(gradient, direction);
            if (slope <= -LEAST_SLOPE) {
                if (settings.lineSearch() == LineSearch.STRONG_WOLFE) {
                    length = wolfe.search(oracle, weights, direction, length, loss, slope)
                            .step();
                }
                for (int i = 0; i < weights.length; i++) {
                    weights[i] += length * direction[i];
                }
            }
            numbers[0] = length;
            return loss;
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

        private void remember(double[] gradient) {
            double[] change = Vectors.difference(gradient, gradientBefore);
            double[] step = Vectors.scaled(numbers[0], direction);
            double curvature = Vectors.dot(change, step);
            if (curvature > LEAST_CURVATURE) {
                pairs.add(step, change, curvature);
            }
        }
    }

    /// The last pairs, oldest first.
    private static final class Pairs {
        private final int most;
        private final int n;
        private final double[] steps;
        private final double[] changes;
        /// The number of pairs, the scale of the first guess, and one over the curvature of each pair.
        private final double[] numbers;

        Pairs(int most, int n) {
            this.most = most;
            this.n = n;
            steps = new double[most * n];
            changes = new double[most * n];
            numbers = new double[2 + most];
            numbers[1] = 1;
        }

        void add(double[] step, double[] change, double curvature) {
            int count = (int) numbers[0];
            if (count == most) {
                System.arraycopy(steps, n, steps, 0, (most - 1) * n);
                System.arraycopy(changes, n, changes, 0, (most - 1) * n);
                System.arraycopy(numbers, 3, numbers, 2, most - 1);
                count--;
            }
            System.arraycopy(step, 0, steps, count * n, n);
            System.arraycopy(change, 0, changes, count * n, n);
            numbers[2 + count] = 1 / curvature;
            numbers[0] = count + 1;
            numbers[1] = curvature / Vectors.dot(change, change);
        }

        /// The two-loop recursion (Nocedal 1980).
        void direction(double[] gradient, double[] direction) {
            int count = (int) numbers[0];
            double[] share = new double[count];
            for (int i = 0; i < n; i++) {
                direction[i] = -gradient[i];
            }
            for (int k = count - 1; k >= 0; k--) {
                share[k] = dot(steps, k, direction) * numbers[2 + k];
                add(-share[k], changes, k, direction);
            }
            for (int i = 0; i < n; i++) {
                direction[i] *= numbers[1];
            }
            for (int k = 0; k < count; k++) {
                double back = dot(changes, k, direction) * numbers[2 + k];
                add(share[k] - back, steps, k, direction);
            }
        }

        private double dot(double[] rows, int row, double[] x) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum = Fma.fma(rows[row * n + i], x[i], sum);
            }
            return sum;
        }

        private void add(double factor, double[] rows, int row, double[] x) {
            for (int i = 0; i < n; i++) {
                x[i] = Fma.fma(factor, rows[row * n + i], x[i]);
            }
        }
    }
}
