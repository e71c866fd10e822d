package errorscape.optimizer;

import java.util.Arrays;

/// Yogi (Zaheer et al. 2018, algorithm 2) as optax.yogi, with Adam's corrections for the start: Adam whose mean square
/// moves towards the gradient's square by at most a share of the latter: `v <- v - (1 - beta2) * sign(v - g^2) * g^2`.
/// Mean and mean square begin at `initial`, as in optax.
public record Yogi(double learningRate, double beta1, double beta2, double epsilon, double initial)
        implements Optimizer {
    public static final SettingsType<Yogi> TYPE = new SettingsType<>(
            "yogi",
            "Yogi",
            "Adam whose steps do not suddenly grow where the gradient becomes small",
            Yogi.class,
            Parameter.learningRate(0.01),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "1 minus the share of its square that a gradient adds"),
            Parameter.positive("epsilon", "epsilon", 1e-3, "keeps the division finite"),
            Parameter.atLeastZero("initial", "initial value", 1e-6, "what the mean and the mean square begin with"));

    public Yogi {
        TYPE.check(learningRate, beta1, beta2, epsilon, initial);
    }

    @Override
    public SettingsType<Yogi> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] mean = new double[dimension];
        double[] square = new double[dimension];
        Arrays.fill(mean, initial);
        Arrays.fill(square, initial);
        double[] steps = new double[1];
        return new MemoryStepper(mean, square, steps) {
            private final double[] meanBefore = new double[dimension];
            private final double[] squareBefore = new double[dimension];
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                double k = ++steps[0];
                double ofMean = 1 - StrictMath.pow(beta1, k);
                double ofSquare = 1 - StrictMath.pow(beta2, k);
                for (int i = 0; i < dimension; i++) {
                    meanBefore[i] = mean[i];
                    squareBefore[i] = square[i];
                    mean[i] = beta1 * mean[i] + (1 - beta1) * gradient[i];
                    double squared = gradient[i] * gradient[i];
                    square[i] -= (1 - beta2) * Math.signum(square[i] - squared) * squared;
                    weights[i] -= rate * (mean[i] / ofMean) / (Math.sqrt(square[i] / ofSquare) + epsilon);
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                return new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("β₁", "beta 1", beta1)
                        .number("β₂", "beta 2", beta2)
                        .number("ε", "epsilon", epsilon)
                        .number("c₁", "correction of the mean for the start", 1 - StrictMath.pow(beta1, steps[0]))
                        .number("c₂", "correction of the square for the start", 1 - StrictMath.pow(beta2, steps[0]))
                        .other("m₀", "mean gradient before", meanBefore)
                        .memory("m", "mean gradient", mean)
                        .other("v₀", "mean square before", squareBefore)
                        .other("v", "mean square", square)
                        .formulas(
                                "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                                "{v} = {v₀} − (1 − {β₂}) · sign({v₀} − {g}²) · {g}²",
                                "{Δw} = −{η} · {m} / {c₁} / (√({v} / {c₂}) + {ε})");
            }
        };
    }
}
