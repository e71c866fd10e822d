package errorscape.optimizer;

import errorscape.math.Vectors;

/// The steps of Adam and AdamW as in PyTorch: `m <- beta1 * m + (1 - beta1) * g`, `v <- beta2 * v + (1 - beta2)
/// * g^2`, in step `k` `w <- w - r / (1 - beta1^k) * m / (sqrt(v / (1 - beta2^k)) + epsilon)`, with AMSGrad the
/// largest `v` so far; before it `w <- (1 - r * decay) * w`.
final class AdamStepper extends MemoryStepper {
    private final Adam settings;
    private final double decay;
    private final double[] mean;
    private final double[] square;
    private final double[] largest;
    private final double[] steps;
    private double lastRate;

    AdamStepper(Adam settings, double decay, int dimension) {
        this(
                settings,
                decay,
                new double[dimension],
                new double[dimension],
                new double[settings.amsgrad() ? dimension : 0],
                new double[1]);
    }

    private AdamStepper(Adam settings, double decay, double[] mean, double[] square, double[] largest, double[] steps) {
        super(mean, square, steps, largest);
        this.settings = settings;
        this.decay = decay;
        this.mean = mean;
        this.square = square;
        this.largest = largest;
        this.steps = steps;
    }

    @Override
    public double step(double[] weights, Oracle oracle, double[] gradient) {
        double loss = oracle.gradient(weights, gradient);
        double rate = settings.learningRate() * oracle.rateFactor();
        lastRate = rate;
        double k = ++steps[0];
        double beta1 = settings.beta1();
        double beta2 = settings.beta2();
        double length = rate / (1 - StrictMath.pow(beta1, k));
        double scale = Math.sqrt(1 - StrictMath.pow(beta2, k));
        double kept = 1 - rate * decay;
        for (int i = 0; i < weights.length; i++) {
            double g = gradient[i];
            mean[i] = beta1 * mean[i] + (1 - beta1) * g;
            square[i] = beta2 * square[i] + (1 - beta2) * g * g;
            double size = square[i];
            if (settings.amsgrad()) {
                largest[i] = Math.max(largest[i], size);
                size = largest[i];
            }
            weights[i] = weights[i] * kept - length * (mean[i] / (Math.sqrt(size) / scale + settings.epsilon()));
        }
        return loss;
    }

    @Override
    public Explanation explain(double[] before, double[] after, double[] gradient) {
        double beta1 = settings.beta1();
        double beta2 = settings.beta2();
        double ofMean = 1 - StrictMath.pow(beta1, steps[0]);
        double ofSquare = 1 - StrictMath.pow(beta2, steps[0]);
        double[] mostly = settings.amsgrad() ? largest : square;
        double[] size = new double[mostly.length];
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.sqrt(mostly[i]) / Math.sqrt(ofSquare);
        }
        Terms terms = new Terms(before, after, gradient)
                .number("η", "learning rate", lastRate)
                .number("β₁", "beta 1", beta1)
                .number("β₂", "beta 2", beta2)
                .number("ε", "epsilon", settings.epsilon())
                .other("m₀", "mean gradient before", Terms.meanBefore(mean, beta1, gradient, 1))
                .memory("m", "mean gradient", mean)
                .number("c₁", "correction of the mean for the start, 1 − β₁ᵏ", ofMean)
                .other("m̂", "mean gradient, corrected for the start", Vectors.scaled(1 / ofMean, mean))
                .other("v₀", "mean square before", Terms.meanBefore(square, beta2, gradient, 2))
                .other("v", "mean square", square)
                .other("√v̂", "root of the " + (settings.amsgrad() ? "largest " : "") + "mean square, corrected", size);
        if (decay != 0) {
            terms.number("λ", "weight decay", decay).other("w", "weight", before);
        }
        return terms.formulas(
                "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}",
                "{m̂} = {m} / {c₁}",
                "{v} = {β₂} · {v₀} + (1 − {β₂}) · {g}²",
                "{Δw} = −{η} · {m̂} / ({√v̂} + {ε})" + (decay == 0 ? "" : " − {η} · {λ} · {w}"));
    }
}
