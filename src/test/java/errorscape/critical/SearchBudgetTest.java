package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import errorscape.function.FunctionObjective;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Searches that would never end.
class SearchBudgetTest {
    private static final Box BOX = Typed.box(-1, 1, -1, 1);
    private static final SearchBudget SMALL = new SearchBudget(200_000, 1_000_000);

    @ParameterizedTest
    @ValueSource(
            strings = {"sin(1e9*x)*cos(1e9*y)", "sin(1e8*x)+sin(1e8*y)", "cos(1e7*(x^2+y^2))", "sin(3e6*x*y)+cos(5e6*x)"
            })
    void a_search_ends_with_its_budget_and_says_what_it_has_not_searched(String formula) {
        SliceCriticalSet found = Typed.prove(formula, BOX, SMALL);

        assertThat(found.notSearched()).isGreaterThan(0);
        assertThat(found.certificateKind()).isEqualTo(CertificateKind.NONE);
        assertThat(found.complete()).isFalse();
        assertThat(found.certificate()).startsWith("Not searched: ").contains("% of the box");
    }

    @Test
    void what_was_found_by_then_is_critical() {
        // d/dx is 0 where 1e5 x is an odd quarter turn or both factors are; then so is sin(1e5 y), or cos of it.
        SliceCriticalSet found = Typed.find("sin(1e5*x)*cos(1e5*y)", BOX, SMALL);

        assertThat(found.points()).isNotEmpty();
        for (SliceCriticalPoint point : found.points()) {
            double s = StrictMath.sin(1e5 * point.a());
            double t = StrictMath.sin(1e5 * point.b());
            double size = Math.abs(s) > 0.5 ? 1 : 0;
            assertThat(Math.abs(s)).isCloseTo(size, within(1e-6));
            assertThat(Math.abs(t)).isCloseTo(1 - size, within(1e-6));
        }
    }

    @Test
    void a_search_that_fits_is_not_changed_by_its_budget() {
        String himmelblau = "(x^2+y-11)^2+(x+y^2-7)^2";
        Box box = Typed.box(-6, 6, -6, 6);

        assertThat(Typed.find(himmelblau, box, new SearchBudget(1_000_000, 0)))
                .isEqualTo(Typed.find(himmelblau, box, new SearchBudget(Long.MAX_VALUE, 0)));
    }

    @Test
    void where_it_ends_does_not_depend_on_the_threads() {
        FunctionObjective function = FunctionObjective.of("sin(1e9*x)*cos(1e9*y)");
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            SliceCriticalSet several = SliceCriticalPoints.find(
                    function,
                    TestFunction.plane(),
                    BOX,
                    SliceCriticalPoints.Options.of(function).withBudget(SMALL),
                    new ParallelFor(threads, 4),
                    () -> false);

            assertThat(several).isEqualTo(Typed.find(function.text(), BOX, SMALL));
        }
    }

    @Test
    void a_search_tells_how_it_gets_on_and_can_be_cancelled() {
        FunctionObjective function = FunctionObjective.of("sin(1e9*x)*cos(1e9*y)");
        List<Double> used = new ArrayList<>();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> SliceCriticalPoints.find(
                        function,
                        TestFunction.plane(),
                        BOX,
                        SliceCriticalPoints.Options.of(function),
                        ParallelFor.onCallingThread(),
                        (doing, budgetUsed) -> used.add(budgetUsed),
                        () -> used.size() > 5));

        assertThat(used).hasSizeGreaterThan(5).isSorted();
        assertThat(used.getLast()).isBetween(1e-6, 1.0);
    }

    @Test
    void large_networks_get_fewer_evaluations_than_typed_functions() {
        SearchBudget function = SearchBudget.of(FunctionObjective.of("x*y"));

        assertThat(function.evaluations()).isGreaterThan(1_000_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new SearchBudget(0, 1));
    }
}
