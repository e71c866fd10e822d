package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.ParallelFor;
import errorscape.slice.Plane;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchBudgetTest {
    /// Himmelblau's function: 4 minima, 4 saddles, a maximum in [-6, 6]^2.
    private static final Objective HIMMELBLAU = FunctionObjective.of("(x^2 + y - 11)^2 + (x + y^2 - 7)^2");
    private static final Plane PLANE =
            new Plane(new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1}, "x", "y");
    private static final Box BOX = new Box(new Range(-6, 6), new Range(-6, 6));
    private static final SliceCriticalPoints.Options OPTIONS = new SliceCriticalPoints.Options(12, 24, 400);

    private static SliceCriticalSet find(SearchMeter meter, ParallelFor loop) {
        return SliceCriticalPoints.find(HIMMELBLAU, PLANE, BOX, OPTIONS, loop, () -> false, meter);
    }

    private static SliceCriticalSet find(long evaluations) {
        return find(new SearchMeter(new SearchBudget(evaluations)), ParallelFor.onCallingThread());
    }

    @Test
    void a_budget_that_does_changes_nothing() {
        SliceCriticalSet within = find(1_000_000);

        assertThat(within.complete()).isTrue();
        assertThat(within.notSearched()).isEmpty();
        assertThat(within.points()).hasSize(9);
        assertThat(within.certificate())
                .isEqualTo(find(new SearchMeter(SearchBudget.UNLIMITED), ParallelFor.onCallingThread())
                        .certificate());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 170, 500, 1_000, 2_000, 4_000})
    void a_budget_that_is_spent_ends_the_search_with_true_points_and_no_certificate(long evaluations) {
        SliceCriticalSet all = find(1_000_000);
        SearchMeter meter = new SearchMeter(new SearchBudget(evaluations));
        SliceCriticalSet part = find(meter, ParallelFor.onCallingThread());

        assertThat(part.complete()).isFalse();
        assertThat(part.certificate()).startsWith("Not searched in full: its budget is spent after");
        // The evaluations that go beyond: one that is refused, the reserve, and the one that is refused there.
        assertThat(meter.spent()).isLessThanOrEqualTo(evaluations + evaluations / 4 + 10);
        assertThat(part.points())
                .allSatisfy(point -> assertThat(all.points()).anySatisfy(true_ -> {
                    assertThat(StrictMath.hypot(point.a() - true_.a(), point.b() - true_.b()))
                            .isLessThan(1e-6);
                    assertThat(point.kind()).isEqualTo(true_.kind());
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {300, 900, 1_500, 3_000})
    void what_a_spent_budget_leaves_is_the_same_for_any_number_of_threads(long evaluations) throws Exception {
        SliceCriticalSet alone = find(evaluations);
        try (ExecutorService helpers = Executors.newFixedThreadPool(3)) {
            for (int run = 0; run < 10; run++) {
                SliceCriticalSet shared =
                        find(new SearchMeter(new SearchBudget(evaluations)), new ParallelFor(helpers, 4));
                assertThat(shared.points()).isEqualTo(alone.points());
                assertThat(shared.notSearched().orElseThrow().openCells())
                        .isEqualTo(alone.notSearched().orElseThrow().openCells());
            }
        }
    }

    @Test
    void the_more_it_may_do_the_more_is_found() {
        assertThat(find(4_000).points().size()).isGreaterThan(find(500).points().size());
    }

    @Test
    void the_words_say_how_many_cells_were_not_looked_at() {
        assertThat(new SliceCriticalSet.NotSearched(1_234, false, 10, 5).inWords())
                .isEqualTo("Not searched in full: its budget is spent after 1,234 gradients, with 15 of 25 cells not"
                        + " looked at. There may be points that are not listed.");
        assertThat(new SliceCriticalSet.NotSearched(1_234, true, 40, 5).inWords())
                .isEqualTo("Not searched in full: it was stopped after 1,234 gradients, with all cells looked at, but"
                        + " not all their parts. There may be points that are not listed.");
    }
}
