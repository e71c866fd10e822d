package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Rprop's steps in a bowl, by hand.
class RpropTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-15);

    @Test
    void stepsGrowWhileTheSignStaysAndAfterATurnTheWeightRests() {
        Steps steps = new Steps(new Rprop(1, 0.5, 2, 1e-6, 50), new Quadratic(1, 1), 2.5, 0);
        // 2.5 - 1, then - 2 (past the minimum), then it rests, then + 1 with the halved step.
        double[] places = {1.5, -0.5, -0.5, 0.5};
        for (double place : places) {
            steps.step();
            assertThat(steps.weights[0]).isCloseTo(place, ROUNDING);
        }
        assertThat(steps.weights[1]).isZero();
    }

    @Test
    void aChangedLearningRateActsOnStepsAlreadyGrown() {
        Rprop slow = new Rprop(0.1, 0.5, 2, 1e-6, 50);
        Recipe former = slow.recipe();
        Steps steps = new Steps(former, new Quadratic(1, 1), 100, 100);
        steps.after(3);
        double[] here = steps.weights.clone();
        Stepper after = slow.withLearningRate(0.2).recipe().stepperAfter(former, steps.stepper.state(), 2);
        BatchOracle oracle = new BatchOracle(new Quadratic(1, 1), new Quadratic(1, 1).evaluator());
        oracle.begin(null);
        after.step(here, oracle, new double[2]);
        // 0.1, 0.2, 0.4, then 0.8 at twice the rate.
        assertThat(here[0]).isCloseTo(100 - 0.7 - 1.6, Offset.offset(1e-12));
    }
}
