package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;
import errorscape.optimizer.Sgd;
import errorscape.parallel.ParallelFor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of a race, and of background threads, when one of their tasks fails.
@Timeout(30)
final class FailingTaskTest {
    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> published = new LinkedBlockingQueue<>();

    /// A bowl whose gradient fails beyond y = 100, and all of which fails if so wished.
    private record Trap(Error failure, boolean atOnce) implements Objective {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public int sampleCount() {
            return 7;
        }

        @Override
        public WeightLayout layout() {
            return WeightLayout.ofVariables("x", "y");
        }

        @Override
        public Evaluator evaluator() {
            Evaluator bowl = new Bowl(7).evaluator();
            return new Evaluator() {
                private void check(double[] w) {
                    if (w[1] > 100 || atOnce) {
                        throw failure;
                    }
                }

                @Override
                public double value(double[] w) {
                    check(w);
                    return bowl.value(w);
                }

                @Override
                public double gradient(double[] w, double[] gradient) {
                    check(w);
                    return bowl.gradient(w, gradient);
                }

                @Override
                public double gradient(double[] w, Batch batch, double[] gradient) {
                    check(w);
                    return bowl.gradient(w, batch, gradient);
                }

                @Override
                public void hessianVector(double[] w, double[] direction, double[] product) {
                    bowl.hessianVector(w, direction, product);
                }
            };
        }
    }

    private static Racer racer(int id, double rate) {
        return new Racer(id, 100 + id, new RunSettings(new double[] {3, -7}, 1, new Sgd(rate, 0), 7));
    }

    private Race race(Objective training, Racer... racers) {
        return new Race(
                1,
                training,
                Optional.empty(),
                List.of(racers),
                ParallelFor.onCallingThread(),
                task -> {
                    Thread thread = new Thread(task, "race under test");
                    thread.setDaemon(true);
                    thread.setUncaughtExceptionHandler((_, failure) -> told.add(failure));
                    return thread;
                },
                () -> published.add(true));
    }

    private RaceSnapshot await(Race race, Predicate<RaceSnapshot> wanted) throws InterruptedException {
        while (true) {
            Optional<RaceSnapshot> taken = race.take();
            if (taken.isPresent() && wanted.test(taken.get())) {
                return taken.get();
            }
            if (taken.isEmpty()) {
                assertThat(published.poll(20, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    @Test
    void a_racer_that_runs_out_of_memory_ends_with_a_message_and_the_others_race_on() throws InterruptedException {
        // At the rate 30 the first step leads beyond the wall, at 0.1 none does.
        Race race = race(new Trap(new OutOfMemoryError("Java heap space"), false), racer(1, 30), racer(2, 0.1));
        race.seek(50);
        RaceSnapshot end =
                await(race, s -> s.step() == 50 && s.racers().get(1).now().step() == 50);

        assertThat(end.racers().getFirst().state()).isEqualTo(RunState.FAILED);
        assertThat(end.racers().getFirst().message()).contains("not enough memory");
        assertThat(told.poll()).isInstanceOf(OutOfMemoryError.class);
        race.close();
    }

    @Test
    void a_racer_that_cannot_be_made_is_left_out_and_the_race_goes_on() throws InterruptedException {
        Race race = race(new Bowl(7), racer(1, 0.1));
        // A start of three weights does not fit a loss of two.
        race.add(new Racer(2, 102, new RunSettings(new double[] {3}, 1, new Sgd(0.1, 0), 7)));
        race.step();
        RaceSnapshot after = await(race, s -> s.step() == 1);

        assertThat(after.racers()).hasSize(1);
        assertThat(told).hasSize(1);
        race.close();
    }

    @Test
    void a_race_whose_own_thread_fails_says_so_and_the_failure_is_told() throws InterruptedException {
        Race race = race(new Bowl(7), racer(1, 0.1));
        race.explain(1, answer -> {
            throw new StackOverflowError();
        });
        RaceSnapshot end = await(race, s -> s.state() == RunState.FAILED);

        assertThat(end.message()).contains("StackOverflowError");
        assertThat(race.awaitEnd(20_000)).isTrue();
        assertThat(told.poll(20, TimeUnit.SECONDS)).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void a_failing_task_of_any_pool_is_told_and_the_next_task_runs() throws InterruptedException {
        try (Workers workers = new Workers(2, told::add)) {
            for (var pool : List.of(
                    workers.pool(),
                    workers.background(),
                    workers.searching(),
                    workers.drawing(),
                    workers.studies(),
                    workers.racing())) {
                CountDownLatch ran = new CountDownLatch(1);
                pool.execute(() -> {
                    throw new OutOfMemoryError("Java heap space");
                });
                pool.execute(ran::countDown);

                assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(told.poll(20, TimeUnit.SECONDS)).isInstanceOf(OutOfMemoryError.class);
            }
        }
    }
}
