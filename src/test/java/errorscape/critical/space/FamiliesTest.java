package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How large the families of critical points of typed functions are said to be.
class FamiliesTest {
    @ParameterizedTest
    @CsvSource({"x^2, 1", "x^3, 1", "(x+2*y)^4, 1", "(y-x^2)^3, 1", "x^2+y^4, 0", "x^3-3*x*y^2, 0"})
    void a_family_is_as_large_as_the_set_of_zeros(String formula, int dimension) {
        CensusResult found = TruthCensus.of(FunctionObjective.of(formula), 40);

        assertThat(found.entries())
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.point().family().dimension()).isEqualTo(dimension));
    }
}
