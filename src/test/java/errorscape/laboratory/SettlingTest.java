package errorscape.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.objective.Evaluator;
import errorscape.optimizer.Sgd;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Runs that are carried on must come to where the same method comes when it goes on and on, by a second
/// implementation of its steps.
final class SettlingTest {
    private static final long BRUTE_STEPS = 300_000;
    private static final double BRUTE_REST = 1e-10;

    /// Gradient descent with a heavy ball, as `torch.optim.SGD` writes it: `v = m v + g`, `w = w - rate v`.
    private static double[] descended(Evaluator loss, double[] start, double rate, double momentum) {
        double[] w = start.clone();
        double[] g = new double[w.length];
        double[] v = new double[w.length];
        for (long step = 0; step < BRUTE_STEPS; step++) {
            loss.gradient(w, g);
            if (Vectors.norm(g) < BRUTE_REST && Vectors.norm(v) < BRUTE_REST) {
                break;
            }
            for (int i = 0; i < w.length; i++) {
                v[i] = momentum * v[i] + g[i];
                w[i] -= rate * v[i];
            }
        }
        return w;
    }

    private static void assertLandsWhereDescentGoes(Scenario base, int side, long steps, double rate, double momentum) {
        Experiment experiment =
                Experiment.build(base.withTraining(base.training().withOptimizer(new Sgd(rate, momentum))), null);
        BasinMapResult map = BasinMap.run(
                experiment, new BasinMap.Options(side, steps, experiment.box(), true), Lab.Control.quiet());
        Evaluator loss = experiment.training().evaluator();
        int[] landed = map.minimumOf();
        for (int cell = 0; cell < landed.length; cell++) {
            double[] start = experiment.weightsOf(map.trials().get(cell).start());
            double[] end = descended(loss, start, rate, momentum);
            assertThat(landed[cell]).as("cell %s", cell).isPositive();
            Minimum minimum = map.minima().get(landed[cell] - 1);
            assertThat(loss.value(end)).as("cell %s", cell).isCloseTo(minimum.loss(), within(1e-12));
            if (!minimum.flat()) {
                assertThat(Vectors.distance(end, minimum.weights()))
                        .as("cell %s", cell)
                        .isLessThan(1e-5);
            }
        }
    }

    private static Scenario xor(Activation activation) {
        Scenario xor = SampleScenarios.find("xor").orElseThrow();
        return activation == Activation.TANH
                ? xor
                : xor.withNetwork(new Subject.Network(
                        List.of(2), activation, Activation.LINEAR, true, Loss.BINARY_CROSS_ENTROPY, 0.002, false));
    }

    @Test
    void all_of_225_runs_on_xor_land_where_gradient_descent_goes() {
        assertLandsWhereDescentGoes(xor(Activation.TANH), 15, 500, 0.5, 0);
    }

    @Test
    void with_momentum_runs_land_where_the_heavy_ball_goes() {
        assertLandsWhereDescentGoes(xor(Activation.TANH), 7, 100, 0.1, 0.9);
    }

    @Test
    void sigmoid_units_that_have_hardly_started_land_where_gradient_descent_goes() {
        assertLandsWhereDescentGoes(xor(Activation.SIGMOID), 6, 50, 1, 0);
    }

    @Test
    void on_himmelblaus_function_runs_land_where_gradient_descent_goes_over_its_saddles() {
        Scenario himmelblau = FunctionScenarios.of("himmelblau", Optional.empty(), Optional.empty());
        assertLandsWhereDescentGoes(himmelblau, 9, 5, 0.005, 0.8);
    }

    private static BasinMapResult map(String formula, Range x, Range y, int side, double rate) {
        Scenario scenario = FunctionScenarios.of(formula, Optional.of(x), Optional.of(y));
        Experiment experiment =
                Experiment.build(scenario.withTraining(scenario.training().withOptimizer(new Sgd(rate, 0))), null);
        return BasinMap.run(experiment, new BasinMap.Options(side, 20, experiment.box(), false), Lab.Control.quiet());
    }

    private static List<Object> settledBy(LabResult result) {
        List<Object> column = new ArrayList<>();
        int last = result.tables().getFirst().columns().size() - 1;
        assertThat(result.tables().getFirst().columns().get(last).key()).isEqualTo("settledBy");
        result.tables().getFirst().rows().forEach(row -> column.add(String.valueOf(row.get(last))));
        return column;
    }

