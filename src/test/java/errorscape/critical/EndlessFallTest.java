package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Losses of which calculus says whether they have a lowest place.
class EndlessFallTest {
    private static boolean falls(String formula, double x, double y) {
        Objective function = FunctionObjective.of(formula);
        return EndlessFall.from(function, function.evaluator(), new double[] {x, y}, new double[2])
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "exp(-x)+y^2, 25, 0",
        "exp(-x)+y^2, 40, 1e-12",
        "exp(-x)+exp(-y), 800, 800",
        "1/(1+x^2+y^2), 3, 1",
        "log(1+exp(-x-y))+log(1+exp(x-2*y)), 3, 4"
    })
    void aFallThatFadesHasNoEnd(String formula, double x, double y) {
        assertThat(falls(formula, x, y)).isTrue();
    }

    /// A minimum, a plateau that rises outwards, an inflection and a hollow all end the way.
    @ParameterizedTest
    @CsvSource({
        "x^2+y^2, 1e-12, 0",
        "1e-10*((x-3)^2+y^2), 0, 0",
        "1-exp(-(x^2+y^2)/2), 7, 0",
        "x^3+y^2, 5e-4, 0",
        "x^4+y^4, 1e-3, 1e-3",
        "max(x^2-1~0)+y^2, 0.5, 0",
        "sqrt(1+x^2)+y^2, 1e-9, 0"
    })
    void whereSomethingIsOnTheWayThereIsNoEndlessFall(String formula, double x, double y) {
        assertThat(falls(formula.replace('~', ','), x, y)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp(-x)+y^2", "exp(-x)+exp(-y)", "log(1+exp(-x))+(y-1)^2", "x^2+1/(1+exp(y))"})
    void censusAndSearchSayIt(String formula) {
        Objective function = FunctionObjective.of(formula);
        CriticalSearch.Result result = CriticalSearch.from(function, new double[] {1, 0.5}, () -> false);
        assertThat(result.point()).isEmpty();
        assertThat(result.end().ending()).isEqualTo(ZeroSearch.Ending.FALLS_TOWARDS_INFINITY);
        assertThat(result.inWords("of the function")).contains("falls on and on towards infinity");

        CensusResult census = Census.take(
                function,
                new Census.Options(20, 1, List.of()),
                ParallelFor.onCallingThread(),
                Census.Listener.none(),
                () -> false);
        assertThat(census.entries()).isEmpty();
        assertThat(census.endingsInWords()).contains("came to where the loss falls towards infinity");
    }

    /// Classes that a line separates: scaling any weights that separate them lowers the cross-entropy for ever; with a
    /// sigmoid more it comes down to log(1 + 1/e) and log(2), which doubles reach long before.
    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"LINEAR", "SIGMOID"})
    void theCrossEntropyOfSeparatedClassesFallsTowardsInfinity(Activation activation) {
        NetworkObjective objective = TruthCensus.network(
                List.of(2, 1),
                List.of(activation),
                true,
                Loss.BINARY_CROSS_ENTROPY,
                0,
                new double[][] {{0, 1}, {1, 2}, {1, 0}, {2, 1}},
                new double[][] {{0}, {0}, {1}, {1}});
        CriticalSearch.Result result =
                CriticalSearch.downFrom(objective, new double[objective.dimension()], () -> false, _ -> {});
        assertThat(result.end().ending()).isEqualTo(ZeroSearch.Ending.FALLS_TOWARDS_INFINITY);
    }
}
