package errorscape.optimizer;

import errorscape.math.Vectors;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;

/// Gradient flow: follows `dw/dt = -g` with the method of Dormand and Prince (1980), with error control, over
/// the time `learningRate` at each step. Gradient descent is its crudest approximation: one Euler step of that
/// length.
///
/// @param learningRate the time that passes at each step
/// @param tolerance of the error of each inner step, relative to one and the weights
public record GradientFlow(double learningRate, double tolerance) implements Optimizer {
    public static final SettingsType<GradientFlow> TYPE = new SettingsType<>(
            "gradient_flow",
            "Gradient flow",
            "the path of steepest descent itself, which gradient descent follows in coarse steps",
            GradientFlow.class,
            Parameter.learningRate(0.1),
            new Parameter.Real("tolerance", "tolerance", 1e-8, 0, false, 0.1, true, "error of the path at each step"));

    private static final int MOST_EVALUATIONS = 20_000;
    private static final double LEAST_SHARE = 1e-14;

    public GradientFlow {
        TYPE.check(learningRate, tolerance);
    }

    @Override
    public SettingsType<GradientFlow> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new MemoryStepper() {
            private double lastRate = learningRate;

            @Override
            public double step(double[] weights, Oracle oracle, double[] gradient) {
                double loss = oracle.gradient(weights, gradient);
                double time = learningRate * oracle.rateFactor();
                lastRate = time;
                if (time > 0) {
                    flow(weights, oracle, time);
                }
                return loss;
            }

            @Override
            public Explanation explain(double[] before, double[] after, double[] gradient) {
                double[] bend = Vectors.difference(after, before);
                Vectors.addScaled(lastRate, gradient, bend);
                return new Terms(before, after, gradient)
                        .number("η", "time that passes", lastRate)
                        .other("b", "bend: what the curved path adds to one straight step", bend)
                        .formulas("Δw = −∫ g(w) dt over the time {η}", "{Δw} = −{η} · {g} + {b}");
            }
        };
    }

    private void flow(double[] weights, Stepper.Oracle oracle, double time) {
        DormandPrince54Integrator integrator =
                new DormandPrince54Integrator(LEAST_SHARE * time, time, tolerance, tolerance);
        integrator.setMaxEvaluations(MOST_EVALUATIONS);
        double[] end = new double[weights.length];
        try {
            integrator.integrate(new Descent(oracle, weights.length), 0, weights, time, end);
        } catch (MathIllegalArgumentException | MathIllegalStateException e) {
            throw new StepException("The flow cannot be followed from here with this accuracy: it turns too sharply, or"
                    + " the loss is no number on its way. Choose a smaller learning rate or a larger tolerance.");
        }
        System.arraycopy(end, 0, weights, 0, end.length);
    }

    private record Descent(Stepper.Oracle oracle, int dimension) implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return dimension;
        }

        @Override
        public void computeDerivatives(double t, double[] weights, double[] change) {
            oracle.gradient(weights, change);
            for (int i = 0; i < change.length; i++) {
                change[i] = -change[i];
            }
        }
    }
}
