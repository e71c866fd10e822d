package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunTest {
    private final LinkedBlockingQueue<Boolean> published = new LinkedBlockingQueue<>();
    private final List<Run> runs = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Run run : runs) {
            run.close();
            assertThat(run.awaitEnd(10_000)).isTrue();
        }
    }

    private Run run(double learningRate) {
        Run run = new Run(
                42,
                new Bowl(7),
                Optional.empty(),
                new RunSettings(new double[] {3, -7}, 1, new Sgd(learningRate, 0), 2),
                task -> {
                    Thread thread = new Thread(task, "run under test");
                    thread.setDaemon(true);
                    return thread;
                },
                () -> published.add(true));
        runs.add(run);
        return run;
    }

    private Snapshot await(Run run, Predicate<Snapshot> wanted) throws InterruptedException {
        while (true) {
            Optional<Snapshot> taken = run.take();
            if (taken.isPresent() && wanted.test(taken.get())) {
                return taken.get();
            }
            if (taken.isEmpty()) {
                assertThat(published.poll(10, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    @Test
    void aRunBeginsPausedAtItsStart() {
        Run run = run(0.1);
        Snapshot start = run.latest();
        assertThat(start.state()).isEqualTo(RunState.PAUSED);
        assertThat(start.now().step()).isZero();
        assertThat(start.runId()).isEqualTo(42);
        assertThat(run.take()).contains(start);
        assertThat(run.take()).isEmpty();
    }

    @Test
    void aSingleStepIsPublishedEvenWhenNobodyTookTheLastSnapshot() throws InterruptedException {
        Run run = run(0.1);
        run.step();
        run.step();
        run.step();
        assertThat(await(run, s -> s.now().step() == 3).state()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void whateverTheReaderAndThePausesTheHistoryIsTheSameBits() throws InterruptedException {
        TrainingLoop loop = new TrainingLoop(
                new Bowl(7), Optional.empty(), new RunSettings(new double[] {3, -7}, 1, new Sgd(0.1, 0), 2));
        for (int k = 0; k < 512; k++) {
            loop.step();
        }
        Run run = run(0.1);
        run.speed(0);
        run.play();
        await(run, s -> s.now().step() > 100);
        run.pause();
        await(run, s -> s.state() == RunState.PAUSED);
        run.play();
        Snapshot late = await(run, s -> s.now().step() > 512);
        run.pause();
        // A long path keeps every second, fourth, ... point.
        PathPoint point = late.path().get(512 >> late.path().generation());
        assertThat(point.step()).isEqualTo(512);
        assertThat(point.weights()).isEqualTo(loop.path().get(512).weights());
    }

    @Test
    void aCommandInterruptsTheWaitForASlowStep() throws InterruptedException {
        Run run = run(0.1);
        run.speed(1e-6);
        run.play();
        await(run, s -> s.now().step() == 1);
        run.speed(0);
        assertThat(await(run, s -> s.now().step() > 10).state()).isEqualTo(RunState.PLAYING);
    }

    @Test
    void aDivergingRunEndsWithItsReasonAndDoesNotGoOn() throws InterruptedException {
        Run run = run(1e6);
        run.speed(0);
        run.play();
        Snapshot end = await(run, s -> s.state() == RunState.DIVERGED);
        assertThat(end.message()).contains("Diverged at step");
        assertThat(end.now().loss()).isFinite();
        run.play();
        run.step();
        assertThat(await(run, s -> true).state()).isEqualTo(RunState.DIVERGED);
    }
}
