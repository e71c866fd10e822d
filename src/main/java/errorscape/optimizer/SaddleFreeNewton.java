package errorscape.optimizer;

import errorscape.math.Vectors;

/// Saddle-free Newton (Dauphin et al. 2014): Newton's method with the magnitudes of the curvatures, `w <- w - r
/// * (|H| + damping * I)^-1 g`, so that saddles repel. Exact, with all eigenvectors of the Hessian.
public record SaddleFreeNewton(double learningRate, double damping) implements Optimizer {
    public static final SettingsType<SaddleFreeNewton> TYPE = new SettingsType<>(
            "saddle_free_newton",
            "Saddle-free Newton",
            "Newton's method with the magnitudes of all curvatures: leaves saddles",
            SaddleFreeNewton.class,
            Parameter.learningRate(1),
            Parameter.atLeastZero("damping", "damping", 0.01, "added to the magnitudes of all curvatures"));

    public SaddleFreeNewton {
        TYPE.check(learningRate, damping);
    }

    @Override
    public SettingsType<SaddleFreeNewton> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new MemoryStepper() {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                Curvature curvature = new Curvature("Saddle-free Newton", dimension);
                oracle.hessian(weights, curvature.matrix);
                double[] direction = curvature.saddleFree(gradient, damping);
                double rate = learningRate * oracle.rateFactor();
                lastRate = rate;
                for (int i = 0; i < dimension; i++) {
                    weights[i] -= rate * direction[i];
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double[] direction = Vectors.scaled(-1 / lastRate, Explanation.difference(after, before));
                return new Terms(before, after, gradient)
                        .number("η", "learning rate", lastRate)
                        .number("δ", "damping", damping)
                        .other("d", "Newton direction", direction)
                        .formulas("{d} = (|H| + {δ} · I)⁻¹ g", "{Δw} = −{η} · {d}");
            }
        };
    }
}
