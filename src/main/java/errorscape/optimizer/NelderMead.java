package errorscape.optimizer;

import java.util.Comparator;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;

/// The simplex method of Nelder and Mead (1965), from commons-math: one reflection, expansion, contraction or
/// shrinkage a step. The weights are the best corner of the simplex. Looks at values of the loss over all
/// samples only.
///
/// @param size of the first simplex: how far its other corners lie from the start
public record NelderMead(double size) implements Optimizer {
    public static final SettingsType<NelderMead> TYPE = new SettingsType<>(
            "nelder_mead",
            "Nelder-Mead",
            "a simplex of points tumbles downhill, without gradients",
            NelderMead.class,
            Parameter.positive("size", "size", 0.5, "of the first simplex"));

    public NelderMead {
        TYPE.check(size);
    }

    @Override
    public SettingsType<NelderMead> type() {
        return TYPE;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public boolean wholeLoss() {
        return true;
    }

    @Override
    public boolean continues(Optimizer former) {
        return former.equals(this);
    }

    @Override
    public Stepper stepper(int dimension) {
        return new Steps(size, dimension);
    }

    private static final class Steps implements Stepper {
        private static final Comparator<PointValuePair> LOWER = Comparator.comparingDouble(PointValuePair::getValue);

        private final Simplex simplex;
        private final int n;
        private boolean built;
        private SimplexMove move = new SimplexMove(new PointValuePair[0]);

        Steps(double size, int dimension) {
            n = dimension;
            if (n > Curvature.MOST_WEIGHTS) {
                throw new StepException(
                        "Nelder-Mead keeps one more point than there are weights, which is too much for " + n
                                + " (at most " + Curvature.MOST_WEIGHTS + "). Choose an optimizer with gradients.");
            }
            simplex = new Simplex(dimension, size);
        }

        @Override
        public double step(double[] weights, Oracle oracle, double[] gradient) {
            double loss = oracle.gradient(weights, gradient);
            if (!built) {
                simplex.build(weights);
                simplex.evaluate(w -> Replay.finite(oracle.value(w)), LOWER);
                built = true;
            }
            move = new SimplexMove(simplex.getPoints());
            simplex.iterate(w -> Replay.finite(oracle.value(w)), LOWER);
            System.arraycopy(simplex.getPoint(0).getPointRef(), 0, weights, 0, n);
            return loss;
        }

        @Override
        public Explanation explain(double[] before, double[] after, double[] gradient) {
            return move.explain(
                    new Terms(before, after, gradient)
                            .other("w₀", "best corner before", before)
                            .other("w", "best corner", after),
                    simplex.getPoints());
        }

        @Override
        public double[] state() {
            if (!built) {
                return new double[0];
            }
            double[] state = new double[(n + 1) * (n + 1)];
            for (int i = 0; i <= n; i++) {
                System.arraycopy(simplex.getPoint(i).getPointRef(), 0, state, i * (n + 1), n);
                state[i * (n + 1) + n] = simplex.getPoint(i).getValue();
            }
            return state;
        }

        @Override
        public void restore(double[] state) {
            built = state.length > 0;
            if (built) {
                simplex.restore(state, n);
            }
        }
    }

    /// A simplex that can be put where it was.
    private static final class Simplex extends NelderMeadSimplex {
        Simplex(int dimension, double size) {
            super(dimension, size);
        }

        void restore(double[] state, int n) {
            PointValuePair[] corners = new PointValuePair[n + 1];
            for (int i = 0; i <= n; i++) {
                double[] corner = new double[n];
                System.arraycopy(state, i * (n + 1), corner, 0, n);
                corners[i] = new PointValuePair(corner, state[i * (n + 1) + n]);
            }
            // Before a simplex is built it has no corners to replace.
            build(new double[n]);
            setPoints(corners);
        }
    }
}
