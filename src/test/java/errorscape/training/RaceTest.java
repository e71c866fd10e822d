package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Sgd;
import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RaceTest {
    private final LinkedBlockingQueue<Boolean> published = new LinkedBlockingQueue<>();
    private final List<Race> races = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Race race : races) {
            race.close();
            assertThat(race.awaitEnd(10_000)).isTrue();
        }
    }

    private static Racer racer(int id, double learningRate, double momentum) {
        return new Racer(id, 100 + id, new RunSettings(new double[] {3, -7}, 1, new Sgd(learningRate, momentum), 2));
    }

    private Race race(Racer... racers) {
        return race(ParallelFor.onCallingThread(), racers);
    }

    private Race race(ParallelFor helpers, Racer... racers) {
        Race race = new Race(
                42,
                new Bowl(7),
                Optional.empty(),
                List.of(racers),
                helpers,
                task -> {
                    Thread thread = new Thread(task, "race under test");
                    thread.setDaemon(true);
                    return thread;
                },
                () -> published.add(true));
        races.add(race);
        return race;
    }

    private RaceSnapshot await(Race race, Predicate<RaceSnapshot> wanted) throws InterruptedException {
        while (true) {
            Optional<RaceSnapshot> taken = race.take();
            if (taken.isPresent() && wanted.test(taken.get())) {
                return taken.get();
            }
            if (taken.isEmpty()) {
                assertThat(published.poll(10, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    /// Waits until the clock and the first racer stand at a step: on a long way there the clock is ahead.
    private RaceSnapshot arrive(Race race, long step) throws InterruptedException {
        return await(race, s -> s.step() == step && s.racers().getFirst().now().step() == step);
    }

    private static TrainingLoop loop(double learningRate, double momentum, int steps) {
        TrainingLoop loop = new TrainingLoop(
                new Bowl(7), Optional.empty(), racer(1, learningRate, momentum).settings());
        for (int k = 0; k < steps; k++) {
            loop.step();
        }
        return loop;
    }

    @Test
    void aRaceBeginsPausedAtItsStart() {
        Race race = race(racer(1, 0.1, 0), racer(2, 0.2, 0));
        RaceSnapshot start = race.latest();
        assertThat(start.state()).isEqualTo(RunState.PAUSED);
        assertThat(start.step()).isZero();
        assertThat(start.raceId()).isEqualTo(42);
        assertThat(start.racers()).extracting(Snapshot::runId).containsExactly(101L, 102L);
        assertThat(race.take()).contains(start);
        assertThat(race.take()).isEmpty();
    }

    @Test
    void aSingleStepIsPublishedEvenWhenNobodyTookTheLastSnapshot() throws InterruptedException {
        Race race = race(racer(1, 0.1, 0));
        race.step();
        race.step();
        race.step();
        assertThat(await(race, s -> s.step() == 3).state()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void whateverTheReaderAndThePausesTheHistoryIsTheSameBits() throws InterruptedException {
        TrainingLoop alone = loop(0.1, 0, 512);
        Race race = race(racer(1, 0.1, 0));
        race.speed(0);
        race.play();
        await(race, s -> s.step() > 100);
        race.pause();
        await(race, s -> s.state() == RunState.PAUSED);
        race.play();
        Path late = await(race, s -> s.step() > 512).racers().getFirst().path();
        race.pause();
        // A long path keeps every second, fourth, ... point.
        PathPoint point = late.get(512 >> late.generation());
        assertThat(point.step()).isEqualTo(512);
        assertThat(point.weights()).isEqualTo(alone.path().get(512).weights());
    }

    @Test
    void allRacersStandAtTheSameStepOfOneClock() throws InterruptedException {
        ExecutorService helper = Executors.newSingleThreadExecutor();
        try {
            Race race = race(new ParallelFor(helper, 2), racer(1, 0.1, 0), racer(2, 0.01, 0.9), racer(3, 0.05, 0));
            race.speed(0);
            race.play();
            RaceSnapshot moving = await(race, s -> s.step() > 1000);
            assertThat(moving.racers()).extracting(r -> r.now().step()).containsOnly(moving.step());
        } finally {
            helper.shutdown();
        }
    }

    @Test
    void aCommandInterruptsTheWaitForASlowStep() throws InterruptedException {
        Race race = race(racer(1, 0.1, 0));
        race.speed(1e-6);
        race.play();
        await(race, s -> s.step() == 1);
        race.speed(0);
        assertThat(await(race, s -> s.step() > 10).state()).isEqualTo(RunState.PLAYING);
    }

    @Test
    void aDivergingRacerKeepsItsLastFiniteStateWhileTheOthersGoOn() throws InterruptedException {
        Race race = race(racer(1, 1e6, 0), racer(2, 0.1, 0));
        race.playUntil(new Until.Steps(500));
        race.speed(0);
        RaceSnapshot end = await(race, s -> s.step() == 500 && s.state() == RunState.PAUSED);
        Snapshot lost = end.racer(1).orElseThrow();
        assertThat(lost.state()).isEqualTo(RunState.DIVERGED);
        assertThat(lost.message()).contains("Diverged at step");
        assertThat(lost.now().loss()).isFinite();
        assertThat(end.racer(2).orElseThrow().now().weights())
                .isEqualTo(loop(0.1, 0, 500).now().weights());
        race.seek(1);
        assertThat(await(race, s -> s.step() == 1).racer(1).orElseThrow().state())
                .isEqualTo(RunState.PAUSED);
    }

    @Test
    void aRaceWhoseRacersHaveAllEndedStops() throws InterruptedException {
        Race race = race(racer(1, 1e6, 0));
        race.speed(0);
        race.play();
        RaceSnapshot end = await(race, s -> s.racers().getFirst().state() == RunState.DIVERGED);
        assertThat(end.state()).isEqualTo(RunState.PAUSED);
        assertThat(end.step()).isEqualTo(end.racers().getFirst().now().step());
        race.play();
        race.step();
        assertThat(await(race, s -> true).step()).isEqualTo(end.step());
    }

    @Test
    void seekingBackAndForthShowsEveryStepExactly() throws InterruptedException {
        Race race = race(racer(1, 0.1, 0.5));
        race.speed(0);
        race.playUntil(new Until.Steps(5000));
        await(race, s -> s.step() == 5000 && s.state() == RunState.PAUSED);
        for (int step : new int[] {4999, 17, 0, 3333, 5200}) {
            race.seek(step);
            RaceSnapshot there = arrive(race, step);
            assertThat(there.racers().getFirst().now().weights())
                    .isEqualTo(loop(0.1, 0.5, step).now().weights());
        }
        assertThat(race.latest().frontier()).isEqualTo(5200);
        race.stepBack();
        assertThat(arrive(race, 5199).racers().getFirst().now().weights())
                .isEqualTo(loop(0.1, 0.5, 5199).now().weights());
    }

    @Test
    void aRacerThatJoinsLateCatchesUpFromItsStart() throws InterruptedException {
        Race race = race(racer(1, 0.1, 0));
        race.seek(300);
        await(race, s -> s.step() == 300);
        race.add(racer(2, 0.2, 0));
        RaceSnapshot both = await(
                race,
                s -> s.racer(2).isPresent() && s.racer(2).orElseThrow().now().step() == 300);
        assertThat(both.racer(2).orElseThrow().path().get(0).step()).isZero();
        assertThat(both.racer(2).orElseThrow().now().weights())
                .isEqualTo(loop(0.2, 0, 300).now().weights());
        race.remove(1);
        assertThat(await(race, s -> s.racer(1).isEmpty()).racers()).hasSize(1);
    }

    @Test
    void aRaceUntilALossStopsAtTheFirstStepThatHasIt() throws InterruptedException {
        // The bowl's least loss is the mean of s squared over 0 .. 6 less the squared mean: 4.
        int first = 0;
        while (loop(0.02, 0, first).now().loss() > 5) {
            first++;
        }
        Race race = race(racer(1, 0.01, 0), racer(2, 0.02, 0));
        race.speed(0);
        race.playUntil(new Until.Loss(5));
        RaceSnapshot end = await(race, s -> !s.message().isEmpty());
        assertThat(end.step()).isEqualTo(first);
        assertThat(end.racers()).extracting(r -> r.now().step()).containsOnly((long) first);
        assertThat(end.message()).contains("loss 5.0 reached");
    }

    @Test
    void aRaceUntilStuckStopsWhenNoRacerGetsOn() throws InterruptedException {
        Race race = race(racer(1, 0.1, 0), racer(2, 0.05, 0));
        race.speed(0);
        race.playUntil(new Until.Stuck());
        RaceSnapshot end = await(race, s -> !s.message().isEmpty());
        assertThat(end.step() % 100).isZero();
        assertThat(end.racers()).allMatch(r -> Trend.of(r.pathToNow()).stuck());
    }

    @Test
    void newSettingsActFromTheNextStepAndAreReplayed() throws InterruptedException {
        Race race = race(racer(1, 0.1, 0.5));
        race.seek(40);
        race.optimizer(1, new Sgd(0.02, 0.5));
        race.seek(90);
        double[] there = arrive(race, 90).racers().getFirst().now().weights();
        TrainingLoop alone = loop(0.1, 0.5, 40);
        alone.learningRate(0.02);
        for (int k = 0; k < 50; k++) {
            alone.step();
        }
        assertThat(there).isEqualTo(alone.now().weights());
        race.seek(10);
        arrive(race, 10);
        race.seek(90);
        assertThat(arrive(race, 90).racers().getFirst().now().weights()).isEqualTo(there);
    }
}
