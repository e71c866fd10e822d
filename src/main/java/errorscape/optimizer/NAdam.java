package errorscape.optimizer;

/// NAdam (Dozat 2016) as torch.optim.NAdam of version 2: Adam with Nesterov's momentum. With `mu_k = beta1 * (1
/// - 0.96^(k * momentumDecay) / 2)` and `p_k = mu_1 * ... * mu_k`, step `k` is `w <- w - r * ((1 - mu_k) / (1 -
/// p_k) * g + mu_{k+1} / (1
/// - p_{k+1}) * m) / (sqrt(v / (1 - beta2^k)) + epsilon)`.
public record NAdam(double learningRate, double beta1, double beta2, double epsilon, double momentumDecay)
        implements Optimizer {
    public static final SettingsType<NAdam> TYPE = new SettingsType<>(
            "nadam",
            "NAdam",
            "Adam with Nesterov's momentum",
            NAdam.class,
            Parameter.learningRate(0.002),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"),
            Parameter.atLeastZero("momentumDecay", "momentum decay", 0.004, "how fast the momentum rises to beta 1"));

    public NAdam {
        TYPE.check(learningRate, beta1, beta2, epsilon, momentumDecay);
    }

    @Override
    public SettingsType<NAdam> type() {
        return TYPE;
    }

    private double momentum(double step) {
        return beta1 * (1 - 0.5 * StrictMath.pow(0.96, step * momentumDecay));
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] mean = new double[dimension];
        double[] square = new double[dimension];
        double[] steps = new double[1];
        double[] product = {1};
        return new MemoryStepper(mean, square, steps, product) {
            private double lastOfGradient;
            private double lastOfMean;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                double k = ++steps[0];
                double now = momentum(k);
                double next = momentum(k + 1);
                product[0] *= now;
                double ofGradient = rate * (1 - now) / (1 - product[0]);
                double ofMean = rate * next / (1 - product[0] * next);
                lastOfGradient = ofGradient;
                lastOfMean = ofMean;
                double correction = 1 - StrictMath.pow(beta2, k);
                for (int i = 0; i < dimension; i++) {
                    double g = gradient[i];
                    mean[i] = beta1 * mean[i] + (1 - beta1) * g;
                    square[i] = beta2 * square[i] + (1 - beta2) * g * g;
                    double size = Math.sqrt(square[i] / correction) + epsilon;
                    weights[i] -= ofGradient * g / size + ofMean * mean[i] / size;
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double correction = 1 - StrictMath.pow(beta2, steps[0]);
                double[] size = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    size[i] = Math.sqrt(square[i] / correction);
                }
                return new Terms(before, after, gradient)
                        .number("β₁", "beta 1", beta1)
                        .number("β₂", "beta 2", beta2)
                        .number("ε", "epsilon", epsilon)
                        .number("a", "weight of the gradient, learning rate included", lastOfGradient)
                        .number("b", "weight of the mean gradient, learning rate included", lastOfMean)
                        .other("m₀", "mean gradient before", Terms.meanBefore(mean, beta1, gradient, 1))
                        .memory("m", "mean gradient", mean)
                        .other("v₀", "mean square before", Terms.meanBefore(square, beta2, gradient, 2))
                        .other("v", "mean square", square)
                        .other("√v̂", "root of the mean square, corrected", size)
                        .formulas(
                                "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                                "{v} = {β₂} · {v₀} + (1 − {β₂}) · {g}²",
                                "{Δw} = −({a} · {g} + {b} · {m}) / ({√v̂} + {ε})");
            }
        };
    }
}
