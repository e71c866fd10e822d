package errorscape.critical.slice;

import static errorscape.critical.slice.Typed.find;
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
                "x^2+2*max(0,x)^2-y^2; SADDLE; -1",
                "x*abs(x)+y^2; DEGENERATE; 0"
            })
    void where_only_the_gradient_has_a_kink_the_turns_decide(String formula, Kind kind, int turns) {
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

    // Each by its values on the axes or on the lines between the pieces of the formula; the last is the circumcentre of
    // the three bowls' feet, where all three are equally high.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abs(x)-y^2; 0; 0; SADDLE; -1",
                "abs(x)-2*abs(y); 0; 0; SADDLE; -1",
                "abs(x)-abs(y); 0; 0; SADDLE; -1",
                "abs(x^3)-y^2; 0; 0; SADDLE; -1",
                "abs(x)-y^4; 0; 0; SADDLE; -1",
                "sqrt(abs(x))-sqrt(abs(y)); 0; 0; SADDLE; -1",
                "abs(x^2-1)+abs(y); 0; 0; SADDLE; -1",
                "abs(x-0.3*y^2)-y^2; 0; 0; SADDLE; -1",
                "min(x^2+y^2,(x-2)^2+y^2); 1; 0; SADDLE; -1",
                "max(min(x,y),min(-x,-y)); 0; 0; SADDLE; -1",
                "abs(0.6*x+0.8*y)+abs(0.8*x-0.6*y); 0; 0; MINIMUM; 1",
                "abs(x^2-1)+abs(y); 1; 0; MINIMUM; 1",
                "max(x,y)+x^2+y^2; -0.25; -0.25; MINIMUM; 1",
                "abs(x-0.3*y^2)+y^2; 0; 0; MINIMUM; 1",
                "sqrt((x-y)^2+(x+y-0.2)^2); 0.1; 0.1; MINIMUM; 1",
                "abs(x)+y^6; 0; 0; MINIMUM; 1",
                "-max(abs(x),abs(y-0.1)); 0; 0.1; MAXIMUM; 1",
                "1-abs(x+y)-abs(x-2*y); 0; 0; MAXIMUM; 1",
                "min(min(x^2+y^2,(x-1)^2+y^2),(x-0.5)^2+(y-1)^2); 0.5; 0.375; MAXIMUM; 1"
            })
    void the_turns_of_the_gradient_decide_what_a_kink_is(String formula, double x, double y, Kind kind, int turns) {
        SliceCriticalSet found = find(formula, -1.5, 2.5, -1.7, 1.9);

        assertThat(found.points())
                .filteredOn(point -> Math.hypot(point.a() - x, point.b() - y) < 1e-3)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.kind()).isEqualTo(kind);
                    assertThat(point.turns()).hasValue(turns);
                });
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void a_monkey_saddle_of_kinks_counts_as_often_as_the_gradient_turns() {
        // |r| cos(3 phi), the real part of (x + i y)^3 / r^2: 3 ways up and 3 down.
        SliceCriticalSet found = find("(x^3-3*x*y^2)/(x^2+y^2)+0*abs(x)", -1.5, 2.5, -1.7, 1.9);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.SADDLE);
            assertThat(point.turns()).hasValue(-2);
            assertThat(point.inWords()).contains("monkey saddle").contains("3 ways down");
        });
        assertThat(found.certificate()).contains("−2 = 0 − 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"abs(x-y)+x", "abs(x)+2*x", "sqrt(abs(x))+y", "max(x,2*x)+y^2", "abs(x)+abs(y)+3*x"})
    void a_crease_that_the_loss_goes_through_is_nothing_critical(String formula) {
        SliceCriticalSet found = find(formula, -1.5, 2.5, -1.7, 1.9);

        assertThat(found.points()).isEmpty();
        assertThat(found.flatSets()).isEmpty();
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void the_saddle_between_two_bowls_joins_them() {
        // Along the x axis x^2 + 0.1 x and (x - 2)^2 + 0.1 x meet at x = 1; the right bowl's floor is at 1.95.
        SliceCriticalSet found = find("min(x^2+y^2,(x-2)^2+y^2)+0.1*x", -1.5, 2.5, -1.7, 1.9);

        assertThat(found.points())
                .filteredOn(p -> p.kind() == Kind.SADDLE)
                .singleElement()
                .satisfies(saddle ->
                        assertThat(saddle.persistence()).isCloseTo(1.1 - (0.05 * 0.05 + 0.195), within(1e-9)));
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
