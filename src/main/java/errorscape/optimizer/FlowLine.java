package errorscape.optimizer;

import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/// The way the loss falls fastest from a place: the solution of `dw/dt = -∇L(w)`, which gradient descent
/// follows in the limit of small steps. By the method of Dormand and Prince 1980, with steps that adapt to its
/// error.
public final class FlowLine {
    private static final double LONGEST = 1e7;
    private static final double ABSOLUTE = 1e-5;
    private static final double RELATIVE = 1e-4;
    private static final double STILL = 1e-9;

    private FlowLine() {}

    /// The places of a flow, from its start on.
    ///
    /// @param evaluations gradients it may cost, at least 10: what bounds its time
    /// @return weight vectors, at least the start
    public static List<double[]> from(double[] start, Evaluator loss, int evaluations) {
        List<double[]> places = new ArrayList<>();
        places.add(start.clone());
        double[] gradient = new double[start.length];
        FirstOrderDifferentialEquations flow = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return start.length;
            }

            @Override
            public void computeDerivatives(double t, double[] weights, double[] derivatives) {
                loss.gradient(weights, gradient);
                if (!Vectors.allFinite(gradient) || Vectors.norm(gradient) < STILL) {
                    throw new Ended();
                }
                for (int i = 0; i < gradient.length; i++) {
                    derivatives[i] = -gradient[i];
                }
            }
        };
        DormandPrince54Integrator integrator = new DormandPrince54Integrator(1e-12, LONGEST, ABSOLUTE, RELATIVE);
        integrator.setMaxEvaluations(evaluations);
        integrator.addStepHandler(new Recorder(places));
        try {
            integrator.integrate(flow, 0, start.clone(), LONGEST, new double[start.length]);
        } catch (Ended | MathIllegalStateException | MathIllegalArgumentException e) {
            // The flow has come to rest, left the finite numbers or used up its evaluations: what there is counts.
            return places;
        }
        return places;
    }

    private record Recorder(List<double[]> places) implements StepHandler {
        @Override
        public void init(double t0, double[] y0, double t) {}

        @Override
        public void handleStep(StepInterpolator interpolator, boolean last) {
            interpolator.setInterpolatedTime(interpolator.getCurrentTime());
            double[] place = interpolator.getInterpolatedState();
            if (Vectors.allFinite(place)) {
                places.add(place.clone());
            }
        }
    }

    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended() {
            super("the flow has come to rest", null, false, false);
        }
    }
}
