package errorscape.optimizer;

/// Lion (Chen et al. 2023, algorithm 2): `c = beta1 * m + (1 - beta1) * g`, `w <- w - r * (sign(c) +
/// weightDecay * w)`, `m <- beta2 * m + (1 - beta2) * g`.
public record Lion(double learningRate, double beta1, double beta2, double weightDecay) implements Optimizer {
    public static final SettingsType<Lion> TYPE = new SettingsType<>(
            "lion",
            "Lion",
            "every weight moves by the same length, in the direction of the recent gradients' sign",
            Lion.class,
            Parameter.learningRate(1e-4),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient in the direction"),
            Parameter.belowOne("beta2", "beta 2", 0.99, "share of the mean gradient that each step keeps"),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "shrinks the weights, times the learning rate"));

    public Lion {
        TYPE.check(learningRate, beta1, beta2, weightDecay);
    }

    @Override
    public SettingsType<Lion> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] mean = new double[dimension];
        return new MemoryStepper(mean) {
            private final double[] direction = new double[dimension];
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                for (int i = 0; i < dimension; i++) {
                    direction[i] = beta1 * mean[i] + (1 - beta1) * gradient[i];
                    weights[i] -= rate * (Math.signum(direction[i]) + weightDecay * weights[i]);
                    mean[i] = beta2 * mean[i] + (1 - beta2) * gradient[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double[] old = Terms.meanBefore(mean, beta2, gradient, 1);
                Terms terms = new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("β₁", "beta 1", beta1)
                        .number("β₂", "beta 2", beta2)
                        .other("m₀", "mean gradient before", old)
                        .other("c", "direction", direction)
                        .memory("m", "mean gradient", mean);
                String step = "{Δw} = −{η} · sign({c})";
                if (weightDecay != 0) {
                    terms.number("λ", "weight decay", weightDecay).other("w", "weight", before);
                    step = "{Δw} = −{η} · (sign({c}) + {λ} · {w})";
                }
                return terms.formulas(
                        "{c} = {β₁} · {m₀} + (1 − {β₁}) · {g}", step, "{m} = {β₂} · {m₀} + (1 − {β₂}) · {g}");
            }
        };
    }
}
