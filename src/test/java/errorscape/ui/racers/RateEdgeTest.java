package errorscape.ui.racers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.optimizer.Adam;
import errorscape.optimizer.Around;
import errorscape.optimizer.LevenbergMarquardt;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Recipe;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.Sgd;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateEdgeTest {
    private static RateEdge at(OptimizerSettings settings, double largest) {
        return RateEdge.of(settings, 0, OptionalDouble.of(largest), 1e-9);
    }

    @Test
    void plain_descent_is_stable_up_to_two_over_the_largest_eigenvalue() {
        RateEdge edge = at(new Sgd(0.1, 0), 8);

        assertThat(edge.kind()).isEqualTo(RateEdge.Kind.OWN);
        assertThat(edge.limit()).isEqualTo(0.25);
        assertThat(edge.beyond()).isFalse();
        assertThat(edge.text()).isEqualTo("stable here up to 2/λ max = 0.250");
        assertThat(at(new Sgd(0.26, 0), 8).beyond()).isTrue();
        assertThat(at(new Sgd(0.26, 0), 8).text()).isEqualTo("unstable here: above 2/λ max = 0.250");
    }

    @Test
    void momentum_moves_the_edge_out_by_one_plus_beta() {
        assertThat(at(new Sgd(0.1, 0.9), 8).limit()).isCloseTo(0.475, within(1e-15));
        assertThat(at(new Sgd(0.1, 0.9), 8).text()).contains("2(1 + β)/λ max");
    }

    @Test
    void an_adaptive_optimizer_is_told_whose_bound_it_is() {
        RateEdge edge = at(Adam.TYPE.create(Map.of()), 8);

        assertThat(edge.kind()).isEqualTo(RateEdge.Kind.OF_DESCENT);
        assertThat(edge.limit()).isEqualTo(0.25);
        assertThat(edge.text()).isEqualTo("2/λ max = 0.250, the bound of gradient descent");
        assertThat(at(new Adam(1, 0.9, 0.999, 1e-8, false), 8).beyond()).isFalse();
    }

    @Test
    void there_is_no_bound_where_nothing_curves_upwards() {
        assertThat(at(new Sgd(0.1, 0), -3).kind()).isEqualTo(RateEdge.Kind.NO_BOUND);
        assertThat(at(new Sgd(0.1, 0), 1e-12).kind()).isEqualTo(RateEdge.Kind.NO_BOUND);
        assertThat(at(new Sgd(0.1, 0), -3).text()).startsWith("no upper bound");
    }

    @Test
    void what_is_not_known_is_not_drawn() {
        assertThat(RateEdge.of(new Sgd(0.1, 0), 0, OptionalDouble.empty(), 0).kind())
                .isEqualTo(RateEdge.Kind.UNKNOWN);
        assertThat(at(LevenbergMarquardt.TYPE.create(Map.of()), 8).kind()).isEqualTo(RateEdge.Kind.NO_RATE);
    }

    @Test
    void the_axis_has_whole_decades_and_holds_both_marks() {
        RateEdge edge = at(new Sgd(0.02, 0), 4);

        assertThat(edge.low()).isCloseTo(0.01, within(1e-15));
        assertThat(edge.high()).isCloseTo(1, within(1e-12));
        assertThat(edge.decades()).isEqualTo(2);
        assertThat(edge.place(0.1)).isCloseTo(0.5, within(1e-12));
        RateEdge far = at(new Sgd(0.02, 0), 1e-8);
        assertThat(far.high()).isLessThan(1e4);
        assertThat(far.place(far.limit())).isEqualTo(1);
    }

    @Test
    void a_schedule_moves_the_mark() {
        OptimizerSettings warming = new Recipe(new Sgd(1, 0), Around.NOTHING, Schedule.parse("constant:warmup=10"));

        assertThat(RateEdge.of(warming, 0, OptionalDouble.of(4), 0).rate()).isCloseTo(0.1, within(1e-15));
        assertThat(RateEdge.of(warming, 0, OptionalDouble.of(4), 0).beyond()).isFalse();
        assertThat(RateEdge.of(warming, 10, OptionalDouble.of(4), 0).beyond()).isTrue();
    }
}
