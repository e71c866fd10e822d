package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.Vectors;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Optimizers that look at values only, stepped one iteration at a time.
class WithoutGradientsTest {
    @SuppressWarnings("unused") // read by name
    private static final List<Optimizer> ALL =
            List.of(new NelderMead(0.5), new Powell(1e-8), new Bobyqa(0.5), new CmaEs(0.5, 0, 3));

    private static final double[] START = {-1.2, 1};

    @ParameterizedTest
    @FieldSource("ALL")
    void arriveAtTheEndOfRosenbrocksValleyAndStayThere(Optimizer optimizer) {
        Steps steps = new Steps(optimizer, new Rosenbrock(), START);
        steps.after(600);
        assertThat(Vectors.distance(steps.weights, new double[] {1, 1})).isLessThan(1e-3);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void moveInManySmallSteps(Optimizer optimizer) {
        Steps steps = new Steps(optimizer, new Rosenbrock(), START);
        double[] loss = new double[20];
        for (int k = 0; k < loss.length; k++) {
            loss[k] = steps.step();
        }
        assertThat(Arrays.stream(loss).distinct().count()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aSimplexEndsWhereTheLibraryDrivenByItselfEnds() {
        PointValuePair end = new SimplexOptimizer(new SimpleValueChecker(-1, 1e-30))
                .optimize(
                        new MaxEval(100_000),
                        new ObjectiveFunction(w -> new Rosenbrock().evaluator().value(w)),
                        GoalType.MINIMIZE,
                        new InitialGuess(START),
                        new NelderMeadSimplex(2, 0.5));
        Steps steps = new Steps(new NelderMead(0.5), new Rosenbrock(), START);
        double[] weights = steps.after(400);
        assertThat(Vectors.distance(weights, end.getPoint())).isLessThan(1e-7);
    }

    @Test
    void cmaEsRepeatsItselfForOneSeedAndNotForAnother() {
        double[] one = new Steps(new CmaEs(0.5, 0, 3), new Rosenbrock(), START).after(30);
        assertThat(new Steps(new CmaEs(0.5, 0, 3), new Rosenbrock(), START).after(30))
                .isEqualTo(one);
        assertThat(new Steps(new CmaEs(0.5, 0, 4), new Rosenbrock(), START).after(30))
                .isNotEqualTo(one);
    }

    @Test
    void whatIsTooLargeIsToldWithTheRemedy() {
        int n = 2001;
        assertThatThrownBy(() -> new Steps(new CmaEs(0.5, 0, 1), new Quadratic(new double[n]), new double[n]).step())
                .isInstanceOf(StepException.class)
                .hasMessageContaining("at most 300");
        assertThatThrownBy(() -> new Steps(new Newton(1, 0), new Quadratic(new double[n]), new double[n]).step())
                .isInstanceOf(StepException.class)
                .hasMessageContaining("at most 2000");
    }
}
