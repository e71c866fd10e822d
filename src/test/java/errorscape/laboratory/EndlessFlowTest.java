package errorscape.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Against flows in one variable that are known in closed form: where they are and how steep it is there at each time.
final class EndlessFlowTest {
    private static boolean goesOn(DoubleUnaryOperator place, DoubleUnaryOperator slope) {
        EndlessFlow fall = new EndlessFlow();
        boolean found = false;
        for (double time = 0.5; time < 1e12 && !found; time *= 1.5) {
            found = fall.at(time, new double[] {place.applyAsDouble(time)}, new double[] {slope.applyAsDouble(time)});
        }
        return found;
    }

    @Test
    void the_flow_of_an_exponential_goes_on_for_ever() {
        // e^-x from 0: x = log(1 + t), slope -1 / (1 + t).
        assertThat(goesOn(Math::log1p, t -> -1 / (1 + t))).isTrue();
    }

    @Test
    void the_flow_of_a_parabola_ends() {
        // (x - 1)^2 / 2 from 0: x = 1 - e^-t.
        assertThat(goesOn(t -> 1 - Math.exp(-t), t -> -Math.exp(-t))).isFalse();
    }

    @Test
    void the_flow_of_a_quartic_ends_however_slowly() {
        // (x - 2)^4 from 1: (2 - x)^-2 = 1 + 8 t.
        assertThat(goesOn(t -> 2 - 1 / Math.sqrt(1 + 8 * t), t -> -4 * Math.pow(1 + 8 * t, -1.5)))
                .isFalse();
    }

    @Test
    void a_straight_slope_is_no_sign_of_an_endless_fall_of_that_kind() {
        assertThat(goesOn(t -> 1e-9 * t, t -> -1e-9)).isFalse();
    }

    @Test
    void inwards_there_is_no_infinity() {
        assertThat(goesOn(t -> -50 + Math.log1p(t), t -> -1 / (1 + t))).isFalse();
    }
}
