package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowLineTest {
    @Test
    void theFlowOfRosenbrocksFunctionEndsInItsMinimum() {
        List<double[]> places = FlowLine.from(new double[] {-1.2, 1}, new Rosenbrock().evaluator(), 60_000);
        assertThat(places.getFirst()).containsExactly(-1.2, 1);
        assertThat(places.getLast()[0]).isCloseTo(1, offset(1e-2));
        assertThat(places.getLast()[1]).isCloseTo(1, offset(1e-2));
    }

    @Test
    void theLossNeverRisesAlongTheFlow() {
        var loss = new Rosenbrock().evaluator();
        List<double[]> places = FlowLine.from(new double[] {-1.2, 1}, loss, 5_000);
        for (int i = 1; i < places.size(); i++) {
            assertThat(loss.value(places.get(i))).isLessThanOrEqualTo(loss.value(places.get(i - 1)) * (1 + 1e-9));
        }
    }

    @Test
    void fewEvaluationsGiveAShortLineInsteadOfAFailure() {
        List<double[]> places = FlowLine.from(new double[] {-1.2, 1}, new Rosenbrock().evaluator(), 30);
        assertThat(places.size()).isBetween(1, 6);
    }

    @Test
    void aStartWithoutGradientIsAllThereIs() {
        assertThat(FlowLine.from(new double[] {1, 1}, new Rosenbrock().evaluator(), 100))
                .hasSize(1);
    }
}
