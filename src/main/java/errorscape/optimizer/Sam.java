package errorscape.optimizer;

import errorscape.math.Vectors;

/// Sharpness-aware minimisation (Foret et al. 2021) around gradient descent with momentum: the gradient is
/// taken at `w + rho * g / |g|`, the worst place nearby to first order.
public record Sam(double learningRate, double momentum, double rho) implements Optimizer {
    public static final SettingsType<Sam> TYPE = new SettingsType<>(
            "sam",
            "SAM",
            "gradient descent that looks for wide valleys: the gradient is taken a little uphill",
            Sam.class,
            Parameter.learningRate(0.1),
            Parameter.belowOne("momentum", "momentum", 0.9, "share of the velocity that each step keeps"),
            Parameter.atLeastZero("rho", "radius", 0.05, "how far uphill"));

    public Sam {
        TYPE.check(learningRate, momentum, rho);
    }

    @Override
    public SettingsType<Sam> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] velocity = new double[dimension];
        double[] uphill = new double[dimension];
        double[] there = new double[dimension];
        return new MemoryStepper(velocity) {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double norm = Vectors.norm(gradient);
                double reach = norm > 0 ? rho / norm : 0;
                for (int i = 0; i < dimension; i++) {
                    uphill[i] = weights[i] + reach * gradient[i];
                }
                oracle.gradient(uphill, there);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                for (int i = 0; i < dimension; i++) {
                    velocity[i] = momentum * velocity[i] + there[i];
                    weights[i] -= rate * velocity[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                Terms terms = new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("ρ", "radius", rho)
                        .number("|g|", "length of the gradient", Vectors.norm(gradient))
                        .other("e", "way uphill", Vectors.difference(uphill, before))
                        .other("h", "gradient uphill, at w + e", there);
                String first = "{e} = {ρ} · {g} / {|g|}";
                if (momentum == 0) {
                    return terms.formulas(first, "{Δw} = −{η} · {h}");
                }
                return terms.number("β", "momentum", momentum)
                        .other("v₀", "velocity before", Terms.velocityBefore(velocity, momentum, there))
                        .memory("v", "velocity", velocity)
                        .formulas(first, "{v} = {β} · {v₀} + {h}", "{Δw} = −{η} · {v}");
            }
        };
    }
}
