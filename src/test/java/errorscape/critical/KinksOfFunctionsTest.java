package errorscape.critical;

import static errorscape.critical.Typed.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SliceCriticalPoint.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Typed functions that have no gradient, or no Hessian, at a point or jump there.
class KinksOfFunctionsTest {
    // The sum of twice the lesser square and once the greater grows from its zero; x |x| goes through its own.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "max(x,y)^2+2*min(x,y)^2; MINIMUM; 1",
                "-x^2-2*max(0,x)^2-y^2; MAXIMUM; 1",
                "x^2+2*max(0,x)^2-y^2; DEGENERATE; -1",
                "x*abs(x)+y^2; DEGENERATE; 0"
            })
    void where_only_the_gradient_has_a_kink_the_values_around_decide(String formula, Kind kind, int turns) {
        SliceCriticalSet found = find(formula, -1, 2, -1, 1);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(kind);
            assertThat(point.smooth()).isFalse();
            assertThat(point.a()).isCloseTo(0, within(1e-9));
            assertThat(point.b()).isCloseTo(0, within(1e-9));
        });
        assertThat(found.windingNumber()).hasValue(turns);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void a_line_on_which_the_gradient_has_a_kink_is_a_line() {
        SliceCriticalSet found = find("x*abs(x)", -1, 2, -1, 1);

        assertThat(found.flatSets())
                .singleElement()
                .satisfies(set -> assertThat(set.line()).isTrue());
        assertThat(found.points()).hasSize(1);
    }

    @Test
    void where_the_loss_jumps_there_is_no_minimum() {
        // From the left it falls to -1/2 and never gets there.
        SliceCriticalSet found = find("sign(x)*0.5+x^2+y^2", -1, 2, -1, 1);

        assertThat(found.points()).isEmpty();
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "-1, 1", "-2, 1"})
    void the_tip_of_a_cusp_is_a_minimum_wherever_the_box_ends(double x0, double x1) {
        SliceCriticalSet found = find("cbrt(x)^2+y^2", x0, x1, -1, 1);

        assertThat(found.points()).singleElement().satisfies(tip -> {
            assertThat(tip.kind()).isEqualTo(Kind.MINIMUM);
            assertThat(tip.smooth()).isFalse();
            assertThat(tip.a()).isCloseTo(0, within(1e-9));
            assertThat(tip.b()).isCloseTo(0, within(1e-9));
        });
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }
}
