package errorscape.optimizer;

import errorscape.math.Vectors;

/// RAdam (Liu et al. 2020, algorithm 2) as torch.optim.RAdam: Adam whose first steps, before enough squares of the
/// gradient have been seen, are those of momentum alone. With `r = 2 / (1 - beta2) - 1` and `r_k = r - 2 k beta2^k /
/// (1 - beta2^k)`, step `k` multiplies Adam's step by `sqrt((r_k - 4) (r_k - 2) r / ((r - 4) (r - 2) r_k))` where `r_k
/// > 5`; else it is `w <- w - learningRate * m / (1 - beta1^k)`.
public record RAdam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public static final SettingsType<RAdam> TYPE = new SettingsType<>(
            "radam",
            "RAdam",
            "Adam that does not divide by the recent size before it has seen enough of it",
            RAdam.class,
            Parameter.learningRate(0.001),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"));

    /// Of the paper's `rho`: from here on the variance of the step is finite.
    private static final double TRACTABLE = 5;

    public RAdam {
        TYPE.check(learningRate, beta1, beta2, epsilon);
    }

    @Override
    public SettingsType<RAdam> type() {
        return TYPE;
    }

    /// What the step `k` is multiplied with; 0 where it must not divide.
    private double rectification(double k) {
        double power = StrictMath.pow(beta2, k);
        double limit = 2 / (1 - beta2) - 1;
        double length = limit - 2 * k * power / (1 - power);
        return length > TRACTABLE
                ? Math.sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length))
                : 0;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] mean = new double[dimension];
        double[] square = new double[dimension];
        double[] steps = new double[1];
        return new MemoryStepper(mean, square, steps) {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                double k = ++steps[0];
                double ofMean = 1 - StrictMath.pow(beta1, k);
                double rectified = rectification(k);
                double scale = rectified * Math.sqrt(1 - StrictMath.pow(beta2, k));
                for (int i = 0; i < dimension; i++) {
                    double g = gradient[i];
                    mean[i] = beta1 * mean[i] + (1 - beta1) * g;
                    square[i] = beta2 * square[i] + (1 - beta2) * g * g;
                    double share = rectified == 0 ? 1 : scale / (Math.sqrt(square[i]) + epsilon);
                    weights[i] -= rate * (mean[i] / ofMean) * share;
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double ofMean = 1 - StrictMath.pow(beta1, steps[0]);
                double ofSquare = 1 - StrictMath.pow(beta2, steps[0]);
                double rectified = rectification(steps[0]);
                Terms terms = new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("β₁", "beta 1", beta1)
                        .number("β₂", "beta 2", beta2)
                        .other("m₀", "mean gradient before", Terms.meanBefore(mean, beta1, gradient, 1))
                        .memory("m", "mean gradient", mean)
                        .number("c₁", "correction of the mean for the start, 1 − β₁ᵏ", ofMean)
                        .other("m̂", "mean gradient, corrected for the start", Vectors.scaled(1 / ofMean, mean))
                        .other("v₀", "mean square before", Terms.meanBefore(square, beta2, gradient, 2))
                        .other("v", "mean square", square);
                String first = "{m} = {β₁} · {m₀} + (1 − {β₁}) · {g}";
                String second = "{v} = {β₂} · {v₀} + (1 − {β₂}) · {g}²";
                if (rectified == 0) {
                    return terms.formulas(first, "{m̂} = {m} / {c₁}", second, "{Δw} = −{η} · {m̂}");
                }
                return terms.number("ε", "epsilon", epsilon)
                        .number("c₂", "correction of the mean square for the start, 1 − β₂ᵏ", ofSquare)
                        .number("r", "rectification: small while few squares have been seen", rectified)
                        .formulas(
                                first, "{m̂} = {m} / {c₁}", second, "{Δw} = −{η} · {r} · {m̂} · √{c₂} / (√{v} + {ε})");
            }
        };
    }
}
