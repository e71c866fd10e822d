package errorscape.critical.slice;

import static errorscape.critical.slice.Typed.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SliceCriticalPoint.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Typed functions whose critical points are hard to reach or to tell apart.
class IllConditionedFunctionsTest {
    @Test
    void rounding_across_a_steep_bent_valley_makes_its_minimum_no_degenerate_point() {
        // At (1, 1) the Hessian is [2 + 8e6, -4e6; -4e6, 2e6]: determinant 4e6, trace 1e7 + 2.
        SliceCriticalSet found = find("(1-x)^2+1e6*(y-x^2)^2", -2, 2, -1, 3);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.MINIMUM);
            assertThat(point.nullity()).isZero();
            assertThat(point.hessian().smallerEigenvalue()).isCloseTo(4e6 / (1e7 + 2), within(1e-6));
        });
    }

    // Along y = 2 x^2 the gradient's floor falls like x^3, its bend adds x^2: Peano's surface off the grid.
    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, -0.3", "-0.4, 0.21"})
    void a_degenerate_zero_at_the_end_of_a_bent_valley_is_found(double x, double y) {
        String formula = "((y-(%s))-(x-(%s))^2)*((y-(%s))-3*(x-(%s))^2)".formatted(y, x, y, x);

        SliceCriticalSet found = find(formula, -1, 2, -1, 1);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.DEGENERATE);
            assertThat(point.a()).isCloseTo(x, within(1e-4));
            assertThat(point.b()).isCloseTo(y, within(1e-4));
        });
        assertThat(found.windingNumber()).hasValue(-1);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void a_multiple_zero_blurred_by_rounding_is_one_point() {
        // (x - 1)^4 + y^2 multiplied out: its derivative is nothing but rounding for 1e-5 around 1.
        SliceCriticalSet found = find("x^4-4*x^3+6*x^2-4*x+1+y^2", -1, 2, -1, 2);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.DEGENERATE);
            assertThat(point.a()).isCloseTo(1, within(2e-5));
        });
        assertThat(found.windingNumber()).hasValue(1);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    // sin(t) - t and e^t - t - t^2/2: their derivatives are -t^2/2 and t^2/2 near 0, and computed as 0 for 1e-8 around.
    @ParameterizedTest
    @CsvSource({"sin(x-0.7)-(x-0.7)+y^2, 0.7", "exp(x)-x-x^2/2-y^2, 0"})
    void a_fold_blurred_by_rounding_is_degenerate(String formula, double x) {
        SliceCriticalSet found = find(formula, -1, 2, -1, 2);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.DEGENERATE);
            assertThat(point.a()).isCloseTo(x, within(1e-7));
        });
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }
}
