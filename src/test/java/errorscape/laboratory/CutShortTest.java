package errorscape.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.network.Initialiser;
import errorscape.optimizer.Sgd;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.slice.Box;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Laboratories that are ended before all runs are made.
final class CutShortTest {
    private final Experiment experiment = XorLab.experiment(0.1, 0);

    /// Wishes for something else once so many runs are made; one run after the other.
    private static Lab.Control after(int runs, Lab.Wish then) {
        AtomicReference<Lab.Wish> wish = new AtomicReference<>(Lab.Wish.ALL);
        return new Lab.Control(
                ParallelFor.onCallingThread(),
                (done, total) -> {
                    if (done >= runs) {
                        wish.set(then);
                    }
                },
                wish::get);
    }

    private static Restarts.Options restarts(int runs) {
        return new Restarts.Options(
                runs,
                50,
                List.of(Restarts.Source.of(new Initialiser(Initialiser.Scheme.NORMAL, 1))),
                1,
                OptionalDouble.empty());
    }

    private static RateSweep.Options sweep() {
        return new RateSweep.Options(List.of(new Sgd(0.1, 0)), 0.01, 1, 3, 2, 50, OptionalDouble.empty());
    }

    private static Object fact(LabResult result, String key) {
        return result.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void restarts_cut_short_say_of_the_runs_made_what_so_many_restarts_say() {
        RestartsResult cut = Restarts.run(experiment, restarts(10), after(4, Lab.Wish.NO_MORE_RUNS));
        RestartsResult four = Restarts.run(experiment, restarts(4), Lab.Control.quiet());
        assertThat(cut.runsMade()).isEqualTo(4);
        assertThat(cut.trials()).hasSize(10);
        for (String key : List.of("runs", "diverged", "threshold", "succeeded", "bestLoss", "distinctMinima")) {
            assertThat(fact(cut, key)).as(key).isEqualTo(fact(four, key));
        }
        assertThat(fact(cut, "inNoMinimum")).isEqualTo(fact(four, "inNoMinimum"));
        assertThat(cut.bestOf("normal")).containsExactly(four.bestOf("normal"), within(0.0));
        assertThat(cut.tables().getFirst().rows()).hasSize(10);
        assertThat(cut.tables().getFirst().rows().get(9)).contains("not run");
    }

    @Test
    void a_basin_map_cut_short_has_cells_without_a_run() {
        BasinMap.Options options = new BasinMap.Options(3, 50, Box.square(2), false);
        BasinMapResult cut = BasinMap.run(experiment, options, after(5, Lab.Wish.NO_MORE_RUNS));
        assertThat(cut.runsMade()).isEqualTo(5);
        assertThat(cut.ran(4)).isTrue();
        assertThat(cut.ran(5)).isFalse();
        assertThat(cut.losses()[5]).isNaN();
        assertThat(cut.minimumOf()[5]).isZero();
        assertThat(Arrays.stream(cut.losses(), 0, 5)).allMatch(Double::isFinite);
    }

    @Test
    void minima_are_told_apart_by_their_losses_when_even_that_search_is_ended() {
        RestartsResult cut = Restarts.run(experiment, restarts(10), after(4, Lab.Wish.NO_MORE_WORK));
        assertThat(fact(cut, "toldApartBy")).isEqualTo("final losses within 1 %, for the search was ended");
        assertThat(cut.minima().stream().mapToInt(Minimum::runs).sum()).isEqualTo(4);
    }

    @Test
    void a_sweep_cut_short_knows_nothing_of_rates_that_were_not_tried() {
        SweepResult cut = RateSweep.run(experiment, sweep(), after(3, Lab.Wish.NO_MORE_RUNS));
        List<SweepResult.Point> points = cut.points(0);
        List<SweepResult.Point> whole =
                RateSweep.run(experiment, sweep(), Lab.Control.quiet()).points(0);
        assertThat(points.getFirst().medianLoss()).isEqualTo(whole.getFirst().medianLoss());
        // Of the second rate one of two runs was made: it is the one that stands for the point.
        assertThat(points.get(1).medianLoss()).isFinite();
        assertThat(cut.middleRun(0, 1)).isEqualTo(2);
        assertThat(points.get(2).medianLoss()).isNaN();
        assertThat(points.get(2).diverged()).isNaN();
    }

    @Test
    void a_noise_study_cut_short_counts_the_runs_made() {
        NoiseStudy.Options options = new NoiseStudy.Options(
                NoiseStudy.variants(new Sgd(0.1, 0), List.of(0, 1), List.of(), List.of(), 2),
                2,
                50,
                OptionalDouble.empty());
        NoiseResult cut = NoiseStudy.run(experiment, options, after(3, Lab.Wish.NO_MORE_RUNS));
        assertThat(cut.runsMade(0)).isEqualTo(2);
        assertThat(cut.runsMade(1)).isEqualTo(1);
        assertThat(cut.level()).isFinite();
    }

    @Test
    void a_laboratory_ended_before_its_first_run_has_nothing_to_show() {
        assertThatThrownBy(() -> Restarts.run(experiment, restarts(10), after(0, Lab.Wish.NO_MORE_RUNS)))
                .isInstanceOf(CancellationException.class);
    }
}
