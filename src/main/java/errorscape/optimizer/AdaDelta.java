package errorscape.optimizer;

/// AdaDelta (Zeiler 2012) as torch.optim.Adadelta: `s <- rho * s + (1 - rho) * g^2`, `d = sqrt(u + epsilon) /
/// sqrt(s + epsilon) * g`, `u <- rho * u + (1 - rho) * d^2`, `w <- w - learningRate * d`.
public record AdaDelta(double learningRate, double rho, double epsilon) implements Optimizer {
    public static final SettingsType<AdaDelta> TYPE = new SettingsType<>(
            "adadelta",
            "AdaDelta",
            "as RMSProp, with steps in proportion to the recent steps",
            AdaDelta.class,
            Parameter.learningRate(1),
            Parameter.belowOne("rho", "rho", 0.9, "share of the mean squares that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-6, "begins the movement and keeps the division finite"));

    public AdaDelta {
        TYPE.check(learningRate, rho, epsilon);
    }

    @Override
    public SettingsType<AdaDelta> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] square = new double[dimension];
        double[] moved = new double[dimension];
        return new MemoryStepper(square, moved) {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                for (int i = 0; i < dimension; i++) {
                    double g = gradient[i];
                    square[i] = rho * square[i] + (1 - rho) * g * g;
                    double d = Math.sqrt(moved[i] + epsilon) / Math.sqrt(square[i] + epsilon) * g;
                    moved[i] = rho * moved[i] + (1 - rho) * d * d;
                    weights[i] -= rate * d;
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double[] delta = new double[dimension];
                double[] movedBefore = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    delta[i] = lastRate == 0 ? 0 : (before[i] - after[i]) / lastRate;
                    movedBefore[i] = rho == 0 ? 0 : (moved[i] - (1 - rho) * delta[i] * delta[i]) / rho;
                }
                return new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("ρ", "rho", rho)
                        .number("ε", "epsilon", epsilon)
                        .other("s₀", "mean square of the gradient before", Terms.meanBefore(square, rho, gradient, 2))
                        .other("s", "mean square of the gradient", square)
                        .other("u₀", "mean square of the steps before", movedBefore)
                        .other("d", "scaled gradient", delta)
                        .formulas(
                                "{s} = {ρ} · {s₀} + (1 − {ρ}) · {g}²",
                                "{d} = √({u₀} + {ε}) / √({s} + {ε}) · {g}",
                                "{Δw} = −{η} · {d}");
            }
        };
    }
}
