package errorscape.critical.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SearchBudget;
import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.data.Samples;
import errorscape.function.FunctionObjective;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;
import errorscape.truth.Truth;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What interval arithmetic proves of lists of critical points, against functions whose critical points are known.
class SliceProverTest {
    private static final JsonNode FUNCTIONS = Truth.read("functions.json").get("functions");

    // Along the slope, through the middle of the dent, the slope s is undone where s = 2 A t / w exp(-t^2 / w), t being
    // the distance from the middle: at two distances, as the right side goes up to A sqrt(2 / (e w)) > s and down
    // again.
    @ParameterizedTest
    @CsvSource({
        "x-0.01*exp(-((x-0.317)^2+(y-0.713)^2)/2.5e-5), 0.317, 0.713, 1, 0.01, 2.5e-5",
        "y-0.02*exp(-((x+0.5123)^2+(y-0.217)^2)/1e-4), -0.5123, 0.217, 1, 0.02, 1e-4",
        "0.3*x-0.004*exp(-((x-0.1013)^2+(y+0.7031)^2)/1e-5), 0.1013, -0.7031, 0.3, 0.004, 1e-5",
        "x+y-0.02*exp(-((x+0.9117)^2+(y-1.103)^2)/2e-5), -0.9117, 1.103, 1.4142135623730951, 0.02, 2e-5"
    })
    void a_pair_in_a_dent_that_no_winding_number_sees_is_found_and_proved(
            String formula, double x, double y, double slope, double depth, double w) {
        SliceCriticalSet found = Typed.prove(formula, -2, 2, -2, 2);

        assertThat(found.points())
                .extracting(SliceCriticalPoint::kind)
                .containsExactlyInAnyOrder(Kind.MINIMUM, Kind.SADDLE);
        for (SliceCriticalPoint point : found.points()) {
            double t = StrictMath.hypot(point.a() - x, point.b() - y);
            assertThat(2 * depth * t / w * StrictMath.exp(-t * t / w)).isCloseTo(slope, within(1e-8));
        }
        assertThat(found.complete()).as(found.certificate()).isTrue();
        assertThat(found.certificateKind().label()).isEqualTo("proved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "himmelblau",
                "six_hump_camel",
                "rosenbrock",
                "three_hump_camel",
                "hyperbolic_paraboloid",
                "one_min_unbounded",
                "double_well_product",
                "rastrigin"
            })
    void functions_with_regular_points_only_are_proved_complete(String name) {
        JsonNode function = FUNCTIONS.get(name);
        SliceCriticalSet found = prove(function);

        assertThat(found.points()).hasSize(function.get("total").asInt());
        assertThat(found.complete()).as(found.certificate()).isTrue();
        assertThat(found.proof().openCells()).isEmpty();
        assertThat(found.certificate()).startsWith("Complete: proved by interval arithmetic; winding number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"monkey_saddle", "peano_surface", "degenerate_min_quartic"})
    void round_a_degenerate_point_cells_stay_open(String name) {
        SliceCriticalSet found = prove(FUNCTIONS.get(name));

        assertThat(found.complete()).isFalse();
        assertThat(found.certificateKind()).isEqualTo(CertificateKind.NO_CONTRADICTION);
        assertThat(found.proof().matches()).isTrue();
        assertThat(found.proof().openCells()).isNotEmpty();
        assertThat(found.proof().openShare()).isLessThan(1e-10);
    }

    private static SliceCriticalSet prove(JsonNode function) {
        JsonNode x = function.get("box").get("x");
        JsonNode y = function.get("box").get("y");
        return Typed.prove(
                function.get("expression").asString(),
                x.get(0).asDouble(),
                x.get(1).asDouble(),
                y.get(0).asDouble(),
                y.get(1).asDouble());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^2*sin(1/x)+y^2",
                "x^4*cos(1/x)+y^2",
                "(x-0.3)^2*sin(1/(x-0.3))-y^2",
                "x^2*sin(log(abs(x)))+y^2"
            })
    void what_has_critical_points_without_number_is_never_complete(String formula) {
        SliceCriticalSet found = Typed.prove(formula, Typed.box(-1, 1, -1, 1), new SearchBudget(1_000_000, 20_000_000));

        assertThat(found.complete()).as(found.certificate()).isFalse();
        assertThat(found.proof().openCells()).isNotEmpty();
    }

    @Test
    void open_cells_cover_a_line_of_critical_points() {
        SliceCriticalSet ring =
                Typed.prove("(x^2+y^2-1)^2", Typed.box(-1.6, 1.6, -1.6, 1.6), new SearchBudget(1_000_000, 5_000_000));

        assertThat(ring.complete()).isFalse();
        for (int i = 0; i < 100; i++) {
            double a = StrictMath.cos(0.1 * i);
            double b = StrictMath.sin(0.1 * i);
            assertThat(ring.proof().openCells()).anyMatch(cell -> cell.holds(a, b, 1e-15, 1e-15));
        }
        assertThat(ring.proof().openShare()).isLessThan(0.1);
        assertThat(ring.certificate()).contains("cells stayed open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(x)+3*abs(y)", "max(x^2+y^2,(x-1)^2+y^2)", "abs(x)^1.5+y^2"})
    void a_kink_that_may_be_critical_stays_open(String formula) {
        SliceCriticalSet found = Typed.prove(formula, -2, 2, -2, 2);

        assertThat(found.complete()).isFalse();
        assertThat(found.proof().openShare()).isBetween(1e-30, 0.01);
    }

    @Test
    void a_kink_that_the_loss_runs_across_is_no_hindrance() {
        assertThat(Typed.prove("abs(x)+3*y+y^2", -1, 1, -1, 1).complete()).isTrue();
        assertThat(Typed.prove("max(x,2*x)+y", -1, 1, -1, 1).complete()).isTrue();
    }

    @Test
    void a_point_on_the_edge_of_the_box_is_proved_too() {
        SliceCriticalSet found = Typed.prove("x^2-y^2", 0, 1, 0, 1);

        assertThat(found.points()).hasSize(1);
        assertThat(found.complete()).as(found.certificate()).isTrue();
    }

    @Test
    void a_spent_budget_leaves_cells_open_and_says_so() {
        SliceCriticalSet found =
                Typed.prove("(x^2+y-11)^2+(x+y^2-7)^2", Typed.box(-6, 6, -6, 6), new SearchBudget(10_000_000, 10_000));

        assertThat(found.points()).hasSize(9);
        assertThat(found.complete()).isFalse();
        assertThat(found.certificate()).startsWith("No contradiction").contains("cells stayed open");
    }

    @Test
    void the_proof_is_the_same_for_any_number_of_threads() {
        FunctionObjective function = FunctionObjective.of("(x^2+y^2-1)^2");
        Box box = Typed.box(-1.5, 1.7, -1.6, 1.6);
        SearchBudget budget = new SearchBudget(1_000_000, 3_000_000);
        SliceCriticalPoints.Options options =
                SliceCriticalPoints.Options.of(function).withBudget(budget);
        SliceCriticalSet found = Typed.find(function.text(), box, budget);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            SliceCriticalSet several = SliceProver.prove(
                    found, function, TestFunction.plane(), box, options, new ParallelFor(threads, 4), () -> false);

            assertThat(several.proof())
                    .isEqualTo(Typed.prove(function.text(), box, budget).proof());
        }
    }

