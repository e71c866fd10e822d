package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Vectors;
import errorscape.network.TruthNetworks;
import errorscape.objective.Objective;
import errorscape.truth.Truth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for every optimizer of the catalogue with its standard settings.
class EveryOptimizerTest {
    @SuppressWarnings("unused") // read by name
    private static final List<Optimizers.Entry> ENTRIES = Optimizers.entries();

    private static final double[] START = {-1.2, 1};

    private static Objective network() {
        return TruthNetworks.objective(Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse"));
    }

    private static double[] networkStart() {
        return Truth.vector(
                Truth.read("optimizers.json").get("runs").get("sgd/mlp").get("start"));
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void restoredInMidRunGoesOnWithTheSameBits(Optimizers.Entry entry) {
        boolean owned = entry.standard().type().find("weightDecay").isPresent();
        OptimizerSettings settings = owned
                ? entry.standard()
                : new Recipe(entry.standard(), new Around(0.001, false, 0, 0), Schedule.CONSTANT);
        Steps first = new Steps(settings, network(), networkStart());
        first.after(5);
        double[] memory = first.stepper.state();
        double[] place = first.weights.clone();
        double[] end = first.after(12).clone();
        // A stepper that never stepped, and the same one sent back.
        Steps fresh = new Steps(settings, network(), place);
        fresh.stepper.restore(memory);
        assertThat(fresh.after(12)).isEqualTo(end);
        first.stepper.restore(memory);
        System.arraycopy(place, 0, first.weights, 0, place.length);
        assertThat(first.after(12)).isEqualTo(end);
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void theStateBeforeTheFirstStepCanBeRestored(Optimizers.Entry entry) {
        Steps steps = new Steps(entry.standard(), new Rosenbrock(), START);
        double[] memory = steps.stepper.state();
        double[] end = steps.after(4).clone();
        steps.stepper.restore(memory);
        System.arraycopy(START, 0, steps.weights, 0, 2);
        assertThat(steps.after(4)).isEqualTo(end);
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void aStepGivesLossAndGradientOfWhereItBegan(Optimizers.Entry entry) {
        Objective rosenbrock = new Rosenbrock();
        Steps steps = new Steps(entry.standard(), rosenbrock, START);
        for (int k = 0; k < 5; k++) {
            double[] before = steps.weights.clone();
            double[] expected = new double[2];
            double loss = rosenbrock.evaluator().gradient(before, expected);
            assertThat(steps.step()).isEqualTo(loss);
            assertThat(steps.gradient).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void goesDownABowl(Optimizers.Entry entry) {
        double rate = entry.standard().learningRate();
        // Rates of a thousandth need longer than a test takes.
        Optimizer brisk = rate < 0.05 ? entry.standard().withLearningRate(0.05) : entry.standard();
        Steps steps = new Steps(brisk, new Quadratic(1, 3), 1, -1);
        steps.after(150);
        assertThat(new Quadratic(1, 3).evaluator().value(steps.weights)).isLessThan(0.5);
        assertThat(Vectors.allFinite(steps.weights)).isTrue();
    }
}
