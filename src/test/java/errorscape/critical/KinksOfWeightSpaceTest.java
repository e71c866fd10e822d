package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.objective.Objective;
import errorscape.slice.ParallelFor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The search of the whole space where the loss has kinks.
class KinksOfWeightSpaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"max(x,y)^2+2*min(x,y)^2; kink", "x^2+2*max(0,x)^2-y^2; kink saddle", "x*abs(x)+y^2; kink saddle"})
    void a_zero_at_a_kink_is_said_to_be_one(String formula, String kind) {
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

        assertThat(found.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.point().smooth()).isTrue();
            assertThat(entry.point().type()).isEqualTo(CriticalPoint.Type.SADDLE);
        });
    }

    @Test
    void the_corner_of_a_rectified_unit_is_no_minimum_although_its_dead_side_curves_up() {
        // y = w2 relu(w1 x + b1) + b2, with L2 on all weights: at w1 = b1 = w2 = 0 the side on which the unit is dead
        // has
        // the Hessian of the L2 alone; on the other the loss falls as -2 m w1 w2 / 4 with m = sum of residual times x.
        CensusResult found = censusOfOneUnit(Activation.RELU);

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
