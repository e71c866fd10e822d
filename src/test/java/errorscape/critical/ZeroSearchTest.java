package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import errorscape.objective.Objective;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeroSearchTest {
    // Losses of separable classes: they fall towards infinity for ever.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exp(-x)+exp(-y)",
                "log(1+exp(-x-y))+log(1+exp(-0.5*x-y))+log(1+exp(-0.7*x+y))+log(1+exp(-1.2*x+y))"
            })
    void where_the_loss_falls_towards_infinity_there_is_no_finite_point(String formula) {
        for (double[] start : new double[][] {{0, 0}, {1, -0.5}, {3, 2}}) {
            assertThat(search(formula, start).ending()).isEqualTo(ZeroSearch.Ending.NO_FINITE_POINT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x-1)^2+(y+0.5)^4", "(x-1)^2-(y+0.5)^4", "(x-1)^3-3*(x-1)*(y+0.5)^2"})
    void a_multiple_zero_is_one_although_newton_comes_to_it_slowly(String formula) {
        for (double[] start : new double[][] {{0, 0}, {2, 1}}) {
            ZeroSearch.End end = search(formula, start);

            assertThat(end.ending()).isEqualTo(ZeroSearch.Ending.ZERO);
            assertThat(Math.hypot(end.weights()[0] - 1, end.weights()[1] + 0.5)).isLessThan(1e-3);
        }
    }

    private static ZeroSearch.End search(String formula, double[] start) {
        Objective objective = FunctionObjective.of(formula);
        return new ZeroSearch(objective.evaluator(), 2, () -> false).from(start);
    }
}
