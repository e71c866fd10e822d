package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.RandomStream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A lesson replays to the bit whatever the loops are written with. Runs where the Vector API was named at the start.
@EnabledIf("theVectorApiIsThere")
class VectorLayersTest {
    private final RandomStream random = new RandomStream(7, "layers");

    static boolean theVectorApiIsThere() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    @ParameterizedTest(name = "{0} inputs, {1} units, {2} samples")
    @CsvSource({
        "2, 8, 200",
        "8, 8, 200",
        "8, 1, 200",
        "64, 32, 32",
        "32, 10, 32",
        "2, 2, 4",
        "1, 1, 1",
        "3, 5, 7",
        "17, 6, 33",
        "23, 9, 31",
        "24, 4, 65",
        "25, 7, 256",
        "9, 3, 10"
    })
    void bothKindsOfLoopsGiveTheSameBits(int inputs, int units, int n) {
        int widest = Math.max(inputs, units);
        LayerKernels portable = new PortableLayers(widest, n);
        LayerKernels vector = new VectorLayers(widest, n);
        int at = 3;
        int biasAt = at + inputs * units;
        double[] weights = numbers(biasAt + units);
        double[][] h = arrays(inputs, n);
        double[][] delta = arrays(units, n);
        for (int bias : new int[] {biasAt, LayerKernels.NO_BIASES}) {
            double[][] expected = new double[units][n];
            double[][] z = new double[units][n];
            portable.forward(weights, at, bias, h, inputs, expected, units, n);
            vector.forward(weights, at, bias, h, inputs, z, units, n);
            assertThat(z).isDeepEqualTo(expected);
        }
        double[][] expectedBelow = new double[inputs][n];
        double[][] below = new double[inputs][n];
        portable.transposed(weights, at, delta, units, expectedBelow, inputs, n);
        vector.transposed(weights, at, delta, units, below, inputs, n);
        assertThat(below).isDeepEqualTo(expectedBelow);
        double[] expectedGradient = numbers(weights.length);
        double[] gradient = expectedGradient.clone();
        portable.weightSlopes(delta, units, h, null, inputs, n, expectedGradient, at);
        vector.weightSlopes(delta, units, h, null, inputs, n, gradient, at);
        double[][] rows = Kernels.transpose(h, inputs, new double[n][inputs], n);
        portable.weightSlopes(delta, units, h, rows, inputs, n, expectedGradient, at);
        vector.weightSlopes(delta, units, h, rows, inputs, n, gradient, at);
        assertThat(gradient).isEqualTo(expectedGradient);
    }

    private double[][] arrays(int count, int n) {
        double[][] arrays = new double[count][];
        for (int i = 0; i < count; i++) {
            arrays[i] = numbers(n);
        }
        return arrays;
    }

    private double[] numbers(int n) {
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = random.nextGaussian();
        }
        return numbers;
    }
}
