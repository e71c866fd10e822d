package errorscape.critical.slice;

import static errorscape.critical.slice.Typed.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.function.FunctionObjective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of minima and maxima along kinks, by formulas that are the absolute value of what is zero on them.
class LinesOfKinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abs(x^2+y^2-1.03); x^2+y^2-1.03; 1; line of minima along a kink",
                "-abs(x^2+y^2-1.03); x^2+y^2-1.03; 1; line of maxima along a kink",
                "abs(x^2+y^2-0.001); x^2+y^2-0.001; 1; line of minima along a kink",
                "abs(x-y); x-y; 1; line of minima along a kink",
                "3-abs(x+2*y); x+2*y; 1; line of maxima along a kink",
                "sqrt(abs(x-y^2)); x-y^2; 1; line of minima along a kink",
                "-abs(sin(x))*(2+cos(y)); x; 1; line of maxima along a kink",
                "abs(x*y); x*y; 2; line of minima along a kink",
                "abs(x^3-3*x*y^2); x^3-3*x*y^2; 3; line of minima along a kink",
                "abs(abs(x)-y); abs(x)-y; 1; line of minima along a kink",
                "abs(abs(x)+abs(y)-1); abs(x)+abs(y)-1; 1; line of minima along a kink",
                "max(abs(x)-0.1,0)+abs(y); y; 1; line of minima along a kink",
                "x*abs(y); y; 1; line of critical points along a kink"
            })
    void every_point_of_a_line_is_one(String formula, String zero, int lines, String words) {
        SliceCriticalSet found = find(formula, -1.5, 2.5, -1.7, 1.9);
        var onLine = FunctionObjective.of(zero).evaluator();

        assertThat(found.flatSets()).hasSize(lines).allSatisfy(set -> {
            assertThat(set.inWords()).isEqualTo(words);
            assertThat(set.order()).isEqualTo(1);
            for (int i = 0; i < set.a().length; i++) {
                assertThat(onLine.value(new double[] {set.a()[i], set.b()[i]})).isCloseTo(0, within(1e-12));
            }
        });
        assertThat(found.complete()).isFalse();
    }

    @Test
    void the_circle_closes_and_is_as_long_as_it_should_be() {
        SliceCriticalSet.FlatSet circle =
                find("abs(x^2+y^2-1.03)", -1.5, 2.5, -1.7, 1.9).flatSets().getFirst();

        int last = circle.a().length - 1;
        assertThat(circle.a()[last]).isEqualTo(circle.a()[0]);
        assertThat(circle.b()[last]).isEqualTo(circle.b()[0]);
        assertThat(length(circle)).isCloseTo(2 * Math.PI * Math.sqrt(1.03), within(0.01));
    }

    @Test
    void a_line_ends_where_the_loss_begins_to_go_through() {
        // Beside y = 0 the slopes of |y| + x y are x - 1 and x + 1: of both signs where |x| < 1.
        SliceCriticalSet.FlatSet line =
                find("abs(y)+x*y", -1.5, 2.5, -1.7, 1.9).flatSets().getFirst();

        assertThat(line.inWords()).isEqualTo("line of minima along a kink");
        assertThat(length(line)).isCloseTo(2, within(1e-4));
    }

    @Test
    void the_diamond_is_one_line_with_its_corners() {
        SliceCriticalSet.FlatSet diamond =
                find("abs(abs(x)+abs(y)-1)", -1.5, 2.5, -1.7, 1.9).flatSets().getFirst();

        assertThat(length(diamond)).isCloseTo(4 * Math.sqrt(2), within(1e-3));
    }

    // Beside each the loss falls or rises without bound, or jumps.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"log(abs(x-y))", "1/abs(x)", "sign(x)*(x+1)", "-1/sqrt(abs(x+y-0.1))"})
    void where_the_loss_has_no_limit_there_is_no_line(String formula) {
        SliceCriticalSet found = find(formula, -1.5, 2.5, -1.7, 1.9);

        assertThat(found.flatSets()).isEmpty();
        assertThat(found.complete()).isFalse();
    }

    private static double length(SliceCriticalSet.FlatSet line) {
        double length = 0;
        for (int i = 1; i < line.a().length; i++) {
            length += Math.hypot(line.a()[i] - line.a()[i - 1], line.b()[i] - line.b()[i - 1]);
        }
        return length;
    }
}
