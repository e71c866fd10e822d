package errorscape.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.export.LabText;
import errorscape.network.Initialiser;
import errorscape.optimizer.Sgd;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.Scenario;
import errorscape.slice.Box;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class LaboratoriesTest {
    @Test
    void a_basin_map_has_a_cell_for_every_start_and_the_same_bits_on_two_threads() {
        Experiment experiment = XorLab.experiment(0.5, 0);
        BasinMap.Options options = new BasinMap.Options(6, 400, Box.square(2), false);
        BasinMapResult one = BasinMap.run(experiment, options, Lab.Control.quiet());
        BasinMapResult two = BasinMap.run(experiment, options, XorLab.onTwoThreads());
        assertThat(LabText.json(two)).isEqualTo(LabText.json(one));
        assertThat(one.minimumOf()).hasSize(36);
        assertThat(Arrays.stream(one.minimumOf()).boxed())
                .allMatch(m -> m >= 0 && m <= one.minima().size());
        assertThat(one.firstDirection()).isEqualTo(experiment.plane().firstName());
        assertThat(one.secondDirection()).isEqualTo(experiment.plane().secondName());
        // The first cell is the lower left one, half a cell from the corner.
        double[] start = experiment.weightsOf(one.trials().getFirst().start());
        assertThat(experiment.plane().project(start).a()).isEqualTo(-2 + 4 / 12.0, within(1e-9));
        assertThat(experiment.plane().project(start).b()).isEqualTo(-2 + 4 / 12.0, within(1e-9));
    }

    @Test
    void twins_of_a_minimum_are_one_up_to_symmetry_and_many_apart() {
        Experiment experiment = XorLab.experiment(0.5, 0);
        BasinMapResult together =
                BasinMap.run(experiment, new BasinMap.Options(6, 400, Box.square(3), false), Lab.Control.quiet());
        BasinMapResult apart =
                BasinMap.run(experiment, new BasinMap.Options(6, 400, Box.square(3), true), Lab.Control.quiet());
        assertThat(apart.minima().size())
                .isGreaterThanOrEqualTo(together.minima().size());
        assertThat(together.minima().size()).isLessThanOrEqualTo(3);
    }

    @Test
    void learning_rates_are_evenly_spaced_on_a_logarithmic_axis() {
        RateSweep.Options options = sweep(1e-3, 10, 5, 1);
        assertThat(options.rates()).containsExactly(new double[] {1e-3, 1e-2, 1e-1, 1, 10}, within(1e-14));
        assertThat(options.rates()[4]).isEqualTo(10);
    }

    @Test
    void a_sweep_tells_rates_that_diverge_from_those_that_are_too_small() {
        SweepResult result = RateSweep.run(XorLab.experiment(0.1, 0), sweep(1e-6, 1e4, 11, 2), Lab.Control.quiet());
        List<SweepResult.Point> points = result.points(0);
        assertThat(points).hasSize(11);
        assertThat(points.getFirst().diverged()).isZero();
        assertThat(points.getFirst().medianSteps()).isNaN();
        assertThat(points.getLast().diverged()).isEqualTo(1);
        assertThat(points.getLast().medianLoss()).isNaN();
        assertThat(points.stream()
                        .mapToDouble(SweepResult.Point::medianLoss)
                        .filter(Double::isFinite)
                        .min()
                        .orElseThrow())
                .isLessThan(0.5 * points.getFirst().medianLoss());
    }

    private static SweepResult sweepOf(String formula, double low, double high, int count, long steps) {
        Scenario scenario = FunctionScenarios.of(formula, Optional.empty(), Optional.empty());
        return RateSweep.run(
                Experiment.build(scenario, null),
                new RateSweep.Options(List.of(new Sgd(0.1, 0)), low, high, count, 1, steps, OptionalDouble.empty()),
                Lab.Control.quiet());
    }

    private static Object largestStable(SweepResult result) {
        return result.tables().get(2).rows().getFirst().get(3);
    }

    @Test
    void runs_that_end_above_their_start_are_counted_and_end_the_stable_rates() {
        // On x^2 / 2 + y^2 / 2 a step multiplies the distance by |1 - rate|: 20 steps of 2.1 end 1.1^40 = 45 times
        // higher, not yet diverged; below 2 every run ends lower.
        SweepResult quadratic = sweepOf("0.5 * x^2 + 0.5 * y^2", 1.9, 2.1, 3, 20);
        assertThat(quadratic.points(0).stream().map(SweepResult.Point::diverged))
                .containsOnly(0.0);
        assertThat(quadratic.points(0).stream().map(SweepResult.Point::higher)).containsExactly(0.0, 0.0, 1.0);
        assertThat((Double) largestStable(quadratic)).isLessThan(2);
        assertThat(quadratic.facts()).contains(new LabResult.Fact("endedHigher", "ended above their start", 1L));
    }

    @Test
    void a_bounded_loss_never_diverges_and_yet_has_rates_that_are_too_large() {
        // sin is bounded: no run leaves the numbers. Where steps are wild some end above their start.
        SweepResult bounded = sweepOf("sin(x) + sin(y)", 0.1, 100, 13, 30);
        assertThat(bounded.points(0).stream().map(SweepResult.Point::diverged)).containsOnly(0.0);
        assertThat((Double) largestStable(bounded)).isLessThan(100);
        double stable = (Double) largestStable(bounded);
        assertThat(bounded.points(0).stream().filter(p -> p.learningRate() <= stable))
                .allMatch(p -> p.failed() == 0);
        assertThat(bounded.points(0).stream()
                        .filter(p -> p.learningRate() > stable)
                        .findFirst())
                .hasValueSatisfying(p -> assertThat(p.failed()).isEqualTo(1));
    }

    @Test
    void a_run_that_stays_where_it_began_has_not_ended_above_its_start() {
        SweepResult flat = sweepOf("0 * x + 0 * y + 3", 0.1, 10, 3, 10);
        assertThat(flat.points(0).stream().map(SweepResult.Point::failed)).containsOnly(0.0);
        assertThat((Double) largestStable(flat)).isEqualTo(10);
    }

    @Test
    void where_the_smallest_rate_fails_no_rate_is_stable() {
        assertThat(largestStable(sweepOf("0.5 * x^2 + 0.5 * y^2", 2.05, 2.2, 3, 20)))
                .isNull();
    }

    @Test
    void a_sweep_of_an_absurd_range_is_refused() {
        assertThatThrownBy(() -> sweep(0, 1, 5, 1)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> sweep(1, 0.1, 5, 1)).hasMessageContaining("the lowest below the highest");
    }

    private static RateSweep.Options sweep(double low, double high, int count, int repeats) {
        return new RateSweep.Options(List.of(new Sgd(0.1, 0)), low, high, count, repeats, 300, OptionalDouble.empty());
    }

    @Test
    void without_noise_a_run_that_starts_on_a_saddle_never_leaves_it() {
        // With all weights and biases zero every gradient but the output bias's is zero, and that one leads to the
        // saddle at the mean of the targets: mini-batches break the symmetry, all samples never do.
        Experiment experiment = Experiment.build(
                XorLab.experiment(0.5, 0)
                        .scenario()
                        .withStart(Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.CONSTANT, 1e-3), 1)),
                null);
        NoiseStudy.Options options = new NoiseStudy.Options(
                List.of(NoiseStudy.batch(new Sgd(0.5, 0), 0), NoiseStudy.batch(new Sgd(0.5, 0), 1)),
                6,
                3000,
                OptionalDouble.of(0.2));
        NoiseResult result = NoiseStudy.run(experiment, options, Lab.Control.quiet());
        assertThat(result.escapes(0)).isEmpty();
        assertThat(result.tables().get(1).rows().getFirst().get(2)).isEqualTo(0.0);
        assertThat(LabText.json(NoiseStudy.run(experiment, options, XorLab.onTwoThreads())))
                .isEqualTo(LabText.json(result));
    }

    @Test
    void tables_become_comma_separated_values_with_their_keys() {
        SweepResult result = RateSweep.run(XorLab.experiment(0.1, 0), sweep(0.1, 1, 2, 1), Lab.Control.quiet());
        String[] lines = LabText.csv(result.tables().getFirst()).split("\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .isEqualTo("optimizer,learningRate,repeat,ending,startLoss,loss,validationLoss,steps,stepsToThreshold,"
                        + "message,endedHigher");
        assertThat(lines[1]).startsWith("SGD,0.1,1,finished,");
    }
}
