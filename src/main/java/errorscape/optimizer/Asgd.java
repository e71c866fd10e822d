package errorscape.optimizer;

import java.util.Optional;

/// Averaged stochastic gradient descent (Polyak and Juditsky 1992) as torch.optim.ASGD: `w <- (1 - lambd * r) * w - r *
/// g` with the rate `r = learningRate / (1 + lambd * learningRate * k)^alpha` after `k` steps; beside it, the mean `a`
/// of all weights from step `averageFrom` on, which the weights do not depend on.
public record Asgd(double learningRate, double lambd, double alpha, double averageFrom) implements Optimizer {
    public static final SettingsType<Asgd> TYPE = new SettingsType<>(
            "asgd",
            "ASGD",
            "gradient descent with a fading rate, and the mean of the weights it passes beside it",
            Asgd.class,
            Parameter.learningRate(0.01),
            Parameter.atLeastZero("lambd", "decay", 1e-4, "pulls the weights towards zero and lets the rate fade"),
            Parameter.atLeastZero("alpha", "power", 0.75, "how fast the rate fades"),
            Parameter.atLeastZero("averageFrom", "average from", 1e6, "step from which the weights are averaged"));

    public Asgd {
        TYPE.check(learningRate, lambd, alpha, averageFrom);
    }

    @Override
    public SettingsType<Asgd> type() {
        return TYPE;
    }

    @Override
    public boolean averages() {
        return true;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] average = new double[dimension];
        double[] steps = new double[1];
        return new MemoryStepper(average, steps) {
            private final double[] averageBefore = new double[dimension];
            private double lastRate = learningRate;
            private double lastShare = 1;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double base = learningRate * oracle.rateFactor();
                double made = steps[0]++;
                double rate = base / StrictMath.pow(1 + lambd * base * made, alpha);
                double share = 1 / Math.max(1, made - averageFrom);
                lastRate = rate;
                lastShare = share;
                for (int i = 0; i < dimension; i++) {
                    weights[i] = weights[i] * (1 - lambd * rate) - rate * gradient[i];
                    averageBefore[i] = average[i];
                    average[i] = share == 1 ? weights[i] : average[i] + (weights[i] - average[i]) * share;
                }
                return loss;
            }

            // Empty while the mean is of one step alone.
            @Override
            public Optional<AveragedWeights> averaged(double[] weights) {
                return steps[0] - 1 - averageFrom > 1
                        ? Optional.of(new AveragedWeights("mean", average.clone()))
                        : Optional.empty();
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                return new Terms(before, after, gradient)
                        .number("η", "learning rate in this step", lastRate)
                        .number("λ", "decay", lambd)
                        .other("w", "weight", before)
                        .other("w₁", "weight after the step", after)
                        .number("μ", "share of the weights in their mean", lastShare)
                        .other("a₀", "mean of the weights before", averageBefore)
                        .other("a", "mean of the weights", average)
                        .formulas("{Δw} = −{η} · ({g} + {λ} · {w})", "{a} = {a₀} + {μ} · ({w₁} − {a₀})");
            }
        };
    }
}