    @Test
    void a_proof_can_be_cancelled() {
        FunctionObjective function = FunctionObjective.of("(x^2+y^2-1)^2");
        Box box = Typed.box(-1, 1, -1, 1);
        SliceCriticalPoints.Options options = SliceCriticalPoints.Options.of(function);
        SliceCriticalSet found = Typed.find(function.text(), box, options.budget());

        Assertions.assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> SliceProver.prove(
                        found,
                        function,
                        TestFunction.plane(),
                        box,
                        options,
                        ParallelFor.onCallingThread(),
                        () -> true));
    }

    @Test
    void of_a_loss_without_enclosures_the_whole_box_stays_open() {
        NetworkObjective relu = new NetworkObjective(
                new Architecture(List.of(1, 1), List.of(Activation.RELU), true),
                Loss.MEAN_SQUARED,
                Regulariser.NONE,
                new Samples(new double[][] {{1, 2}}, new double[][] {{1, -1}}));
        Box box = Typed.box(-1, 1, -1, 1);
        SliceCriticalPoints.Options options = SliceCriticalPoints.Options.of(relu);
        SliceCriticalSet found = SliceCriticalPoints.find(
                relu, TestFunction.plane(), box, options, ParallelFor.onCallingThread(), () -> false);
        SliceProof proof = SliceProver.prove(
                        found, relu, TestFunction.plane(), box, options, ParallelFor.onCallingThread(), () -> false)
                .proof();

        assertThat(proof.state()).isEqualTo(SliceProof.State.NOT_OFFERED);
        assertThat(proof.openShare()).isEqualTo(1);
    }
}
