package errorscape.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.network.Initialiser;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.Racer;
import errorscape.training.RunSettings;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.training.StraightRace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// 50 steps, kept, opened again, 50 more: the same bits as 100 at a stretch, from a dragged start, with mini-batches.
final class SameBitsTest {
    @SuppressWarnings("unused") // read by name
    private static final List<Optimizers.Entry> ENTRIES = Optimizers.entries();

    @TempDir
    private Path folder;

    private static Scenario scenario(OptimizerSettings optimizer) {
        Scenario moons = SampleScenarios.first();
        return moons.withStart(Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.XAVIER, 1), 5)
                        .withOffset(0.3, -0.2))
                .withTraining(moons.training()
                        .alone()
                        .withOptimizer(optimizer)
                        .withBatchSize(16)
                        .withBatchSeed(7));
    }

    private static Snapshot run(Experiment experiment, RunSettings settings, long steps) {
        return StraightRace.run(
                        experiment.training(),
                        experiment.validation(),
                        List.of(new Racer(1, 1, settings)),
                        steps,
                        ParallelFor.onCallingThread(),
                        () -> false,
                        step -> {})
                .getFirst();
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void aRunThatWasKeptGoesOnWithTheSameBits(Optimizers.Entry entry) throws Exception {
        Experiment first = Experiment.build(scenario(entry.standard()), null);
        Snapshot straight = run(first, first.runSettings(), 100);
        Snapshot half = run(first, first.runSettings(), 50);
        RaceSnapshot race = new RaceSnapshot(1, RunState.PAUSED, 50, 50, List.of(half), "");
        Work work = new Work(
                first.scenario(),
                Optional.empty(),
                race.step(),
                race.frontier(),
                1,
                List.of(Work.Lane.of(half)),
                false);
        try (WorkFolder kept = WorkFolder.claim(folder, true)) {
            kept.keep(WorkFile.text(work));
        }
        try (WorkFolder again = WorkFolder.claim(folder, true)) {
            Work read = again.found().orElseThrow();
            assertThat(read).isEqualTo(work);
            Experiment second = Experiment.build(read.scenario(), null);
            RunSettings settings =
                    second.runSettings().with(read.racer(1).orElseThrow().history());
            Snapshot there = run(second, settings, read.step());
            assertThat(Work.fingerprint(there.now().weights()))
                    .isEqualTo(read.racer(1).orElseThrow().fingerprint());
            assertThat(run(second, settings, 100).now().weights())
                    .isEqualTo(straight.now().weights());
        }
    }
}
