package errorscape.optimizer;

/// Gauss-Newton: Newton's method with the generalised Gauss-Newton matrix (Schraudolph 2002) in place of the
/// Hessian, which is never indefinite for a convex loss of the outputs: `w <- w - r * (G + damping * I)^-1 g`.
/// For a loss that is not made of a model the matrix is the Hessian.
public record GaussNewton(double learningRate, double damping) implements Optimizer {
    public static final SettingsType<GaussNewton> TYPE = new SettingsType<>(
            "gauss_newton",
            "Gauss-Newton",
            "Newton's method as if the outputs were linear in the weights",
            GaussNewton.class,
            Parameter.learningRate(1),
            Parameter.atLeastZero("damping", "damping", 0.001, "added to all curvatures"));

    public GaussNewton {
        TYPE.check(learningRate, damping);
    }

    @Override
    public SettingsType<GaussNewton> type() {
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
                Curvature curvature = new Curvature("Gauss-Newton", dimension);
                oracle.gaussNewton(weights, curvature.matrix);
                curvature.damp(damping);
                System.arraycopy(gradient, 0, direction, 0, dimension);
                if (!curvature.solve(direction)) {
                    throw new StepException(
                            "The Gauss-Newton matrix is singular here, so there is no step. Add damping.");
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
                        .formulas("{d} = (G + {δ} · I)⁻¹ g", "{Δw} = −{η} · {d}");
            }
        };
    }
}
