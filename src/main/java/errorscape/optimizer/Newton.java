package errorscape.optimizer;

/// Newton's method: `w <- w - r * (H + damping * I)^-1 g` with the exact Hessian `H`. Undamped, with learning
/// rate 1 and damping 0, it goes to the nearest critical point of any kind, saddles and maxima too.
public record Newton(double learningRate, double damping) implements Optimizer {
    public static final SettingsType<Newton> TYPE = new SettingsType<>(
            "newton",
            "Newton",
            "to the critical point of the local parabola, be it minimum, saddle or maximum",
            Newton.class,
            Parameter.learningRate(1),
            Parameter.atLeastZero("damping", "damping", 0, "added to all curvatures"));

    public Newton {
        TYPE.check(learningRate, damping);
    }

    @Override
    public SettingsType<Newton> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] direction = new double[dimension];
        return new MemoryStepper() {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                Curvature curvature = new Curvature("Newton's method", dimension);
                oracle.hessian(weights, curvature.matrix);
                curvature.damp(damping);
                System.arraycopy(gradient, 0, direction, 0, dimension);
                if (!curvature.solve(direction)) {
                    throw new StepException("The Hessian is singular here, so there is no Newton step. Add damping, or"
                            + " choose saddle-free Newton.");
                }
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                for (int i = 0; i < dimension; i++) {
                    weights[i] -= rate * direction[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                return new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("δ", "damping", damping)
                        .other("d", "Newton direction", direction)
                        .formulas("{d} = (H + {δ} · I)⁻¹ g", "{Δw} = −{η} · {d}");
            }
        };
    }
}
