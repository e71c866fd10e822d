package errorscape.critical.slice;

import static errorscape.critical.slice.Typed.find;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of critical points of any order, by formulas that are powers of what is zero on them.
class CriticalLinesTest {
    // In each the loss differs from that on the line by the factor's power.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x^2; 1; 1; line of minima",
                "x^3; 1; 1; line of inflections of order 3",
                "-(x-0.1)^4; 1; 1; line of maxima of order 4",
                "(x+2*y)^5; 1; 1; line of inflections of order 5",
                "x^3-3*x^2+3*x-1; 1; 1; line of inflections of order 3",
                "x*abs(x); 1; 1; line of inflections",
                "(y-x^2)^3; 1; 1; line of inflections of order 3",
                "(x^2+y^2-1)^3; 1; 2; line of inflections of order 3",
                "((x-0.2)^2+2*y^2-1)^4; 1; 2; line of minima of order 4",
                "x^2*y^2; 2; 2; line of minima",
                "x^2*y; 1; 1; line of critical points",
                "(y-x^2/2)^2*exp(x); 1; 1; line of minima",
                "max(0,x-0.3)^2+(y-x)^2; 1; 1; line of minima"
            })
    void a_line_is_one_set_with_its_order_and_kind(String formula, int lines, int points, String words) {
        SliceCriticalSet found = find(formula, -2, 1.5, -1.5, 2);

        assertThat(found.flatSets())
                .hasSize(lines)
                .allSatisfy(set -> assertThat(set.inWords()).isEqualTo(words));
        assertThat(found.points()).hasSize(points);
    }

    @Test
    void lines_of_different_order_may_cross() {
        SliceCriticalSet found = find("x^2*y^3", -2, 1.5, -1.5, 2);

        assertThat(found.flatSets())
                .extracting(SliceCriticalSet.FlatSet::inWords)
                .containsExactlyInAnyOrder("line of critical points", "line of inflections of order 3");
    }

    @Test
    void a_line_reaches_from_edge_to_edge() {
        SliceCriticalSet found = find("(y-sin(x))^3", -2, 1.5, -1.5, 2);

        assertThat(found.flatSets()).singleElement().satisfies(set -> {
            assertThat(Arrays.stream(set.a()).min().orElseThrow()).isLessThan(-1.9);
            assertThat(Arrays.stream(set.a()).max().orElseThrow()).isGreaterThan(1.4);
        });
    }

    @Test
    void the_border_of_an_area_belongs_to_it() {
        SliceCriticalSet found = find("max(0,x^2+y^2-1)^2", -2, 1.5, -1.5, 2);

        assertThat(found.flatSets())
                .singleElement()
                .satisfies(set -> assertThat(set.inWords()).isEqualTo("area of critical points"));
        assertThat(found.points()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"x^3+y^10", "x^4+y^6", "x^3+y^4", "x^2+y^10", "x^5-y^5"})
    void a_flat_point_is_no_line(String formula) {
        SliceCriticalSet found = find(formula, -2, 1.5, -1.5, 2);

        assertThat(found.flatSets()).isEmpty();
        assertThat(found.points()).hasSize(1);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
    }
}
