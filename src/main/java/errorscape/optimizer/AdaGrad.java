package errorscape.optimizer;

import java.util.Arrays;

/// AdaGrad (Duchi, Hazan and Singer 2011) as torch.optim.Adagrad: `s <- s + g^2`, `w <- w - r * g / (sqrt(s) +
/// epsilon)` with `r = learningRate / (1 + (k - 1) * lrDecay)` in step `k`.
public record AdaGrad(double learningRate, double lrDecay, double initialAccumulatorValue, double epsilon)
        implements Optimizer {
    public static final SettingsType<AdaGrad> TYPE = new SettingsType<>(
            "adagrad",
            "AdaGrad",
            "steps shrink with the sum of all squared gradients, each weight on its own",
            AdaGrad.class,
            Parameter.learningRate(0.01),
            Parameter.atLeastZero("lrDecay", "rate decay", 0, "how soon the learning rate falls by itself"),
            Parameter.atLeastZero("initialAccumulatorValue", "initial sum", 0, "sum of squares to begin with"),
            Parameter.positive("epsilon", "epsilon", 1e-10, "keeps the division finite"));

    public AdaGrad {
        TYPE.check(learningRate, lrDecay, initialAccumulatorValue, epsilon);
    }

    @Override
    public SettingsType<AdaGrad> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] sum = new double[dimension];
        double[] steps = new double[1];
        Arrays.fill(sum, initialAccumulatorValue);
        return new MemoryStepper(sum, steps) {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor() / (1 + steps[0] * lrDecay);
                lastRate = rate;
                steps[0]++;
                for (int i = 0; i < dimension; i++) {
                    double g = gradient[i];
                    sum[i] += g * g;
                    weights[i] -= rate * g / (Math.sqrt(sum[i]) + epsilon);
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double[] sumBefore = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    sumBefore[i] = sum[i] - gradient[i] * gradient[i];
                }
                return new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("ε", "epsilon", epsilon)
                        .other("s₀", "sum of squared gradients before", sumBefore)
                        .other("s", "sum of all squared gradients", sum)
                        .formulas("{s} = {s₀} + {g}²", "{Δw} = −{η} · {g} / (√{s} + {ε})");
            }
        };
    }
}
