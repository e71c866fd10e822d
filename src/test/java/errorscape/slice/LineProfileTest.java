package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
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
