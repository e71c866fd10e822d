package errorscape.optimizer;

/// LAMB (You et al. 2020, algorithm 2) as optax.lamb: Adam's step, with the weight decay added, in each layer scaled to
/// the length of the layer's weights: `u = m^ / (sqrt(v^) + epsilon) + weightDecay * w`, `w <- w - learningRate * |w| /
/// |u| * u`, with norms over each matrix and each layer's biases; where either is zero the scale is 1.
public record Lamb(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {
    public static final SettingsType<Lamb> TYPE = new SettingsType<>(
            "lamb",
            "LAMB",
            "Adam's direction, in each layer as long as a share of the layer's weights",
            Lamb.class,
            Parameter.positive(
                    "learningRate", "learning rate", 0.001, "length of the steps as a share of the weights' length"),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-6, "keeps the division finite"),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "share of the weights in the direction"));

    public Lamb {
        TYPE.check(learningRate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public SettingsType<Lamb> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] mean = new double[dimension];
        double[] square = new double[dimension];
        double[] steps = new double[1];
        return new MemoryStepper(mean, square, steps) {
            private final double[] direction = new double[dimension];
            private final double[] trust = new double[dimension];
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
                    double g = gradient[i];
                    mean[i] = beta1 * mean[i] + (1 - beta1) * g;
                    square[i] = beta2 * square[i] + (1 - beta2) * g * g;
                    direction[i] =
                            mean[i] / ofMean / (Math.sqrt(square[i] / ofSquare) + epsilon) + weightDecay * weights[i];
                }
                for (Block block : Block.of(oracle.layout())) {
                    double ofWeights = block.norm(weights);
                    double ofStep = block.norm(direction);
                    double ratio = ofWeights == 0 || ofStep == 0 ? 1 : ofWeights / ofStep;
                    for (int i = block.start(); i < block.end(); i++) {
                        trust[i] = ratio;
                        weights[i] -= rate * ratio * direction[i];
                    }
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
                        .number("λ", "weight decay", weightDecay)
                        .number("c₁", "correction of the mean for the start", 1 - StrictMath.pow(beta1, steps[0]))
                        .number("c₂", "correction of the square for the start", 1 - StrictMath.pow(beta2, steps[0]))
                        .other("w", "weight", before)
                        .other("m₀", "mean gradient before", Terms.meanBefore(mean, beta1, gradient, 1))
                        .memory("m", "mean gradient", mean)
                        .other("v₀", "mean square before", Terms.meanBefore(square, beta2, gradient, 2))
                        .other("v", "mean square", square)
                        .other("u", "direction", direction)
                        .other("τ", "trust: length of the layer's weights over that of its direction", trust)
                        .formulas(
                                "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                                "{v} = {β₂} · {v₀} + (1 − {β₂}) · {g}²",
                                "{u} = {m} / {c₁} / (√({v} / {c₂}) + {ε}) + {λ} · {w}",
                                "{Δw} = −{η} · {τ} · {u}");
            }
        };
    }
}
