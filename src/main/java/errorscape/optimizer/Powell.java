package errorscape.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.PowellOptimizer;

/// Powell's method (1964), from commons-math: a step is a round of searches along a set of directions, which
/// changes with every round. Looks at values of the loss over all samples only.
///
/// @param tolerance of the searches along lines, relative to the place
public record Powell(double tolerance) implements Optimizer {
    public static final SettingsType<Powell> TYPE = new SettingsType<>(
            "powell",
            "Powell",
            "searches along one direction after the other, without gradients",
            Powell.class,
            new Parameter.Real("tolerance", "tolerance", 1e-8, 1e-15, true, 0.1, true, "of the searches along lines"));

    private static final double LEAST = 1e-15;

    public Powell {
        TYPE.check(tolerance);
    }

    @Override
    public SettingsType<Powell> type() {
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
                return "w ← the end of a round of searches along lines";
            }

            @Override
            List<double[]> run(Oracle oracle, double[] from, int most) {
                List<double[]> rounds = new ArrayList<>();
                PowellOptimizer optimizer =
                        new PowellOptimizer(LEAST, Double.MIN_NORMAL, tolerance, tolerance, (round, before, now) -> {
                            rounds.add(now.getPoint());
                            return rounds.size() >= most;
                        });
                try {
                    double[] end = optimizer
                            .optimize(
                                    new MaxEval(Integer.MAX_VALUE),
                                    new ObjectiveFunction(w -> finite(oracle.value(w))),
                                    GoalType.MINIMIZE,
                                    new InitialGuess(from))
                            .getPoint();
                    // It asks nobody when it ends by itself.
                    if (rounds.size() < most) {
                        rounds.add(end);
                    }
                } catch (MathIllegalStateException e) {
                    if (rounds.isEmpty()) {
                        throw new StepException(
                                "Powell's method finds no end of the way down along a line: the loss falls"
                                        + " on and on there. Choose another start or an optimizer with gradients.");
                    }
                }
                return rounds;
            }
        };
    }
}
