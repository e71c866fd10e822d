package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.RandomStream;
import errorscape.optimizer.Sgd;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedRunTest {
    private static final RunSettings SETTINGS = new RunSettings(new double[] {3, -7}, 4, new Sgd(0.1, 0.9), 3);

    private static RecordedRun run(RunSettings settings, long bytes) {
        return new RecordedRun(new Bowl(7), Optional.empty(), settings, bytes);
    }

    private static void go(RecordedRun run, long step) {
        assertThat(run.toward(step, () -> false)).isTrue();
    }

    @Test
    void everyStepOfALongRunComesBackAsTheSameBitsWithLittleMemory() {
        // 40,000 bytes hold some eighty states: the stride has to grow far beyond its first 64 steps.
        RecordedRun run = run(SETTINGS, 40_000);
        double[][] all = new double[60_001][];
        TrainingLoop straight = new TrainingLoop(new Bowl(7), Optional.empty(), SETTINGS);
        for (int step = 0; step < all.length; step++) {
            all[step] = straight.now().weights();
            straight.step();
        }
        go(run, 60_000);
        RandomStream random = new RandomStream(9, "places");
        for (int k = 0; k < 60; k++) {
            int step = (int) (random.nextDouble() * 60_001);
            go(run, step);
            assertThat(run.step()).isEqualTo(step);
            assertThat(run.now().weights()).isEqualTo(all[step]);
        }
        assertThat(run.frontier()).isEqualTo(60_000);
    }

    @Test
    void steppingBackOneByOneShowsTheStepsInReverse() {
        RecordedRun run = run(SETTINGS, 1 << 20);
        go(run, 700);
        TrainingLoop straight = new TrainingLoop(new Bowl(7), Optional.empty(), SETTINGS);
        double[][] all = new double[701][];
        for (int step = 0; step <= 700; step++) {
            all[step] = straight.now().weights();
            straight.step();
        }
        for (int step = 699; step >= 0; step--) {
            go(run, step);
            assertThat(run.now().weights()).isEqualTo(all[step]);
        }
    }

    @Test
    void goingBackLeavesTheRecordedPathAsItIs() {
        RecordedRun run = run(SETTINGS, 1 << 20);
        go(run, 500);
        Path before = run.path();
        go(run, 100);
        go(run, 300);
        assertThat(run.path().size()).isEqualTo(501);
        assertThat(run.path().generation()).isEqualTo(before.generation());
        assertThat(run.path().get(500)).isSameAs(before.get(500));
    }

    @Test
    void otherSettingsInThePastMakeAnotherFutureThatIsReplayedToo() {
        RecordedRun run = run(SETTINGS, 1 << 20);
        go(run, 500);
        go(run, 200);
        run.optimizer(new Sgd(0.05, 0.9));
        assertThat(run.frontier()).isEqualTo(200);
        assertThat(run.path().last().step()).isEqualTo(200);
        go(run, 500);
        double[] other = run.now().weights();
        TrainingLoop straight = new TrainingLoop(new Bowl(7), Optional.empty(), SETTINGS);
        for (int step = 0; step < 500; step++) {
            if (step == 200) {
                straight.learningRate(0.05);
            }
            straight.step();
        }
        assertThat(other).isEqualTo(straight.now().weights());
        for (long step : new long[] {0, 200, 201, 199, 3}) {
            go(run, step);
            go(run, 500);
            assertThat(run.now().weights()).isEqualTo(other);
        }
    }

    @Test
    void severalChangesAtOneStepAreAsGoodAsTheLast() {
        RecordedRun once = run(SETTINGS, 1 << 20);
        go(once, 50);
        once.optimizer(new Sgd(0.05, 0.5));
        go(once, 99);
        RecordedRun often = run(SETTINGS, 1 << 20);
        go(often, 50);
        often.optimizer(new Sgd(0.9, 0));
        often.optimizer(new Sgd(0.01, 0.2));
        go(often, 70);
        go(often, 50);
        often.optimizer(new Sgd(0.05, 0.5));
        go(often, 99);
        assertThat(often.now().weights()).isEqualTo(once.now().weights());
    }

    @Test
    void aRunThatDivergedEndsThereAgainAndCanGoOnMoreSlowly() {
        RunSettings wild = new RunSettings(new double[] {3, -7}, 4, new Sgd(1e5, 0.9), 3);
        RecordedRun run = run(wild, 1 << 20);
        go(run, 10_000);
        long end = run.step();
        double[] last = run.now().weights();
        assertThat(run.message()).contains("Diverged at step");
        assertThat(run.now().loss()).isFinite();
        go(run, 3);
        assertThat(run.message()).isEmpty();
        go(run, 10_000);
        assertThat(run.step()).isEqualTo(end);
        assertThat(run.now().weights()).isEqualTo(last);
        assertThat(run.message()).contains("Diverged at step");
        run.optimizer(new Sgd(0.1, 0));
        assertThat(run.message()).isEmpty();
        go(run, end + 8000);
        assertThat(run.step()).isEqualTo(end + 8000);
        assertThat(run.now().loss()).isLessThan(1e3);
    }

    @Test
    void itsHistoryMakesItAgain() {
        RecordedRun run = run(SETTINGS, 1 << 20);
        run.optimizer(new Sgd(0.2, 0.9));
        go(run, 30);
        run.optimizer(new Sgd(0.05, 0.5));
        go(run, 80);
        run.optimizer(new Sgd(0.01, 0));
        go(run, 120);
        RecordedRun again = run(SETTINGS.with(run.history()), 1 << 20);
        assertThat(again.history()).isEqualTo(run.history());
        for (long step : new long[] {120, 0, 31, 119}) {
            go(run, step);
            go(again, step);
            assertThat(again.now().weights()).isEqualTo(run.now().weights());
            assertThat(again.optimizer()).isEqualTo(run.optimizer());
        }
    }
}
