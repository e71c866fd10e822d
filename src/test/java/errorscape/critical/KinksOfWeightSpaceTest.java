package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.function.FunctionObjective;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The search of the whole space where the loss has kinks.
class KinksOfWeightSpaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "max(x,y)^2+2*min(x,y)^2; kink minimum",
                "x^2+2*max(0,x)^2-y^2; kink saddle",
                "x*abs(x)+y^2; kink",
                "abs(x)-abs(y); kink saddle",
                "abs(x)-y^2; kink saddle",
                "abs(x)+abs(y-0.3); kink minimum",
                "-max(abs(x),abs(y-0.1)); kink maximum"
            })
    void a_kink_is_said_to_be_one(String formula, String kind) {
        CensusResult found = census(FunctionObjective.of(formula));

        assertThat(found.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.point().smooth()).isFalse();
            assertThat(entry.point().kindName()).isEqualTo(kind);
            assertThat(entry.point().inWords("of the function")).contains("at a kink");
        });
    }

    @Test
    void where_the_loss_jumps_there_is_no_critical_point() {
        assertThat(census(FunctionObjective.of("sign(x)*0.5+x^2+y^2")).entries())
                .isEmpty();
    }

    @Test
    void a_smooth_point_of_a_formula_with_kinks_elsewhere_is_smooth() {
        CensusResult found = census(FunctionObjective.of("abs(x^2-1)+y^2"));

        assertThat(found.entries())
                .filteredOn(entry -> entry.point().smooth())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.point().type()).isEqualTo(CriticalPoint.Type.SADDLE);
                    assertThat(entry.point().weights()[0]).isCloseTo(0, within(1e-9));
                });
        // The kinks are at x = 1 and -1, where both terms are zero.
        assertThat(found.entries())
                .filteredOn(entry -> !entry.point().smooth())
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.point().type()).isEqualTo(CriticalPoint.Type.MINIMUM);
                    assertThat(Math.abs(entry.point().weights()[0])).isCloseTo(1, within(1e-9));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abs(x)-abs(y); SADDLE; 0; 0",
                "abs(x)-2*abs(y-0.1); SADDLE; 0; 0.1",
                "abs(x-0.2)-y^2; SADDLE; 0.2; 0",
                "abs(x)+2*abs(y); MINIMUM; 0; 0",
                "-abs(x-0.1)-abs(y); MAXIMUM; 0.1; 0"
            })
    void a_search_from_beside_a_kink_ends_at_it(String formula, CriticalPoint.Type type, double x, double y) {
        Objective function = FunctionObjective.of(formula);
        CriticalSearch.Result found = CriticalSearch.from(function, new double[] {0.3, 0.4}, () -> false);

        CriticalPoint point = found.point().orElseThrow();
        assertThat(point.type()).isEqualTo(type);
        assertThat(point.weights()[0]).isCloseTo(x, within(1e-6));
        assertThat(point.weights()[1]).isCloseTo(y, within(1e-6));
        assertThat(point.falls()).isEqualTo(type != CriticalPoint.Type.MINIMUM);
        assertThat(found.inWords("of the function")).contains("at a kink");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"abs(x-y); MINIMUM", "3-abs(x+2*y); MAXIMUM", "abs(x*y)+1; MINIMUM"})
    void a_search_from_beside_a_line_of_kinks_ends_on_it(String formula, CriticalPoint.Type type) {
        CriticalSearch.Result found =
                CriticalSearch.from(FunctionObjective.of(formula), new double[] {0.9, 0.55}, () -> false);

        CriticalPoint point = found.point().orElseThrow();
        assertThat(point.type()).isEqualTo(type);
        assertThat(point.family().dimension()).isEqualTo(1);
        assertThat(point.inWords("of the function")).contains("one of a line of critical points");
    }

    @Test
    void the_way_out_of_a_saddle_at_a_kink_falls_and_its_other_direction_rises() {
        Objective function = FunctionObjective.of("abs(x)-abs(y)");
        CriticalPoint saddle = CriticalSearch.from(function, new double[] {0.3, 0.4}, () -> false)
                .point()
                .orElseThrow();

        WayOut way = WayOut.of(function, saddle);

        assertThat(Math.abs(way.down()[1])).isCloseTo(1, within(1e-6));
        assertThat(Math.abs(way.up()[0])).isCloseTo(1, within(1e-6));
    }

    @Test
    void the_corner_of_a_rectified_unit_is_no_minimum_although_its_dead_side_curves_up() {
        // y = w2 relu(w1 x + b1) + b2, with L2 on all weights: at w1 = b1 = w2 = 0 the side on which the unit is dead
        // has
        // the Hessian of the L2 alone; on the other the loss falls as -2 m w1 w2 / 4 with m = sum of residual times x.
        CensusResult found = censusOfOneUnit(Activation.RELU);

        assertThat(found.certificate()).endsWith("kinks, where the gradient jumps, were not searched");
        // Of the output bias alone: mean (b - y)^2 + 0.01 b^2 with mean y = 0.075 and mean y^2 = 1.25 / 4.
        double corner = 1.25 / 4 - 0.075 * 0.075 / 1.01;
        assertThat(found.entries())
                .filteredOn(entry -> Math.abs(entry.point().value() - corner) < 1e-8)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.point().type()).isNotEqualTo(CriticalPoint.Type.MINIMUM);
                    assertThat(entry.point().falls()).isTrue();
                    assertThat(entry.point().smooth()).isFalse();
                });
    }

    @Test
    void a_census_that_found_many_points_only_once_is_not_complete_whatever_morse_counts() {
        CensusResult found = censusOfOneUnit(Activation.SINE);

        assertThat(found.likelyMissed()).isPositive();
        assertThat(found.complete()).isFalse();
        assertThat(found.certificate()).contains("not complete");
    }

    private static CensusResult census(Objective objective) {
        return Census.take(
                objective,
                new Census.Options(100, 1, List.of()),
                ParallelFor.onCallingThread(),
                Census.Listener.none(),
                () -> false);
    }

    /// Of a network 1-1-1 with L2 on all weights.
    private static CensusResult censusOfOneUnit(Activation hidden) {
        double[][] inputs = {{-1.5}, {-0.4}, {0.3}, {1.2}};
        double[][] targets = {{0.8}, {-0.6}, {0.4}, {-0.3}};
        return TruthCensus.of(
                TruthCensus.network(
                        List.of(1, 1, 1),
                        List.of(hidden, Activation.LINEAR),
                        true,
                        Loss.MEAN_SQUARED,
                        0.02,
                        inputs,
                        targets),
                300);
    }
}
