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
            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double rate = learningRate * oracle.rateFactor();
                for (int i = 0; i < dimension; i++) {
                    double g = gradient[i];
                    square[i] = rho * square[i] + (1 - rho) * g * g;
                    double d = Math.sqrt(moved[i] + epsilon) / Math.sqrt(square[i] + epsilon) * g;
                    moved[i] = rho * moved[i] + (1 - rho) * d * d;
                    weights[i] -= rate * d;
                }
                return loss;
            }
        };
    }
}
