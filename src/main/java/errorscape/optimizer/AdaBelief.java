package errorscape.optimizer;

/// AdaBelief (Zhuang et al. 2020, algorithm 2) as optax.adabelief: Adam that divides not by the size of the gradient
/// but by how far it was from its mean: `m <- beta1 * m + (1 - beta1) * g`, `s <- beta2 * s + (1 - beta2) * (g - m)^2 +
/// epsilonRoot`, in step `k` `w <- w - learningRate * m / (1 - beta1^k) / (sqrt(s / (1 - beta2^k)) + epsilon)`.
public record AdaBelief(double learningRate, double beta1, double beta2, double epsilon, double epsilonRoot)
        implements Optimizer {
    public static final SettingsType<AdaBelief> TYPE = new SettingsType<>(
            "adabelief",
            "AdaBelief",
            "Adam with long steps where the gradient is what was expected, short ones where it is not",
            AdaBelief.class,
            Parameter.learningRate(0.001),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-16, "keeps the division finite"),
            Parameter.atLeastZero("epsilonRoot", "epsilon below the root", 1e-16, "added to the mean square"));

    public AdaBelief {
        TYPE.check(learningRate, beta1, beta2, epsilon, epsilonRoot);
    }

    @Override
    public SettingsType<AdaBelief> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] mean = new double[dimension];
        double[] square = new double[dimension];
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
                    double surprise = gradient[i] - mean[i];
                    square[i] = beta2 * square[i] + (1 - beta2) * surprise * surprise + epsilonRoot;
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
                        .number("ε₀", "epsilon below the root", epsilonRoot)
                        .number("c₁", "correction of the mean for the start", 1 - StrictMath.pow(beta1, steps[0]))
                        .number("c₂", "correction of the square for the start", 1 - StrictMath.pow(beta2, steps[0]))
                        .other("m₀", "mean gradient before", meanBefore)
                        .memory("m", "mean gradient", mean)
                        .other("s₀", "mean square surprise before", squareBefore)
                        .other("s", "mean square surprise: of the gradient against its mean", square)
                        .formulas(
                                "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                                "{s} = {β₂} · {s₀} + (1 − {β₂}) · ({g} − {m})² + {ε₀}",
                                "{Δw} = −{η} · {m} / {c₁} / (√({s} / {c₂}) + {ε})");
            }
        };
    }
}
