package errorscape.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.export.LabText;
import errorscape.network.Initialiser;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.slice.ParallelFor;
import errorscape.training.TrainingLoop;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class RestartsTest {
    private final Experiment experiment = XorLab.experiment(0.1, 0);

    private static Restarts.Options options(int runs, long steps) {
        return new Restarts.Options(
                runs,
                steps,
                List.of(Restarts.Source.of(new Initialiser(Initialiser.Scheme.NORMAL, 1))),
                1,
                OptionalDouble.empty());
    }

    @Test
    void the_distinct_minima_of_xor_are_the_proved_ones() {
        List<Double> proved = new ArrayList<>();
        for (JsonNode orbit : Truth.read("xor.json")
                .get("regularised")
                .get("xor_2-2-1_tanh_linear_L2_0.005")
                .get("orbits")) {
            if (orbit.get("index").asInt() == 0) {
                proved.add(orbit.get("loss").asDouble());
            }
        }
        assertThat(proved).hasSize(3);
        RestartsResult found = Restarts.run(experiment, options(150, 1500), Lab.Control.quiet());
        assertThat(found.minima()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        for (Minimum minimum : found.minima()) {
            assertThat(proved).anySatisfy(loss -> assertThat(minimum.loss()).isCloseTo(loss, within(1e-10)));
        }
        assertThat(found.minima().stream().mapToInt(Minimum::runs).sum()).isEqualTo(150);
        assertThat(found.minima().getFirst().loss()).isCloseTo(proved.getFirst(), within(1e-10));
    }

    @Test
    void results_are_the_same_bits_for_any_number_of_threads() {
        RestartsResult one = Restarts.run(experiment, options(30, 200), Lab.Control.quiet());
        RestartsResult two = Restarts.run(experiment, options(30, 200), XorLab.onTwoThreads());
        assertThat(LabText.json(two)).isEqualTo(LabText.json(one));
    }

    @Test
    void each_run_is_a_scenario_that_ends_as_the_table_says() {
        RestartsResult result = Restarts.run(experiment, options(5, 80), Lab.Control.quiet());
        Scenario chosen = result.trials().get(3).in(experiment.scenario());
        Experiment again = Experiment.build(chosen, null);
        TrainingLoop loop = new TrainingLoop(again.training(), Optional.empty(), again.runSettings());
        for (int i = 0; i < 80; i++) {
            loop.step();
        }
        int loss = 5;
        assertThat(result.tables().getFirst().columns().get(loss).key()).isEqualTo("loss");
        assertThat(result.tables().getFirst().rows().get(3).get(loss))
                .isEqualTo(loop.now().loss());
    }

    @Test
    void runs_that_diverge_count_as_failed() {
        RestartsResult result = Restarts.run(XorLab.experiment(1e4, 0), options(8, 400), Lab.Control.quiet());
        assertThat(result.facts()).anySatisfy(fact -> {
            assertThat(fact.key()).isEqualTo("diverged");
            assertThat(fact.value()).isEqualTo(8L);
        });
        assertThat(result.minima()).isEmpty();
    }

    @Test
    void a_cancelled_laboratory_ends_without_a_result() {
        Lab.Control cancelled =
                new Lab.Control(ParallelFor.onCallingThread(), (runs, total) -> {}, () -> Lab.Wish.NOTHING);
        assertThatThrownBy(() -> Restarts.run(experiment, options(10, 1_000_000), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void the_expected_best_of_k_is_the_mean_over_all_choices() {
        // Choices of two of 1, 2, 4, 8: minima 1, 1, 1, 2, 2, 4; of three: 1, 1, 1, 2.
        assertThat(BestOf.expected(new double[] {4, 1, 8, 2}))
                .containsExactly(new double[] {15 / 4.0, 11 / 6.0, 5 / 4.0, 1}, within(1e-14));
        // Two good of four: a pair has none in 1 of 6 choices.
        assertThat(BestOf.success(4, 2)).containsExactly(new double[] {0.5, 5 / 6.0, 1, 1}, within(1e-14));
    }

    @Test
    void options_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> options(0, 10)).hasMessage("the number of runs must be from 1 to 100,000, not 0");
        assertThatThrownBy(() -> options(1, 0)).hasMessageStartingWith("the number of steps must be from 1 to");
    }
}
