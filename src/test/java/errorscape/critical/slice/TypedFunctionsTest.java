package errorscape.critical.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions whose critical points follow from algebra and that mislead a search.
class TypedFunctionsTest {
    // One zero of the gradient of order 3, 3, 5, 2, and 3 in each variable; (x - a)^2 + (y - b)^n turns the gradient
    // once for even n, and not for odd n; a minus sign turns it the other way.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "x^2-y^4, 0, 0, -1",
                "(x-0.07)^2+(y-0.31)^4, 0.07, 0.31, 1",
                "(x+0.07)^2-(y-0.31)^6, -0.07, 0.31, -1",
                "x^2+y^3, 0, 0, 0",
                "(x-0.3)^4+(y+0.1)^4, 0.3, -0.1, 1",
                "(x-0.2)^3-3*(x-0.2)*(y-0.1)^2, 0.2, 0.1, -2",
                "(x-0.2)^4-6*(x-0.2)^2*(y-0.1)^2+(y-0.1)^4, 0.2, 0.1, -3"
            })
    void a_multiple_zero_is_one_degenerate_point_at_its_place(String formula, double x, double y, int turns) {
        SliceCriticalSet found = find(formula, -1, 1, -1, 1);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.DEGENERATE);
            assertThat(point.a()).isCloseTo(x, within(1e-9));
            assertThat(point.b()).isCloseTo(y, within(1e-9));
        });
        assertThat(found.flatSets()).isEmpty();
        assertThat(found.windingNumber()).hasValue(turns);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void very_different_curvatures_are_no_degeneracy() {
        SliceCriticalSet found = find("1e8*(x-0.1)^2+(y-0.2)^2", -1, 1, -1, 1);

        assertThat(found.points()).extracting(SliceCriticalPoint::kind).containsExactly(Kind.MINIMUM);
    }

    @Test
    void faint_points_in_the_tails_of_a_gaussian_are_of_their_own_kind() {
        // -cos(x) cos(y) E with E = exp(-(x-pi)^2-(y-pi)^2) is separable: its gradient vanishes where both factors are
        // 0, at (pi/2 + i pi, pi/2 + k pi), a saddle; and where tan(t) = -2 (t - pi) for both, an extremum. From -2 to
        // 8
        // the first has 4 solutions, the second 5: 16 saddles and 25 extrema, with curvatures down to 1e-20.
        SliceCriticalSet found = find("-cos(x)*cos(y)*exp(-((x-pi)^2+(y-pi)^2))", -2, 8, -2, 8);

        assertThat(found.points().stream().filter(p -> p.kind() == Kind.SADDLE)).hasSize(16);
        assertThat(found.points().stream().filter(p -> p.kind() == Kind.MINIMUM))
                .hasSize(13);
        assertThat(found.points().stream().filter(p -> p.kind() == Kind.MAXIMUM))
                .hasSize(12);
        assertThat(found.windingNumber()).hasValue(9);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void a_tail_that_fades_out_of_the_range_of_numbers_holds_no_points_and_is_not_certified() {
        SliceCriticalSet found = find("exp(-x^2-y^2)", -30, 30, -30, 30);

        assertThat(found.points()).extracting(SliceCriticalPoint::kind).containsExactly(Kind.MAXIMUM);
        assertThat(found.consistent()).isFalse();
        assertThat(found.certificate()).contains("smaller than numbers can be");
        assertThat(find("exp(-x^2-y^2)", -10, 10, -10, 10).consistent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "abs(x-0.1)+abs(y+0.2), 0.1, -0.2, MINIMUM",
                "abs(x-0.1)+(y-0.3)^2, 0.1, 0.3, MINIMUM",
                "abs(x)+y^2, 0, 0, MINIMUM",
                "1-sqrt((x-0.3)^2+(y+0.2)^2), 0.3, -0.2, MAXIMUM",
                "abs(x-0.1)-abs(y+0.2), 0.1, -0.2, SADDLE"
            })
    void a_kink_round_which_the_gradient_turns_is_told_from_smooth_points(
            String formula, double x, double y, Kind kind) {
        SliceCriticalSet found = find(formula, -1, 1, -1, 1);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.smooth()).isFalse();
            assertThat(point.inWords()).contains("kink");
            assertThat(point.kind()).isEqualTo(kind);
            assertThat(point.a()).isCloseTo(x, within(1e-9));
            assertThat(point.b()).isCloseTo(y, within(1e-9));
        });
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void the_tip_of_the_cone_of_ackleys_function_completes_its_count() {
        // Moved off the grid: its lowest point is a cone.
        SliceCriticalSet found = find(
                "-20*exp(-0.2*sqrt(0.5*((x-0.3)^2+(y+0.2)^2)))-exp(0.5*(cos(2*pi*(x-0.3))+cos(2*pi*(y+0.2))))+e+20",
                -1.1,
                1.7,
                -1.6,
                1.2);

        assertThat(found.points().stream().filter(p -> !p.smooth()))
                .singleElement()
                .satisfies(tip -> {
                    assertThat(tip.kind()).isEqualTo(Kind.MINIMUM);
                    assertThat(tip.a()).isCloseTo(0.3, within(1e-9));
                    assertThat(tip.b()).isCloseTo(-0.2, within(1e-9));
                    assertThat(tip.value()).isCloseTo(0, within(1e-9));
                });
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @Test
    void a_smooth_top_written_with_a_root_has_the_curvature_of_its_surroundings() {
        // cos(3 r) = 1 - 4.5 r^2 + ...
        SliceCriticalSet found = find("cos(3*sqrt(x^2+y^2))", -0.7, 0.7, -0.6, 0.6);

        assertThat(found.points()).hasSize(1);
        assertThat(found.points().getFirst().kind()).isEqualTo(Kind.MAXIMUM);
        assertThat(found.points().getFirst().hessian().xx()).isCloseTo(-9, within(1e-4));
        assertThat(found.points().getFirst().hessian().yy()).isCloseTo(-9, within(1e-4));
    }

    @Test
    void a_place_without_a_limit_is_no_point() {
        // x y / (x^2 - 1/4) takes all values near (1/2, 0).
        assertThat(find("x*y/(x^2-0.25)+x^2+y^2", -2, 2, -2, 2).points())
                .extracting(SliceCriticalPoint::kind)
                .containsExactly(Kind.SADDLE);
    }

    @Test
    void a_needle_of_a_hundredth_of_the_box_is_found() {
        // Beside the bowl's minimum a needle has a minimum, and a saddle on the way to it.
        SliceCriticalSet found = find("x^2+y^2-exp(-((x-0.5123)^2+(y-0.3)^2)/0.001)", -2, 2, -2, 2);

        assertThat(found.points())
                .extracting(SliceCriticalPoint::kind)
                .containsExactly(Kind.MINIMUM, Kind.MINIMUM, Kind.SADDLE);
    }

    @Test
    void a_pole_is_no_point_but_the_gradient_turns_round_it() {
        // r^2 + 1/r^2 + x: on the x axis 2 x - 2 / x^3 + 1 = 0 has one root on each side of the pole.
        SliceCriticalSet found = find("1/(x^2+y^2)+x^2+y^2+x", -3, 3, -3, 3);

        assertThat(found.points()).extracting(SliceCriticalPoint::kind).containsExactly(Kind.MINIMUM, Kind.SADDLE);
        assertThat(found.poles()).isEqualTo(1);
        assertThat(found.windingNumber()).hasValue(1);
        assertThat(found.certificate()).isEqualTo("No contradiction: winding number 1, as the points and a pole say.");
    }

    // Lines of critical points: the axes; two diagonals; three lines of a square; both branches of a hyperbola; six
    // parallels; a parabola; a circle; four arcs in the corners.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "x^2*y^2, 2, 2",
                "(x-0.1)^2*(y+0.3)^2, 2, 2",
                "(x^2-y^2)^2, 2, 2",
                "x^2*y^2*(x-1)^2, 3, 3",
                "(1-x*y)^2/2, 2, 3",
                "sin(x+2*y), 6, 6",
                "(y-x^2)^2, 1, 1",
                "(x^2+y^2-1)^2, 1, 2",
                "cos(0.9*sqrt(x^2+y^2)), 4, 5"
            })
    void every_line_of_critical_points_is_shown_once_and_in_order(String formula, int lines, int points) {
        SliceCriticalSet found = find(formula, -3, 3, -3, 3.1);

        assertThat(found.flatSets()).hasSize(lines).allMatch(SliceCriticalSet.FlatSet::line);
        assertThat(found.points()).hasSize(points);
        for (SliceCriticalSet.FlatSet line : found.flatSets()) {
            double longest = 0;
            for (int i = 1; i < line.a().length; i++) {
                longest = Math.max(
                        longest, StrictMath.hypot(line.a()[i] - line.a()[i - 1], line.b()[i] - line.b()[i - 1]));
            }
            assertThat(longest).isLessThan(0.4);
        }
        assertThat(found.consistent()).isFalse();
    }

    @Test
    void isolated_degenerate_points_in_a_row_are_no_line() {
        // A fourfold zero of the gradient at x = k pi / 30 for k = -9 .. 9, a saddle half-way between and outside.
        SliceCriticalSet found = find("sin(30*x)^4+y^2", -1, 1, -1, 1);

        assertThat(found.flatSets()).isEmpty();
        assertThat(found.points().stream().filter(p -> p.kind() == Kind.DEGENERATE))
                .hasSize(19)
                .allMatch(p -> Math.abs(p.a() * 30 / Math.PI - Math.rint(p.a() * 30 / Math.PI)) < 1e-9);
        assertThat(found.points().stream().filter(p -> p.kind() == Kind.SADDLE)).hasSize(20);
        assertThat(found.windingNumber()).hasValue(-1);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "x^3-3*x*y^2, a monkey saddle with 3 ways down",
        "x^4-6*x^2*y^2+y^4, a saddle with 4 ways down",
        "x^2-y^4, a saddle",
        "x^4+y^4, a minimum or a maximum",
        "x^3+y^2, neither a minimum nor a maximum"
    })
    void a_degenerate_point_is_told_by_how_the_gradient_turns_round_it(String formula, String words) {
        assertThat(find(formula, -1, 1, -1, 1).points())
                .singleElement()
                .satisfies(point -> assertThat(point.inWords()).endsWith(": " + words + ")"));
    }

    private static SliceCriticalSet find(String formula, double x0, double x1, double y0, double y1) {
        return SliceCriticalPoints.find(
                FunctionObjective.of(formula),
                TestFunction.plane(),
                new Box(new Range(x0, x1), new Range(y0, y1)),
                SliceCriticalPoints.Options.DEFAULT,
                ParallelFor.onCallingThread(),
                () -> false);
    }
}
