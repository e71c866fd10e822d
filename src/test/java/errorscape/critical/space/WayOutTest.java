package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.ZeroSearch;
import errorscape.function.FunctionObjective;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.slice.Quadratic;
import org.junit.jupiter.api.Test;

class WayOutTest {
    @Test
    void the_way_out_of_a_saddle_is_its_most_negative_eigendirection() {
        Quadratic saddle =
                new Quadratic(new double[][] {{5, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, -2, 0}, {0, 0, 0, 3}}, new double[4]);

        WayOut way = WayOut.of(saddle, point(saddle, new double[] {0.1, 0.2, -0.1, 0.3}));

        assertThat(way.downCurvature()).isCloseTo(-2, within(1e-12));
        assertThat(Math.abs(way.down()[2])).isCloseTo(1, within(1e-12));
        assertThat(way.upCurvature()).isCloseTo(5, within(1e-12));
        assertThat(Math.abs(way.up()[0])).isCloseTo(1, within(1e-12));
    }

    @Test
    void out_of_a_degenerate_saddle_it_leads_to_the_lower_place_that_was_found() {
        // x^2 - y^4 falls along y only, where its Hessian sees nothing.
        Objective saddle = FunctionObjective.of("x^2-y^4");
        CriticalPoint point = point(saddle, new double[] {0, 0});

        WayOut way = WayOut.of(saddle, point);

        assertThat(point.kindName()).isEqualTo("degenerate saddle");
        assertThat(way.downCurvature()).isZero();
        assertThat(Math.abs(way.down()[1])).isGreaterThan(0.99);
        assertThat(Vectors.dot(way.down(), way.up())).isCloseTo(0, within(1e-12));
    }

    @Test
    void one_direction_alone_has_no_way_out() {
        Quadratic line = new Quadratic(new double[][] {{1}}, new double[1]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WayOut.of(line, point(line, new double[] {1})))
                .withMessageContaining("two directions");
    }

    private static CriticalPoint point(Objective objective, double[] start) {
        Evaluator evaluator = objective.evaluator();
        ZeroSearch search = new ZeroSearch(evaluator, objective.dimension(), () -> false);
        return new PointAnalysis(objective, evaluator, search, () -> false)
                .of(search.from(start))
                .orElseThrow();
    }
}
