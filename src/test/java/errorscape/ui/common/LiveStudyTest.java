package errorscape.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.slice.ParallelFor;
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
