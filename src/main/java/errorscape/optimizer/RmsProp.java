package errorscape.optimizer;

import java.util.ArrayList;
import java.util.List;

/// RMSProp (Tieleman and Hinton 2012; centred: Graves 2013) as torch.optim.RMSprop: `s <- alpha * s + (1 -
/// alpha) * g^2`, `d = g / (sqrt(s) + epsilon)`, centred with the variance `s - m^2` in place of `s`; then `w
/// <- w - learningRate * d`, or with momentum `b <- momentum * b + d`, `w <- w - learningRate * b`.
public record RmsProp(double learningRate, double alpha, double epsilon, double momentum, boolean centred)
        implements Optimizer {
    public static final SettingsType<RmsProp> TYPE = new SettingsType<>(
            "rmsprop",
            "RMSProp",
            "steps divided by the recent size of the gradient, each weight on its own",
            RmsProp.class,
            Parameter.learningRate(0.01),
            Parameter.belowOne("alpha", "alpha", 0.99, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"),
            Parameter.belowOne("momentum", "momentum", 0, "share of the velocity that each step keeps"),
            new Parameter.Flag("centred", "centring", false, "divides by the deviation in place of the size"));

    public RmsProp {
        TYPE.check(learningRate, alpha, epsilon, momentum, centred);
    }

    @Override
    public SettingsType<RmsProp> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] square = new double[dimension];
        double[] mean = new double[dimension];
        double[] velocity = new double[dimension];
        return new MemoryStepper(square, mean, velocity) {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                for (int i = 0; i < dimension; i++) {
                    double g = gradient[i];
                    square[i] = alpha * square[i] + (1 - alpha) * g * g;
                    mean[i] = alpha * mean[i] + (1 - alpha) * g;
                    // The variance may be rounded to less than nothing.
                    double size = centred ? Math.max(0, square[i] - mean[i] * mean[i]) : square[i];
                    velocity[i] = momentum * velocity[i] + g / (Math.sqrt(size) + epsilon);
                    weights[i] -= rate * velocity[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double[] size = new double[dimension];
                double[] scaled = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    size[i] = centred ? Math.max(0, square[i] - mean[i] * mean[i]) : square[i];
                    scaled[i] = gradient[i] / (Math.sqrt(size[i]) + epsilon);
                }
                Terms terms = new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("α", "alpha", alpha)
                        .number("ε", "epsilon", epsilon)
                        .other("s₀", "mean square before", Terms.meanBefore(square, alpha, gradient, 2))
                        .other("s", "mean square", square);
                List<String> formulas = new ArrayList<>(List.of("{s} = {α} · {s₀} + (1 − {α}) · {g}²"));
                if (centred) {
                    terms.other("m₀", "mean gradient before", Terms.meanBefore(mean, alpha, gradient, 1))
                            .other("m", "mean gradient", mean)
                            .other("q", "variance", size);
                    formulas.add("{m} = {α} · {m₀} + (1 − {α}) · {g}");
                    formulas.add("{q} = max(0, {s} − {m}²)");
                }
                terms.other("d", "scaled gradient", scaled);
                formulas.add(centred ? "{d} = {g} / (√{q} + {ε})" : "{d} = {g} / (√{s} + {ε})");
                if (momentum == 0) {
                    formulas.add("{Δw} = −{η} · {d}");
                } else {
                    terms.number("β", "momentum", momentum)
                            .other("b₀", "velocity before", Terms.velocityBefore(velocity, momentum, scaled))
                            .memory("b", "velocity", velocity);
                    formulas.addAll(List.of("{b} = {β} · {b₀} + {d}", "{Δw} = −{η} · {b}"));
                }
                return terms.formulas(formulas.toArray(String[]::new));
            }
        };
    }
}