    private static Object fact(LabResult result, String key) {
        return result.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void a_run_that_rests_at_a_saddle_is_in_no_minimum() {
        // Of nine starts those on the middle row have y = 0 for ever and rest at the saddle (0, 0); minima are at
        // (0, 1 / sqrt 2) and (0, -1 / sqrt 2), with the loss -1/4.
        BasinMapResult map = map("x^2 - y^2 + y^4", new Range(-1.5, 1.5), new Range(-1.5, 1.5), 3, 0.1);
        assertThat(map.minimumOf()).containsExactly(1, 1, 1, 0, 0, 0, 2, 2, 2);
        assertThat(map.minima()).allSatisfy(m -> assertThat(m.loss()).isCloseTo(-0.25, within(1e-12)));
        assertThat(fact(map, "atNoMinimum")).isEqualTo(3L);
        assertThat(settledBy(map).subList(3, 6)).containsOnly("rests at no minimum");
    }

    @Test
    void a_loss_that_falls_towards_infinity_has_no_minimum_to_land_in() {
        BasinMapResult map = map("exp(-x) + y^2", new Range(-1, 3), new Range(-1, 1), 3, 0.1);
        assertThat(map.minima()).isEmpty();
        assertThat(fact(map, "endless")).isEqualTo(9L);
        assertThat(fact(map, "inNoMinimum")).isEqualTo(9);
    }

    @Test
    void separable_classes_without_a_penalty_have_no_minimum_to_land_in() {
        Scenario xor = SampleScenarios.find("xor").orElseThrow();
        Experiment experiment = Experiment.build(
                xor.withNetwork(new Subject.Network(
                        List.of(2), Activation.TANH, Activation.LINEAR, true, Loss.BINARY_CROSS_ENTROPY, 0, false)),
                null);
        RestartsResult result = Restarts.run(
                experiment,
                new Restarts.Options(
                        4,
                        300,
                        List.of(Restarts.Source.of(new Initialiser(Initialiser.Scheme.NORMAL, 1))),
                        1,
                        OptionalDouble.empty()),
                Lab.Control.quiet());
        assertThat(result.minima()).isEmpty();
        assertThat(settledBy(result)).containsOnly("falls without end");
    }

    @Test
    void a_rate_that_never_comes_to_rest_is_carried_on_by_gradient_flow() {
        // The only minimum is (0, 0). At rate 2.05 the second derivative 1 of log cosh is too large there, and runs
        // jump
        // between two sides for ever.
        BasinMapResult map = map("log(cosh(x)) + 0.1 * y^2", new Range(-1, 1.5), new Range(-1, 1.5), 3, 2.05);
        assertThat(map.minima()).hasSize(1);
        assertThat(map.minima().getFirst().loss()).isCloseTo(0, within(1e-15));
        assertThat(settledBy(map)).containsOnly("gradient flow");
    }

    @Test
    void a_run_whose_own_steps_lead_out_of_the_numbers_is_in_no_minimum() {
        // Gradient descent on x^4 at rate 0.1 from x: the step is 0.4 x^3, more than 2 x beyond x = sqrt 5; it takes a
        // few
        // steps to leave the numbers. Nearer it comes to rest at zero so slowly that it never settles.
        Scenario scenario =
                FunctionScenarios.of("x^4 + y^2", Optional.of(new Range(-2.6, 2.6)), Optional.of(new Range(-1, 1)));
        Experiment experiment =
                Experiment.build(scenario.withTraining(scenario.training().withOptimizer(new Sgd(0.1, 0))), null);
        BasinMapResult map =
                BasinMap.run(experiment, new BasinMap.Options(8, 1, experiment.box(), false), Lab.Control.quiet());
        for (int row = 0; row < 8; row++) {
            assertThat(settledBy(map).get(8 * row)).isEqualTo("diverges when it goes on");
            assertThat(settledBy(map).get(8 * row + 7)).isEqualTo("diverges when it goes on");
        }
        assertThat(fact(map, "divergesLater")).isEqualTo(16L);
    }

    @Test
    void a_confined_run_lands_in_a_minimum_of_the_slice() {
        Scenario xor = SampleScenarios.find("xor").orElseThrow();
        Scenario confined = xor.withTraining(xor.training().withConfined(true));
        Experiment experiment = Experiment.build(confined, null);
        BasinMapResult map =
                BasinMap.run(experiment, new BasinMap.Options(4, 200, experiment.box(), false), Lab.Control.quiet());
        assertThat(fact(map, "toldApartBy")).isEqualTo("the minimum of the slice each run leads to");
        double[] gradient = new double[experiment.training().dimension()];
        for (Minimum minimum : map.minima()) {
            experiment.training().evaluator().gradient(minimum.weights(), gradient);
            assertThat(Vectors.dot(gradient, experiment.plane().first())).isCloseTo(0, within(1e-9));
            assertThat(Vectors.dot(gradient, experiment.plane().second())).isCloseTo(0, within(1e-9));
            assertThat(Vectors.norm(gradient)).isGreaterThan(1e-4);
        }
        assertThat(map.minima()).isNotEmpty();
    }
}
