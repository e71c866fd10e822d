package errorscape.optimizer;

import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import java.util.List;

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
        int n = mean.length;
        double beta1 = settings.beta1();
        double beta2 = settings.beta2();
        double[] old = new double[n];
        double[] corrected = new double[n];
        double[] size = new double[n];
        for (int i = 0; i < n; i++) {
            old[i] = beta1 == 0 ? 0 : (mean[i] - (1 - beta1) * gradient[i]) / beta1;
            corrected[i] = mean[i] / (1 - StrictMath.pow(beta1, steps[0]));
            double mostly = settings.amsgrad() ? largest[i] : square[i];
            size[i] = Math.sqrt(mostly / (1 - StrictMath.pow(beta2, steps[0])));
        }
        String shrunk = decay == 0 ? "" : " − {η} · {λ} · {w}";
        return new Explanation(
                List.of(
                        Quantity.number("η", "learning rate", lastRate),
                        Quantity.number("β₁", "beta 1", beta1),
                        Quantity.number("λ", "weight decay", decay),
                        new Quantity("w", "weight", Role.OTHER, before.clone()),
                        new Quantity("g", "gradient", Role.GRADIENT, gradient.clone()),
                        new Quantity("m₀", "mean gradient before", Role.OTHER, old),
                        new Quantity("m", "mean gradient", Role.MEMORY, mean.clone()),
                        new Quantity("m̂", "mean gradient, corrected for the start", Role.OTHER, corrected),
                        new Quantity("√v̂", "root of the mean square, corrected", Role.OTHER, size),
                        new Quantity("Δw", "step", Role.STEP, Explanation.difference(after, before))),
                List.of("{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}", "{Δw} = −{η} · {m̂} / {√v̂}" + shrunk));
    }
}
