package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Vectors;
import errorscape.network.NetworkObjective;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinBarrierTest {
    private final NetworkObjective xor = TruthCensus.xor(0.02);
    private final double[] weights = {1.3, -0.4, 0.7, 1.1, 0.2, -0.6, 1.5, -0.9, 0.3};

    @Test
    void twins_have_the_same_loss_and_the_line_between_them_is_as_high_as_its_highest_place() {
        double here = xor.evaluator().value(weights);

        List<TwinBarrier> barriers = TwinBarrier.of(xor, weights, 3, () -> false);

        assertThat(barriers).hasSize(3);
        for (TwinBarrier barrier : barriers) {
            double[] twin = barrier.twin().weights();
            assertThat(xor.evaluator().value(twin)).isCloseTo(here, within(1e-14));
            assertThat(barrier.distance()).isCloseTo(Vectors.distance(weights, twin), within(1e-14));
            assertThat(barrier.losses()).hasSize(101);
            assertThat(barrier.losses()[0]).isEqualTo(here);
            double half = xor.evaluator().value(Census.middle(weights, twin));
            assertThat(barrier.losses()[50]).isCloseTo(half, within(1e-14));
            assertThat(barrier.barrier()).isGreaterThanOrEqualTo(half - here);
        }
        assertThat(barriers).extracting(TwinBarrier::barrier).isSorted();
    }

    @Test
    void a_cancelled_search_stops_at_once() {
        assertThat(TwinBarrier.of(xor, weights, 3, () -> true)).isEmpty();
    }
}
