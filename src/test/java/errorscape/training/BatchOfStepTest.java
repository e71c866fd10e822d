package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.objective.Batch;
import errorscape.optimizer.Sgd;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchOfStepTest {
    @Test
    void the_batch_of_any_step_is_the_one_the_run_takes() {
        RunSettings settings = new RunSettings(new double[2], 11, new Sgd(0.1, 0), 4);
        MiniBatches run = new MiniBatches(10, 4, 11);
        for (int step = 0; step < 8; step++) {
            Batch batch = run.next().orElseThrow();
            int[] expected = Arrays.copyOfRange(batch.samples(), batch.from(), batch.from() + batch.count());
            Arrays.sort(expected);

            assertThat(BatchOfStep.samples(settings, 10, step))
                    .hasValueSatisfying(samples -> assertThat(samples).isEqualTo(expected));
        }
    }

    @Test
    void a_run_on_all_samples_has_none() {
        assertThat(BatchOfStep.samples(new RunSettings(new double[2], 1, new Sgd(0.1, 0), 0), 10, 3))
                .isEmpty();
    }
}
