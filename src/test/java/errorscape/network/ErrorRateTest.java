package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.Samples;
import errorscape.math.RandomStream;
import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ErrorRateTest {
    private static final Architecture LINE = new Architecture(List.of(1, 1), List.of(Activation.LINEAR), true);

    private static Objective rate(Loss loss, double[] x, double... y) {
        return new NetworkObjective(LINE, loss, Regulariser.NONE, new Samples(new double[][] {x}, new double[][] {y}))
                .errorRate()
                .orElseThrow();
    }

    @Test
    void aLogitIsReadAsTheClassOfItsSign() {
        Objective rate = rate(Loss.BINARY_CROSS_ENTROPY, new double[] {-2, -1, 1, 2}, 0, 1, 1, 0);
        assertThat(rate.evaluator().value(new double[] {1, 0})).isEqualTo(0.5);
        assertThat(rate.evaluator().value(new double[] {1, 1.5})).isEqualTo(0.25);
        assertThat(rate.evaluator().value(new double[] {Double.NaN, 0})).isNaN();
    }

    @Test
    void anOutputIsReadAsTheNearerOfTwoTargets() {
        Objective rate = rate(Loss.MEAN_SQUARED, new double[] {-2, 0.1, 0.3, 2}, 0, 0, 1, 1);
        assertThat(rate.evaluator().value(new double[] {1, 0})).isEqualTo(0.25);
        Objective signs = rate(Loss.HALF_MEAN_SQUARED, new double[] {-2, -0.1, 0.3, 2}, -1, 1, -1, 1);
        assertThat(signs.evaluator().value(new double[] {1, 0})).isEqualTo(0.5);
    }

    @Test
    void whereThereAreNoClassesThereIsNoErrorRate() {
        Samples samples = RandomNetwork.samples(1, 1, Loss.MEAN_SQUARED, 9, new RandomStream(1, "regression"));
        assertThat(new NetworkObjective(LINE, Loss.MEAN_SQUARED, Regulariser.NONE, samples).errorRate())
                .isEmpty();
    }

    /// Counted from the network's own outputs, several blocks of samples long.
    @Test
    void ofSeveralOutputsTheLargestIsTheClass() {
        Architecture shape = new Architecture(List.of(2, 5, 3), List.of(Activation.TANH, Activation.LINEAR), true);
        RandomStream random = new RandomStream(2, "classes");
        Samples samples = RandomNetwork.samples(2, 3, Loss.SOFTMAX_CROSS_ENTROPY, 600, random);
        NetworkObjective network = new NetworkObjective(shape, Loss.SOFTMAX_CROSS_ENTROPY, Regulariser.NONE, samples);
        Objective rate = network.errorRate().orElseThrow();
        double[] weights = new Initialiser(Initialiser.Scheme.NORMAL, 1).draw(shape, random);
        double[] direction = new Initialiser(Initialiser.Scheme.NORMAL, 1).draw(shape, random);
        double[][] o = network.predict(weights, samples.inputs());
        int wrong = 0;
        for (int s = 0; s < 600; s++) {
            int top = o[0][s] >= o[1][s] && o[0][s] >= o[2][s] ? 0 : o[1][s] >= o[2][s] ? 1 : 2;
            wrong += samples.targets()[top][s] == 1 ? 0 : 1;
        }
        Evaluator evaluator = rate.evaluator();
        assertThat(evaluator.value(weights)).isEqualTo(wrong / 600.0);
        double[] values = new double[3];
        evaluator.onPlane(weights, direction, weights).row(new double[] {-1, 0, 2}, 3, 0, values);
        assertThat(values[1]).isEqualTo(wrong / 600.0);
        assertThat(values[0]).isNotEqualTo(values[1]).isBetween(0.0, 1.0);
        int[] all = new int[600];
        for (int s = 0; s < 600; s++) {
            all[s] = 599 - s;
        }
        double[] gradient = new double[weights.length];
        assertThat(evaluator.gradient(weights, new Batch(all, 0, 600), gradient))
                .isCloseTo(wrong / 600.0, Offset.offset(1e-15));
        assertThat(gradient).containsOnly(0);
    }
}
