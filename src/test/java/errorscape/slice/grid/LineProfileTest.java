package errorscape.slice.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.slice.Line;
import errorscape.slice.TestFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProfileTest {
    @Test
    void a_double_well_has_one_bump_between_its_minima_as_high_as_it_is() {
        // (x^2 - 1)^2 = x^4 - 2 x^2 + 1, minima at -1 and 1, barrier 1.
        TestFunction wells =
                TestFunction.separable(x -> new double[] {(x * x - 1) * (x * x - 1), 0, 0}, TestFunction.power(1, 2));
        Line line = Line.between(new double[] {-1, 0}, new double[] {1, 0}, "between minima");

        LineProfile profile = LineProfile.sample(wells, line, new Range(-0.25, 1.25), 61);

        assertThat(profile.shape().bumps()).isEqualTo(1);
        assertThat(profile.shape().barrier()).isCloseTo(1, within(1e-12));
        assertThat(profile.shape().verdict()).isEqualTo("1 bump, barrier 1.00");
    }

    /// A double well in one variable, of barrier 1, along a line.
    private static LineProfile wells(double from, double to, Range range, int count) {
        TestFunction wells = TestFunction.separable(
                x -> new double[] {(x * x - 1) * (x * x - 1), 4 * x * (x * x - 1), 0}, y -> new double[3]);
        return LineProfile.sample(
                wells, Line.between(new double[] {from, 0}, new double[] {to, 0}, "line"), range, count);
    }

    @Test
    void zero_and_one_are_always_places_of_the_line() {
        for (int count : new int[] {4, 7, 100, 151}) {
            for (Range range :
                    List.of(new Range(-0.25, 1.25), new Range(-1, 3), new Range(0, 1), new Range(-0.3, 1.7))) {
                LineProfile profile = wells(-1, 1, range, count);
                assertThat(profile.t()).hasSize(count).contains(0, 1).isSorted().doesNotHaveDuplicates();
                assertThat(profile.t()[0]).isEqualTo(range.min());
                assertThat(profile.t()[profile.t().length - 1]).isEqualTo(range.max());
            }
        }
        assertThat(wells(-1, 1, new Range(0.2, 0.8), 4).t()).hasSize(4);
    }

    @Test
    void the_barrier_is_as_high_however_few_and_wherever_the_places_are() {
        // From -1 to 1.3 over the bump of height 1 at 0, wherever that lies between places; then down to 1 and up to
        // (1.69 - 1)^2.
        for (int count : new int[] {2, 3, 4, 10, 57, 150, 151}) {
            for (double low : new double[] {-0.25, -0.31, -1}) {
                ProfileShape shape = wells(-1, 1.3, new Range(low, 1.25), count).shape();
                assertThat(shape.barrier()).as("%s places", count).isCloseTo(1, within(1e-12));
                assertThat(shape.bumps()).isEqualTo(1);
                assertThat(shape.risesAtEnd()).isTrue();
            }
        }
    }

    @Test
    void a_bump_just_behind_the_start_is_seen_by_the_slope() {
        // From -0.003 over the top at 0 down to 1: the climb is 1 - (1 - 9e-6)^2.
        ProfileShape shape = wells(-0.003, 1, new Range(0, 1), 5).shape();
        assertThat(shape.bumps()).isEqualTo(1);
        assertThat(shape.barrier()).isCloseTo(1 - Math.pow(1 - 9e-6, 2), within(1e-14));
        ProfileShape back = wells(1, -0.003, new Range(0, 1), 5).shape();
        assertThat(back.barrier()).isCloseTo(1, within(1e-12));
        assertThat(back.risesAtEnd()).isFalse();
    }

    @Test
    void verdicts_of_every_shape() {
        assertThat(verdict(5, 4, 4, 3)).isEqualTo("monotone");
        assertThat(verdict(5, 5 + 1e-14, 3)).isEqualTo("monotone");
        assertThat(verdict(5, 6, 4, 4.5, 2)).isEqualTo("2 bumps, barrier 1.00");
        assertThat(verdict(5, 1, 3)).isEqualTo("rises at the end, barrier 2.00");
        assertThat(verdict(5, 6, 1, 3)).isEqualTo("1 bump, barrier 2.00, rises at the end");
        assertThat(verdict(5, Double.NaN, 3)).isEqualTo("not finite everywhere");
    }

    @Test
    void a_line_needs_two_ends() {
        assertThatThrownBy(() -> Line.between(new double[2], new double[2], "nowhere"))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("its ends are the same");
    }

    private static String verdict(double... values) {
        return ProfileShape.of(values, 0, values.length - 1).verdict();
    }
}
