package errorscape.optimizer;

import java.util.Arrays;

/// Levenberg-Marquardt (Levenberg 1944; Marquardt 1963): Gauss-Newton steps whose damping falls by a factor
/// after a step that lowers the loss, and rises by it until one does.
public record LevenbergMarquardt(double damping, double factor) implements Optimizer {
    public static final SettingsType<LevenbergMarquardt> TYPE = new SettingsType<>(
            "levenberg_marquardt",
            "Levenberg-Marquardt",
            "Gauss-Newton with the damping that lowers the loss",
            LevenbergMarquardt.class,
            Parameter.positive("damping", "damping", 0.001, "of the first step"),
            new Parameter.Real(
                    "factor", "factor", 10, 1, false, Double.POSITIVE_INFINITY, false, "by which the damping changes"));

    private static final int MOST_TRIALS = 60;
    private static final double LEAST_DAMPING = 1e-15;
    private static final double MOST_DAMPING = 1e20;

    public LevenbergMarquardt {
        TYPE.check(damping, factor);
    }

    @Override
    public SettingsType<LevenbergMarquardt> type() {
        return TYPE;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public Stepper stepper(int dimension) {
        double[] now = {damping};
        double[] step = new double[dimension];
        double[] trial = new double[dimension];
        return new MemoryStepper(now) {
            private double lastDamping = damping;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                Curvature curvature = new Curvature("Levenberg-Marquardt", dimension);
                oracle.gaussNewton(weights, curvature.matrix);
                double[] matrix = curvature.matrix.clone();
                double here = oracle.value(weights);
                for (int k = 0; k < MOST_TRIALS && now[0] < MOST_DAMPING; k++) {
                    System.arraycopy(matrix, 0, curvature.matrix, 0, matrix.length);
                    curvature.damp(now[0]);
                    System.arraycopy(gradient, 0, step, 0, dimension);
                    boolean solved = curvature.solve(step);
                    for (int i = 0; i < dimension; i++) {
                        trial[i] = weights[i] - step[i];
                    }
                    if (solved && oracle.value(trial) <= here) {
                        lastDamping = now[0];
                        boolean still = Arrays.equals(trial, weights);
                        System.arraycopy(trial, 0, weights, 0, dimension);
                        // At rest the damping has nothing to fit to.
                        now[0] = still ? damping : Math.max(LEAST_DAMPING, now[0] / factor);
                        return loss;
                    }
                    now[0] *= factor;
                }
                now[0] = damping;
                throw new StepException(
                        "No damping makes a step that lowers the loss. It may be as low as rounding lets"
                                + " it be; otherwise choose another start.");
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                return new Terms(before, after, gradient)
                        .number("λ", "damping that lowered the loss", lastDamping)
                        .other("d", "damped Gauss-Newton direction", step)
                        .formulas("{d} = (G + {λ} · I)⁻¹ g", "{Δw} = −{d}");
            }
        };
    }
}
