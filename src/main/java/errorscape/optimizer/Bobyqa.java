package errorscape.optimizer;

import errorscape.math.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/// BOBYQA (Powell 2009), from commons-math: fits a quadratic to `2 n + 1` values of the loss over all samples
/// and goes to its minimum within a trust region. The first step looks at those values, every further one at
/// one more; the weights are the best place so far.
///
/// @param radius of the first trust region
public record Bobyqa(double radius) implements Optimizer {
    public static final SettingsType<Bobyqa> TYPE = new SettingsType<>(
            "bobyqa",
            "BOBYQA",
            "fits a quadratic to values of the loss, without gradients",
            Bobyqa.class,
            Parameter.positive("radius", "radius", 0.5, "of the first trust region"));

    private static final double LEAST_RADIUS = 1e-9;
    private static final int MOST_WEIGHTS = 500;

    public Bobyqa {
        TYPE.check(radius);
    }

    @Override
    public SettingsType<Bobyqa> type() {
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
        return new Replay() {
            @Override
            String rule() {
                return "w ← the best place so far";
            }

            @Override
            List<double[]> run(Oracle oracle, double[] from, int most) {
                if (dimension < 2 || dimension > MOST_WEIGHTS) {
                    throw new StepException("BOBYQA works with 2 to " + MOST_WEIGHTS + " weights, not " + dimension
                            + ". Choose another optimizer.");
                }
                Best best = new Best(oracle, 2 * dimension + 1, most);
                BOBYQAOptimizer optimizer =
                        new BOBYQAOptimizer(2 * dimension + 1, radius, Math.min(LEAST_RADIUS, radius / 2));
                try {
                    optimizer.optimize(
                            new MaxEval(Integer.MAX_VALUE),
                            new ObjectiveFunction(best::value),
                            GoalType.MINIMIZE,
                            new InitialGuess(from),
                            SimpleBounds.unbounded(dimension));
                } catch (Enough e) {
                    return best.places;
                } catch (RuntimeException e) {
                    // The library gives up where rounding spoils its quadratic; it has come as far as it can.
                    if (best.places.isEmpty()) {
                        throw new StepException("BOBYQA cannot fit a quadratic here. Choose another start or radius.");
                    }
                }
                return best.places;
            }
        };
    }

    /// The best place after every value.
    private static final class Best {
        private final Stepper.Oracle oracle;
        private final int first;
        private final int most;
        private final List<double[]> places = new ArrayList<>();
        private double[] place = new double[0];
        private double lowest = Double.POSITIVE_INFINITY;
        private int asked;

        Best(Stepper.Oracle oracle, int first, int most) {
            this.oracle = oracle;
            this.first = first;
            this.most = most;
        }

        double value(double[] weights) {
            double value =
                    Vectors.allFinite(weights) ? Replay.finite(oracle.value(weights)) : Replay.finite(Double.NaN);
            if (value < lowest || place.length == 0) {
                lowest = value;
                place = weights.clone();
            }
            asked++;
            if (asked >= first) {
                places.add(place);
            }
            if (places.size() >= most) {
                throw new Replay.Enough();
            }
            return value;
        }
    }
}
