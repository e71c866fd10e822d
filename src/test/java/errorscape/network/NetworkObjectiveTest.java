package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.data.Samples;
import errorscape.math.RandomStream;
import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.PlaneValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkObjectiveTest {
    private static final Architecture SHAPE = new Architecture(
            List.of(3, 9, 5, 2), List.of(Activation.TANH, Activation.SIGMOID, Activation.LINEAR), true);

    private static NetworkObjective objective(Loss loss, int samples) {
        Architecture shape = loss == Loss.BINARY_CROSS_ENTROPY
                ? new Architecture(List.of(3, 9, 5, 1), SHAPE.activations(), true)
                : SHAPE;
        int outputs = shape.units(shape.layers() - 1);
        Samples drawn = RandomNetwork.samples(3, outputs, loss, samples, new RandomStream(5, "samples"));
        return new NetworkObjective(shape, loss, new Regulariser(0.01, true), drawn);
    }

    private static double[] weights(int n, long seed) {
        RandomStream random = new RandomStream(seed, "weights");
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = 0.7 * random.nextGaussian();
        }
        return weights;
    }

    private static int[] counted(int n) {
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            all[i] = i;
        }
        return all;
    }

    /// 600 samples are three blocks, the last of them smaller.
    @ParameterizedTest
    @EnumSource
    void aBatchOfAllSamplesInOrderGivesTheBitsOfTheFullGradient(Loss loss) {
        for (int samples : new int[] {1, 7, 255, 256, 257, 600}) {
            NetworkObjective objective = objective(loss, samples);
            Evaluator evaluator = objective.evaluator();
            double[] weights = weights(objective.dimension(), 1);
            double[] full = new double[weights.length];
            double[] batch = new double[weights.length];
            double fullLoss = evaluator.gradient(weights, full);
            assertThat(evaluator.gradient(weights, new Batch(counted(samples), 0, samples), batch))
                    .isEqualTo(fullLoss);
            assertThat(batch).isEqualTo(full);
            assertThat(evaluator.value(weights)).isEqualTo(fullLoss);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBatchIsTheLossOfItsSamplesAlone(Loss loss) {
        NetworkObjective objective = objective(loss, 40);
        Samples all = RandomNetwork.samples(
                3, loss == Loss.BINARY_CROSS_ENTROPY ? 1 : 2, loss, 40, new RandomStream(5, "samples"));
        int[] chosen = {99, 39, 0, 17, 17, 8, 99};
        Batch batch = new Batch(chosen, 1, 5);
        Samples few = new Samples(pick(all.inputs(), batch), pick(all.targets(), batch));
        NetworkObjective alone = new NetworkObjective(objective.architecture(), loss, objective.regulariser(), few);
        double[] weights = weights(objective.dimension(), 2);
        double[] expected = new double[weights.length];
        double[] actual = new double[weights.length];
        double expectedLoss = alone.evaluator().gradient(weights, expected);
        assertThat(objective.evaluator().gradient(weights, batch, actual)).isEqualTo(expectedLoss);
        assertThat(actual).isEqualTo(expected);
    }

    /// Of many features the inputs are taken row by row; 300 samples are two blocks.
    @Test
    void aBatchOfManyFeaturesIsTheLossOfItsSamplesAlone() {
        Architecture shape = new Architecture(List.of(26, 6, 3), List.of(Activation.TANH, Activation.LINEAR), true);
        Loss loss = Loss.SOFTMAX_CROSS_ENTROPY;
        Samples all = RandomNetwork.samples(26, 3, loss, 350, new RandomStream(5, "samples"));
        int[] chosen = IntStream.range(0, 350).map(s -> 349 - s).toArray();
        Batch batch = new Batch(chosen, 11, 300);
        Samples few = new Samples(pick(all.inputs(), batch), pick(all.targets(), batch));
        Evaluator one = new NetworkObjective(shape, loss, Regulariser.NONE, all).evaluator();
        Evaluator alone = new NetworkObjective(shape, loss, Regulariser.NONE, few).evaluator();
        double[] weights = weights(shape.dimension(), 12);
        double[] expected = new double[weights.length];
        double[] actual = new double[weights.length];
        double expectedLoss = alone.gradient(weights, expected);
        assertThat(one.gradient(weights, batch, actual)).isEqualTo(expectedLoss);
        assertThat(actual).isEqualTo(expected);
    }

    private static double[][] pick(double[][] columns, Batch batch) {
        double[][] picked = new double[columns.length][batch.count()];
        for (int k = 0; k < columns.length; k++) {
            for (int s = 0; s < batch.count(); s++) {
                picked[k][s] = columns[k][batch.samples()[batch.from() + s]];
            }
        }
        return picked;
    }

    /// Rounding only: a sample's outputs are of size 1 to 10 and take some fifty operations.
    @ParameterizedTest
    @EnumSource
    void aSliceHasTheValuesOfTheLiftedWeights(Loss loss) {
        NetworkObjective objective = objective(loss, 300);
        int n = objective.dimension();
        double[] origin = weights(n, 3);
        double[] first = weights(n, 4);
        double[] second = weights(n, 5);
        PlaneValues plane = objective.evaluator().onPlane(origin, first, second);
        Evaluator other = objective.evaluator();
        double[] a = {-2, -0.3, 0, 0.1, 1, 1.7};
        double[] values = new double[a.length];
        for (double b : new double[] {-1.5, 0, 0.4}) {
            plane.row(a, a.length, b, values);
            for (int k = 0; k < a.length; k++) {
                double[] lifted = new double[n];
                for (int i = 0; i < n; i++) {
                    lifted[i] = origin[i] + a[k] * first[i] + b * second[i];
                }
                double expected = other.value(lifted);
                assertThat(values[k]).isCloseTo(expected, Offset.offset(16 * Math.ulp(expected)));
            }
        }
    }

    @Test
    void aPointOfASliceHasTheSameBitsWhateverIsAskedForWithIt() {
        NetworkObjective objective = objective(Loss.MEAN_SQUARED, 300);
        int n = objective.dimension();
        double[] origin = weights(n, 3);
        Evaluator evaluator = objective.evaluator();
        PlaneValues plane = evaluator.onPlane(origin, weights(n, 4), weights(n, 5));
        double[] a = {-1, 0.25, 0.5, 2};
        double[] together = new double[4];
        plane.row(a, 4, 0.7, together);
        evaluator.gradient(origin, new double[n]);
        double[] alone = new double[1];
        for (int k = 0; k < 4; k++) {
            plane.row(new double[] {a[k]}, 1, 0.7, alone);
            assertThat(alone[0]).isEqualTo(together[k]);
        }
        double[] few = {-5, -5, -5, -5};
        plane.row(a, 2, 0.7, few);
        assertThat(few).containsExactly(together[0], together[1], -5, -5);
    }

    @Test
    void valuesGradientsAndHessiansAreTheSameBitsFromSeveralThreads() throws Exception {
        NetworkObjective objective = objective(Loss.SOFTMAX_CROSS_ENTROPY, 300);
        double[] expected = everything(objective);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<double[]>> results = new ArrayList<>();
            for (int k = 0; k < 16; k++) {
                results.add(pool.submit(() -> everything(objective)));
            }
            for (Future<double[]> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    /// Twice over with one evaluator: earlier calls leave nothing behind.
    private static double[] everything(NetworkObjective objective) {
        int n = objective.dimension();
        Evaluator evaluator = objective.evaluator();
        double[] result = new double[1 + n + n * n + n];
        for (int round = 0; round < 2; round++) {
            double[] weights = weights(n, 6);
            double[] gradient = new double[n];
            double[] hessian = new double[n * n];
            double[] product = new double[n];
            result[0] = evaluator.value(weights);
            evaluator.hessian(weights, hessian);
            evaluator.gradient(weights, gradient);
            evaluator.hessianVector(weights, gradient, product);
            System.arraycopy(gradient, 0, result, 1, n);
            System.arraycopy(hessian, 0, result, 1 + n, n * n);
            System.arraycopy(product, 0, result, 1 + n + n * n, n);
        }
        return result;
    }

    @Test
    void manySamplesAgreeWithPlainLoops() {
        Samples samples = RandomNetwork.samples(2, 1, Loss.MEAN_SQUARED, 700, new RandomStream(5, "samples"));
        int[] sizes = {2, 11, 6, 1};
        Architecture shape = new Architecture(
                List.of(2, 11, 6, 1), List.of(Activation.TANH, Activation.TANH, Activation.LINEAR), true);
        NetworkObjective objective = new NetworkObjective(shape, Loss.MEAN_SQUARED, Regulariser.NONE, samples);
        double[] weights = weights(objective.dimension(), 7);
        PlainNetwork plain = new PlainNetwork(sizes, samples);
        plain.load(weights);
        double loss = plain.step(counted(700), 0, 700, 1);
        double[] gradient = new double[weights.length];
        assertThat(objective.evaluator().gradient(weights, gradient)).isCloseTo(loss, Offset.offset(1e-12 * loss));
        double[] moved = plain.flat();
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i] - gradient[i]).isCloseTo(moved[i], Offset.offset(1e-12));
        }
    }

    /// Wide layers sum their gradients in another way than narrow ones; 33 samples are not all in full groups.
    @Test
    void wideLayersAgreeWithHyperDualNumbers() {
        for (int count : new int[] {3, 33}) {
            Architecture shape =
                    new Architecture(List.of(27, 25, 3), List.of(Activation.TANH, Activation.LINEAR), true);
            Samples samples =
                    RandomNetwork.samples(27, 3, Loss.SOFTMAX_CROSS_ENTROPY, count, new RandomStream(5, "samples"));
            Regulariser regulariser = new Regulariser(0.01, false);
            NetworkObjective objective = new NetworkObjective(shape, Loss.SOFTMAX_CROSS_ENTROPY, regulariser, samples);
            double[] weights = weights(objective.dimension(), 10);
            double[] gradient = new double[weights.length];
            objective.evaluator().gradient(weights, gradient);
            double[] expected =
                    new SlowNetwork(shape, Loss.SOFTMAX_CROSS_ENTROPY, regulariser, samples).gradient(weights);
            for (int i = 0; i < weights.length; i++) {
                assertThat(gradient[i]).isCloseTo(expected[i], Offset.offset(1e-13));
            }
        }
    }

    @Test
    void kinksAreTold() {
        Samples samples = RandomNetwork.samples(3, 2, Loss.MEAN_SQUARED, 5, new RandomStream(5, "samples"));
        assertThat(objective(Loss.MEAN_SQUARED, 5).kinked()).isFalse();
        Architecture relu = new Architecture(List.of(3, 4, 2), List.of(Activation.RELU, Activation.LINEAR), true);
        assertThat(new NetworkObjective(relu, Loss.MEAN_SQUARED, Regulariser.NONE, samples).kinked())
                .isTrue();
        NetworkObjective sparse =
                new NetworkObjective(SHAPE, Loss.MEAN_SQUARED, new Regulariser(0, 0.1, true), samples);
        assertThat(sparse.kinked()).isTrue();
        assertThat(sparse.coercive()).isFalse();
    }

    @Test
    void atAKinkOfAbsoluteValuesTheSlopeIsZero() {
        Samples samples = new Samples(new double[][] {{0}}, new double[][] {{0}});
        Architecture line = new Architecture(List.of(1, 1), List.of(Activation.LINEAR), false);
        NetworkObjective objective =
                new NetworkObjective(line, Loss.MEAN_SQUARED, new Regulariser(0, 0.5, false), samples);
        double[] gradient = new double[1];
        objective.evaluator().gradient(new double[] {0}, gradient);
        assertThat(gradient).containsExactly(0);
        assertThat(objective.evaluator().gradient(new double[] {-3}, gradient)).isEqualTo(1.5);
        assertThat(gradient).containsExactly(-0.5);
    }

    @Test
    void theHessianIsSymmetricToTheBit() {
        NetworkObjective objective = objective(Loss.SOFTMAX_CROSS_ENTROPY, 300);
        int n = objective.dimension();
        double[] hessian = new double[n * n];
        objective.evaluator().hessian(weights(n, 8), hessian);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(hessian[i * n + j]).isEqualTo(hessian[j * n + i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e5, 1e160, 1e300})
    void hugeWeightsGiveHugeLossesAndNoException(double size) {
        for (Loss loss : Loss.values()) {
            NetworkObjective objective = objective(loss, 20);
            double[] weights = new double[objective.dimension()];
            Arrays.fill(weights, size);
            double value = objective.evaluator().value(weights);
            assertThat(value).isNotNegative();
            assertThat(objective.evaluator().gradient(weights, new double[weights.length]))
                    .isEqualTo(value);
        }
    }

    @Test
    void predictionsAreTheOutputsOfPlainLoops() {
        Samples samples = RandomNetwork.samples(3, 2, Loss.MEAN_SQUARED, 30, new RandomStream(5, "samples"));
        NetworkObjective objective = new NetworkObjective(SHAPE, Loss.MEAN_SQUARED, Regulariser.NONE, samples);
        double[] weights = weights(objective.dimension(), 9);
        double[][] outputs = objective.predict(weights, samples.inputs());
        assertThat(outputs).hasDimensions(2, 30);
        double sum = 0;
        for (int k = 0; k < 2; k++) {
            for (int s = 0; s < 30; s++) {
                double difference = outputs[k][s] - samples.targets()[k][s];
                sum += difference * difference;
            }
        }
        double expected = new SlowNetwork(SHAPE, Loss.MEAN_SQUARED, Regulariser.NONE, samples).value(weights);
        assertThat(sum / 30).isCloseTo(expected, Offset.offset(1e-12 * expected));
    }

    @Test
    void dataThatDoNotFitAreRefusedWithTheReason() {
        Samples samples = new Samples(new double[2][5], new double[2][5]);
        assertThatThrownBy(() -> new NetworkObjective(SHAPE, Loss.MEAN_SQUARED, Regulariser.NONE, samples))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the network has 3 inputs, but the data have 2 input columns");
        Samples wide = new Samples(new double[3][5], new double[4][5]);
        assertThatThrownBy(() -> new NetworkObjective(SHAPE, Loss.MEAN_SQUARED, Regulariser.NONE, wide))
                .hasMessage("the network has 2 outputs, but the data have 4 target columns");
        Samples two = new Samples(new double[3][5], new double[2][5]);
        assertThatThrownBy(() -> new NetworkObjective(SHAPE, Loss.BINARY_CROSS_ENTROPY, Regulariser.NONE, two))
                .hasMessage("binary cross-entropy needs one output, not 2; for more classes use softmax cross-entropy");
        assertThatThrownBy(() -> new Regulariser(-1, true)).hasMessageContaining("L2 factor must be zero or positive");
        assertThatThrownBy(() -> new Regulariser(0, Double.NaN, true))
                .hasMessage("the L1 factor must be zero or positive, not NaN");
    }
}
