package errorscape.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/// CMA-ES (Hansen and Ostermeier 2001; with active update, Jastrebski and Arnold 2006), from commons-math:
/// every step draws a population around a mean and moves mean and spread towards its better half. The weights
/// are the mean. Looks at values of the loss over all samples only.
///
/// @param spread standard deviation of the first population
/// @param population points of a step; 0 for `4 + 3 ln n`
/// @param seed of the draws
public record CmaEs(double spread, long population, long seed) implements Optimizer {
    public static final SettingsType<CmaEs> TYPE = new SettingsType<>(
            "cmaes",
            "CMA-ES",
            "a cloud of points that moves and stretches towards lower loss, without gradients",
            CmaEs.class,
            Parameter.positive("spread", "spread", 0.5, "of the first cloud"),
            new Parameter.Whole("population", "population", 0, 0, 100_000, "points of the cloud; 0 for 4 + 3 ln n"),
            Parameter.seed("of the draws"));

    private static final int MOST_WEIGHTS = 300;

    /// Part of the library's settings, on which the steps depend: the same for every run.
    private static final int ITERATIONS = 1_000_000;

    public CmaEs {
        TYPE.check(spread, population, seed);
    }

    @Override
    public SettingsType<CmaEs> type() {
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

    private int size(int n) {
        return population == 0 ? 4 + (int) (3 * StrictMath.log(n)) : (int) Math.max(2, population);
    }

    @Override
    public Stepper stepper(int dimension) {
        return new Replay() {
            @Override
            String rule() {
                return "w ← the mean of the better half of the cloud, weighted by rank";
            }

            @Override
            List<double[]> run(Oracle oracle, double[] from, int most) {
                if (dimension > MOST_WEIGHTS) {
                    throw new StepException("CMA-ES keeps a matrix of all weights, which takes too long for "
                            + dimension + " (at most " + MOST_WEIGHTS + "). Choose an optimizer with gradients.");
                }
                return means(oracle, from, most);
            }
        };
    }

    private List<double[]> means(Stepper.Oracle oracle, double[] from, int most) {
        int size = size(from.length);
        CMAESOptimizer optimizer =
                new CMAESOptimizer(ITERATIONS, 0, true, 0, 0, new SeededGenerator(seed, "CMA-ES"), true, null);
        long[] asked = new long[1];
        double[] deviations = new double[from.length];
        Arrays.fill(deviations, spread);
        try {
            optimizer.optimize(
                    new MaxEval(Integer.MAX_VALUE),
                    new ObjectiveFunction(w -> {
                        // The first value is that of the start.
                        if (asked[0]++ > (long) most * size) {
                            throw new Replay.Enough();
                        }
                        return Replay.finite(oracle.value(w));
                    }),
                    GoalType.MINIMIZE,
                    new InitialGuess(from),
                    SimpleBounds.unbounded(from.length),
                    new CMAESOptimizer.Sigma(deviations),
                    new CMAESOptimizer.PopulationSize(size));
        } catch (Replay.Enough e) {
            // As wanted: the history holds what there was.
        }
        List<double[]> means = new ArrayList<>();
        for (RealMatrix mean : optimizer.getStatisticsMeanHistory()) {
            if (means.size() < most) {
                means.add(mean.getRowDimension() == 1 ? mean.getRow(0) : mean.getColumn(0));
            }
        }
        return means;
    }
}
