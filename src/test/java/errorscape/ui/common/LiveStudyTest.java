package errorscape.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.parallel.ParallelFor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveStudyTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Studies studies =
            new Studies(Runnable::run, waiting::add, ParallelFor.onCallingThread(), failures::add);

    @Test
    void what_comes_while_work_is_under_way_is_skipped_but_for_the_newest() {
        List<Integer> results = new ArrayList<>();
        LiveStudy<Integer, Integer> study = new LiveStudy<>(studies, x -> 10 * x, results::add);

        study.offer(1);
        study.offer(2);
        study.offer(3);
        work();

        assertThat(results).containsExactly(10, 30);
    }

    @Test
    void a_failure_is_told_and_the_next_input_is_worked_on() {
        List<Integer> results = new ArrayList<>();
        LiveStudy<Integer, Integer> study = new LiveStudy<>(studies, x -> 10 / x, results::add);

        study.offer(0);
        work();
        study.offer(5);
        work();

        assertThat(failures).hasSize(1);
        assertThat(results).containsExactly(2);
    }

    @Test
    void work_that_fails_again_and_again_is_given_up_until_something_else_is_shown() {
        List<Integer> results = new ArrayList<>();
        LiveStudy<Integer, Integer> study = new LiveStudy<>(studies, x -> 10 / x, results::add);

        for (int i = 0; i < 10; i++) {
            study.offer(0);
            work();
        }
        assertThat(failures).hasSize(Attempts.MOST);
        study.offer(5);
        work();
        assertThat(results).isEmpty();

        studies.again();
        work();
        assertThat(results).containsExactly(2);
    }

    @Test
    void a_result_that_cannot_be_shown_does_not_hold_up_the_next() {
        List<Integer> results = new ArrayList<>();
        LiveStudy<Integer, Integer> study = new LiveStudy<>(studies, x -> x, x -> {
            if (x == 1) {
                throw new IllegalStateException("cannot be shown");
            }
            results.add(x);
        });

        study.offer(1);
        study.offer(2);
        work();

        assertThat(failures).hasSize(1);
        assertThat(results).containsExactly(2);
    }

    @Test
    void every_error_of_a_study_reaches_whoever_waits_for_it() {
        List<Throwable> told = new ArrayList<>();
        studies.start(
                cancelled -> {
                    throw new StackOverflowError();
                },
                result -> {},
                told::add);
        studies.start(
                cancelled -> {
                    throw new OutOfMemoryError();
                },
                result -> {},
                told::add);
        work();

        assertThat(told).hasSize(2);
    }

    @Test
    void the_result_of_a_cancelled_study_is_dropped() {
        List<String> results = new ArrayList<>();
        Studies.Study study = studies.start(cancelled -> cancelled.getAsBoolean() ? "late" : "early", results::add);

        study.cancel();
        work();

        assertThat(results).isEmpty();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
