package errorscape.optimizer;

import java.util.Arrays;

/// LAMB (You et al. 2020, algorithm 2) as optax.lamb: the step of Adam with decay, `u = m / (1 - beta1^k) / (sqrt(v /
/// (1 - beta2^k)) + epsilon) + weightDecay * w`, made as long as the weights of its layer: `w <- w - learningRate *
/// |w| / |u| * u` with the norms of the weights, or the biases, of one layer; `|w| / |u|` is 1 where either is 0. A
/// function's variables are one layer.
public record Lamb(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {
    public static final SettingsType<Lamb> TYPE = new SettingsType<>(
            "lamb",
            "LAMB",
            "Adam whose steps are as long, layer by layer, as a share of the weights",
            Lamb.class,
            Parameter.positive(
                    "learningRate", "learning rate", 0.01, "length of the steps as a share of a layer's weights"),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-6, "keeps the division finite"),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "shrinks the weights, times the learning rate"));

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
            private final double[] meanBefore = new double[dimension];
            private final double[] squareBefore = new double[dimension];
            private final double[] update = new double[dimension];
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
                    meanBefore[i] = mean[i];
                    squareBefore[i] = square[i];
                    mean[i] = beta1 * mean[i] + (1 - beta1) * g;
                    square[i] = beta2 * square[i] + (1 - beta2) * g * g;
                    update[i] =
                            mean[i] / ofMean / (Math.sqrt(square[i] / ofSquare) + epsilon) + weightDecay * weights[i];
                }
                for (Tensor tensor : Tensor.of(oracle.layout(dimension))) {
                    double size = norm(weights, tensor);
                    double length = norm(update, tensor);
                    double ratio = size == 0 || length == 0 ? 1 : size / length;
                    Arrays.fill(trust, tensor.start(), tensor.end(), ratio);
                    for (int i = tensor.start(); i < tensor.end(); i++) {
                        weights[i] -= rate * ratio * update[i];
                    }
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                Terms terms = new Terms(before, after, gradient)
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
                        .other("u", "step of Adam", update)
                        .other("τ", "trust: length of the layer's weights over that of its u", trust);
                if (weightDecay != 0) {
                    terms.number("λ", "weight decay", weightDecay).other("w", "weight", before);
                }
                return terms.formulas(
                        "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                        "{v} = {β₂} · {v₀} + (1 − {β₂}) · {g}²",
                        "{u} = {m} / {c₁} / (√({v} / {c₂}) + {ε})" + (weightDecay == 0 ? "" : " + {λ} · {w}"),
                        "{Δw} = −{η} · {τ} · {u}");
            }
        };
    }

    private static double norm(double[] x, Tensor tensor) {
        double sum = 0;
        for (int i = tensor.start(); i < tensor.end(); i++) {
            sum += x[i] * x[i];
        }
        return Math.sqrt(sum);
    }
}
