package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.objective.Objective;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What stands around an optimizer, on losses where each step can be computed by hand.
class RecipeTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-15);

    private static double[] after(OptimizerSettings settings, Objective objective, int steps, double... start) {
        double[] weights = start.clone();
        BatchOracle oracle = new BatchOracle(objective, objective.evaluator());
        oracle.begin(null);
        Stepper stepper = settings.stepper(weights.length);
        for (int k = 0; k < steps; k++) {
            stepper.step(weights, oracle, new double[weights.length]);
        }
        return weights;
    }

    private static OptimizerSettings around(double decay, boolean decoupled, double norm, double value) {
        return new Recipe(new Sgd(0.1, 0), new Around(decay, decoupled, norm, value), Schedule.CONSTANT);
    }

    @Test
    void aLongGradientIsShortenedToTheNormAsTorchDoes() {
        // The gradient (3, 40) becomes (3, 40) / (|(3, 40)| + 1e-6).
        double share = 1 / (Math.sqrt(9 + 1600) + 1e-6);
        double[] weights = after(around(0, false, 1, 0), new Quadratic(1, 10), 1, 3, 4);
        assertThat(weights[0]).isCloseTo(3 - 0.1 * 3 * share, ROUNDING);
        assertThat(weights[1]).isCloseTo(4 - 0.1 * 40 * share, ROUNDING);
        assertThat(after(around(0, false, 1000, 0), new Quadratic(1, 10), 1, 3, 4))
                .isEqualTo(after(new Sgd(0.1, 0), new Quadratic(1, 10), 1, 3, 4));
    }

    @Test
    void entriesOfTheGradientAreBounded() {
        assertThat(after(around(0, false, 0, 5), new Quadratic(1, 10), 1, 3, -4))
                .containsExactly(3 - 0.1 * 3, -4 + 0.5);
    }

    @Test
    void weightDecayAddsToTheLossThatIsSeenOrShrinksTheWeights() {
        // w <- w - 0.1 (w + 0.5 w), and w <- w - 0.1 w - 0.1 * 0.5 w: the same for plain descent only.
        assertThat(after(around(0.5, false, 0, 0), new Quadratic(1, 1), 1, 2, 0)[0])
                .isCloseTo(1.7, ROUNDING);
        assertThat(after(around(0.5, true, 0, 0), new Quadratic(1, 1), 1, 2, 0)[0])
                .isCloseTo(1.7, ROUNDING);
        OptimizerSettings adam =
                new Recipe(new Adam(0.1, 0.9, 0.999, 1e-8, false), new Around(0.5, true, 0, 0), Schedule.CONSTANT);
        OptimizerSettings adamW = new AdamW(0.1, 0.9, 0.999, 1e-8, 0.5, false);
        double[] one = after(adam, new Rosenbrock(), 20, -1.2, 1);
        double[] other = after(adamW, new Rosenbrock(), 20, -1.2, 1);
        assertThat(one[0]).isCloseTo(other[0], Offset.offset(1e-12));
        assertThat(one[1]).isCloseTo(other[1], Offset.offset(1e-12));
    }

    @Test
    void aStepGivesTheLossAndTheGradientWithoutWhatStandsAround() {
        Objective objective = new Quadratic(1, 10);
        BatchOracle oracle = new BatchOracle(objective, objective.evaluator());
        oracle.begin(null);
        double[] gradient = new double[2];
        double loss = around(0.5, false, 1, 0).stepper(2).step(new double[] {3, 4}, oracle, gradient);
        assertThat(loss).isEqualTo((9 + 160) / 2.0);
        assertThat(gradient).containsExactly(3, 40);
    }

    @Test
    void aScheduleMultipliesTheLearningRateFromItsFirstStep() {
        // x <- x - 0.5 f x with f = 1/2, 1 (warm-up), then 1, 1/2, 1/4.
        OptimizerSettings settings =
                new Recipe(new Sgd(0.5, 0), Around.NOTHING, new Schedule(new Course.Exponential(0.5), 2));
        double expected = 8 * 0.75 * 0.5 * 0.5 * 0.75 * 0.875;
        assertThat(after(settings, new Quadratic(1, 1), 5, 8, 0)[0]).isCloseTo(expected, ROUNDING);
    }

    @Test
    void coursesGoAsTheirNamesSay() {
        assertThat(new Course.Steps(10, 0.5).factor(9)).isEqualTo(1);
        assertThat(new Course.Steps(10, 0.5).factor(20)).isEqualTo(0.25);
        assertThat(new Course.Cosine(100, 0.1).factor(0)).isEqualTo(1);
        assertThat(new Course.Cosine(100, 0.1).factor(50)).isCloseTo(0.55, ROUNDING);
        assertThat(new Course.Cosine(100, 0.1).factor(1000)).isCloseTo(0.1, ROUNDING);
        Course restarts = new Course.WarmRestarts(10, 2, 0);
        assertThat(restarts.factor(5)).isCloseTo(0.5, ROUNDING);
        assertThat(restarts.factor(10)).isEqualTo(1);
        assertThat(restarts.factor(20)).isCloseTo(0.5, ROUNDING);
        assertThat(restarts.factor(30)).isEqualTo(1);
        assertThat(new Course.Inverse(0.1).factor(10)).isEqualTo(0.5);
    }

    @Test
    void whatAnOptimizerCannotTakeIsRefused() {
        assertThatThrownBy(() -> new Recipe(
                        new AdamW(0.1, 0.9, 0.999, 1e-8, 0.5, false), new Around(0.1, false, 0, 0), Schedule.CONSTANT))
                .hasMessage("AdamW does not take a second weight decay");
    }

    @Test
    void changedSettingsGoOnWithTheMemoryOfTheirKindOnly() {
        Objective objective = new Quadratic(1, 1);
        BatchOracle oracle = new BatchOracle(objective, objective.evaluator());
        oracle.begin(null);
        double[] weights = {1, 0};
        Recipe former = new Sgd(0.5, 0.5).recipe();
        Stepper stepper = former.stepper(2);
        stepper.step(weights, oracle, new double[2]);
        double[] memory = stepper.state();
        // v1 = 1, x1 = 1/2; v2 = 1/2 + 1/2.
        double[] kept = weights.clone();
        new Sgd(0.25, 0.5).recipe().stepperAfter(former, memory, 2).step(kept, oracle, new double[2]);
        assertThat(kept[0]).isEqualTo(0.25);
        double[] fresh = weights.clone();
        new AdaDelta(1, 0.9, 1e-6).recipe().stepperAfter(former, memory, 2).step(fresh, oracle, new double[2]);
        assertThat(fresh).isEqualTo(after(new AdaDelta(1, 0.9, 1e-6), objective, 1, 0.5, 0));
    }
}
