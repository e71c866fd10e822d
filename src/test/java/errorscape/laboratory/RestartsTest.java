package errorscape.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.export.LabText;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.Sgd;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
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

    /// XOR with two units of an activation, as in `xor.json` of the sample scenarios.
    private static RestartsResult ofXor(Activation activation, double l2, boolean biases, int runs) {
        Scenario xor = SampleScenarios.find("xor").orElseThrow();
        Scenario scenario = xor.withNetwork(new Subject.Network(
                        List.of(2), activation, Activation.LINEAR, true, Loss.BINARY_CROSS_ENTROPY, l2, biases))
                .withTraining(xor.training().withOptimizer(new Sgd(activation == Activation.SINE ? 0.2 : 5, 0)));
        return Restarts.run(Experiment.build(scenario, null), options(runs, 1500), Lab.Control.quiet());
    }

    @Test
    void sixty_restarts_of_xor_with_sigmoid_units_find_five_minima() {
        // Known: each of 15 minima is a twin of one of 5 by sigma(-z) = 1 - sigma(z), two that solve XOR at a loss of
        // 0.155506, and three of 0.445843.
        RestartsResult found = ofXor(Activation.SIGMOID, 0.001, false, 60);
        assertThat(found.minima()).hasSize(5);
        assertThat(found.minima().stream().filter(m -> Math.abs(m.loss() - 0.155506) < 1e-6))
                .hasSize(2);
        assertThat(found.minima().stream().filter(m -> Math.abs(m.loss() - 0.445843) < 1e-6))
                .hasSize(3);
    }

    @Test
    void minima_of_sigmoid_and_sine_units_that_are_told_apart_are_no_twins_of_one_another() {
        for (Activation activation : List.of(Activation.SIGMOID, Activation.SINE, Activation.TANH)) {
            List<Minimum> minima = ofXor(activation, 0.002, false, 25).minima();
            for (Minimum one : minima) {
                for (Minimum other : minima) {
                    boolean twins = one.number() != other.number()
                            && isReflected(one.weights(), other.weights(), activation)
                            && Math.abs(one.loss() - other.loss()) < 1e-9;
                    assertThat(twins).as("%s %s %s", activation, one, other).isFalse();
                }
            }
        }
    }

    /// Whether the two units' incoming weights are alike but for signs and order, which all three activations allow.
    private static boolean isReflected(double[] w, double[] v, Activation activation) {
        double period = activation == Activation.SINE ? Math.PI : Double.POSITIVE_INFINITY;
        boolean straight = unitLike(w, 0, v, 0, period) && unitLike(w, 1, v, 1, period);
        boolean crossed = unitLike(w, 0, v, 1, period) && unitLike(w, 1, v, 0, period);
        return straight || crossed;
    }

    private static boolean unitLike(double[] w, int u, double[] v, int other, double period) {
        for (int sign = -1; sign <= 1; sign += 2) {
            double bias = w[4 + u] - sign * v[4 + other];
            double rest = Double.isInfinite(period) ? bias : Math.IEEEremainder(bias, period);
            if (Math.abs(w[2 * u] - sign * v[2 * other]) < 1e-4
                    && Math.abs(w[2 * u + 1] - sign * v[2 * other + 1]) < 1e-4
                    && Math.abs(rest) < 1e-4) {
                return true;
            }
        }
        return false;
    }

    @Test
    void with_biases_penalised_sigmoid_units_have_no_twins_by_reflection() {
        // There c + v costs something else than c: the losses themselves differ, so that more minima are distinct.
        RestartsResult found = ofXor(Activation.SIGMOID, 0.001, true, 60);
        assertThat(found.minima().stream()
                        .map(m -> Math.round(m.loss() * 1e8))
                        .distinct()
                        .count())
                .isGreaterThan(2);
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
