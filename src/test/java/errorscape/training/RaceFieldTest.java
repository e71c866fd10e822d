package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Sgd;
import errorscape.parallel.ParallelFor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RaceFieldTest {
    private static final int RACERS = 1000;

    private static RaceField field(ParallelFor threads) {
        RaceField field = new RaceField(new Bowl(7), Optional.of(new Bowl(3)), threads);
        for (int id = 0; id < RACERS; id++) {
            double[] start = {id % 40 - 20, id / 40 - 12};
            double momentum = id % 10 / 10.0;
            field.add(new Racer(id, id, new RunSettings(start, id % 3, new Sgd(0.001 * (1 + id % 90), momentum), 2)));
        }
        return field;
    }

    @Test
    void aThousandRacersAreTheSameBitsForOneAndTwoThreadsAndAnyFrameRate() {
        RaceField alone = field(ParallelFor.onCallingThread());
        alone.toward(300, Long.MAX_VALUE, Double.NEGATIVE_INFINITY);
        ExecutorService helper = Executors.newSingleThreadExecutor();
        try {
            RaceField shared = field(new ParallelFor(helper, 2));
            for (int step : new int[] {1, 2, 3, 50, 51, 120, 7, 299, 300}) {
                shared.toward(step, Long.MAX_VALUE, Double.NEGATIVE_INFINITY);
                shared.snapshots(RunState.PLAYING);
            }
            List<Snapshot> one = alone.snapshots(RunState.PAUSED);
            List<Snapshot> two = shared.snapshots(RunState.PAUSED);
            for (int i = 0; i < RACERS; i++) {
                assertThat(two.get(i).now().weights())
                        .isEqualTo(one.get(i).now().weights());
                assertThat(two.get(i).now().loss()).isEqualTo(one.get(i).now().loss());
                assertThat(two.get(i).now().validationLoss())
                        .isEqualTo(one.get(i).now().validationLoss());
                assertThat(two.get(i).path().size()).isEqualTo(301);
            }
        } finally {
            helper.shutdown();
        }
    }

    @Test
    void aRacerWithoutTimeStopsOnItsWayAndArrivesLater() {
        RaceField field = field(ParallelFor.onCallingThread());
        assertThat(field.toward(100, System.nanoTime() - 1, Double.NEGATIVE_INFINITY))
                .isFalse();
        assertThat(field.toward(100, Long.MAX_VALUE, Double.NEGATIVE_INFINITY)).isTrue();
        assertThat(field.snapshots(RunState.PAUSED))
                .extracting(s -> s.now().step())
                .containsOnly(100L);
    }
}
