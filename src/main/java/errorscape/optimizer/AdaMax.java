package errorscape.optimizer;

/// AdaMax (Kingma and Ba 2015, section 7.1) as torch.optim.Adamax: `m <- beta1 * m + (1 - beta1) * g`, `u <-
/// max(beta2 * u,
/// |g| + epsilon)`, in step `k` `w <- w - learningRate / (1 - beta1^k) * m / u`.
public record AdaMax(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public static final SettingsType<AdaMax> TYPE = new SettingsType<>(
            "adamax",
            "AdaMax",
            "Adam with the recent largest gradient in place of the mean square",
            AdaMax.class,
            Parameter.learningRate(0.002),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the largest gradient that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"));

    public AdaMax {
        TYPE.check(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public SettingsType<AdaMax> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] mean = new double[dimension];
        double[] largest = new double[dimension];
        double[] steps = new double[1];
        return new MemoryStepper(mean, largest, steps) {
            private final double[] largestBefore = new double[dimension];
            private double lastLength = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double length = learningRate * oracle.rateFactor() / (1 - StrictMath.pow(beta1, ++steps[0]));
                lastLength = length;
                for (int i = 0; i < dimension; i++) {
                    double g = gradient[i];
                    mean[i] = beta1 * mean[i] + (1 - beta1) * g;
                    largestBefore[i] = largest[i];
                    largest[i] = Math.max(beta2 * largest[i], Math.abs(g) + epsilon);
                    weights[i] -= length * (mean[i] / largest[i]);
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                return new Terms(before, after, gradient)
                        .number("η′", "learning rate, corrected for the start", lastLength)
                        .number("β₁", "beta 1", beta1)
                        .number("β₂", "beta 2", beta2)
                        .number("ε", "epsilon", epsilon)
                        .other("m₀", "mean gradient before", Terms.meanBefore(mean, beta1, gradient, 1))
                        .memory("m", "mean gradient", mean)
                        .other("u₀", "largest recent gradient before", largestBefore)
                        .other("u", "largest recent gradient", largest)
                        .formulas(
                                "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                                "{u} = max({β₂} · {u₀}, |{g}| + {ε})",
                                "{Δw} = −{η′} · {m} / {u}");
            }
        };
    }
}
