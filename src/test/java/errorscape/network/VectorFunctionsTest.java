package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.Elementary;
import errorscape.math.RandomStream;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Elementary functions in whole vectors have the bits of the scalar ones. Runs where the Vector API was named at the
/// start.
@EnabledIf("theVectorApiIsThere")
class VectorFunctionsTest {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1e-320,
        -1e-200,
        19.05,
        19.06,
        -25,
        709.7,
        709.9,
        -690,
        -700,
        -740,
        -745.1,
        -746,
        1e300,
        -1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        692.4,
        -692.6
    };

    static boolean theVectorApiIsThere() {
        return VectorUnit.usable();
    }

    @ParameterizedTest(name = "{0} numbers")
    @ValueSource(ints = {1, 7, 8, 9, 21, 64, 200, 1001})
    void theHyperbolicTangentHasTheBitsOfTheScalarOne(int n) {
        double[] x = numbers(n, 6);
        double[] y = new double[n];
        VectorTanh.of(x, y, n, Double.POSITIVE_INFINITY);
        assertThat(y).isEqualTo(map(x, Elementary::tanh));
    }

    @ParameterizedTest(name = "{0} numbers")
    @ValueSource(ints = {1, 7, 8, 9, 21, 64, 200, 1001})
    void theHyperbolicTangentOfModerateNumbersHasThemToo(int n) {
        double[] x = numbers(n, 3);
        for (int i = 0; i < n; i++) {
            x[i] = Math.abs(x[i]) <= Elementary.TANH_UNCLIPPED ? x[i] : 1.5;
        }
        double[] y = new double[n];
        VectorTanh.of(x, y, n, Elementary.TANH_UNCLIPPED);
        assertThat(y).isEqualTo(map(x, Elementary::tanh));
    }

    @ParameterizedTest(name = "{0} numbers")
    @ValueSource(ints = {1, 7, 8, 9, 21, 64, 200, 1001})
    void theExponentialHasTheBitsOfTheScalarOne(int n) {
        double[] x = Arrays.copyOf(numbers(n, 30), n + 7);
        double[] expected = map(x, Elementary::exp);
        VectorExp.inPlace(x, n);
        assertThat(Arrays.copyOf(x, n)).isEqualTo(Arrays.copyOf(expected, n));
    }

    private static double[] map(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }

    private static double[] numbers(int n, double size) {
        RandomStream random = new RandomStream(n, "functions");
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i % 5 == 3 ? SPECIAL[i / 5 % SPECIAL.length] : size * random.nextGaussian();
        }
        return numbers;
    }
}
