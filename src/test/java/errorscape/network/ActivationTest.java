package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.RandomStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {
    /// A hundred roundings: the formulas have a few dozen operations, values and derivatives are of size 1.
    private static final double TOLERANCE = 100 * 0x1p-53;

    @ParameterizedTest
    @EnumSource
    void derivativesAreThoseOfHyperDualNumbers(Activation activation) {
        RandomStream random = new RandomStream(3, "activation");
        for (int i = 0; i < 1000; i++) {
            double z = 3 * random.nextGaussian();
            HyperDual expected = SlowNetwork.activation(activation, new HyperDual(z, 1, 1, 0));
            double h = activation.value(z);
            Offset<Double> close = Offset.offset(TOLERANCE * Math.max(1, Math.abs(z)));
            assertThat(h).as("at %s", z).isCloseTo(expected.v(), close);
            assertThat(activation.first(z, h)).as("slope at %s", z).isCloseTo(expected.d(), close);
            assertThat(activation.second(z, h)).as("bend at %s", z).isCloseTo(expected.de(), close);
        }
    }

    @Test
    void theSecondDerivativeOfEluIsZeroAtItsKinkAsInPyTorch() {
        // elu_double_backward multiplies by (x < 0): torch.autograd.functional.hessian of elu at 0 is 0.
        assertThat(Activation.ELU.second(0, 0)).isZero();
        assertThat(Activation.ELU.second(-0.0, -0.0)).isZero();
        assertThat(Activation.ELU.second(-1e-300, -1e-300)).isEqualTo(1);
        assertThat(Activation.ELU.second(1e-300, 1e-300)).isZero();
        assertThat(Activation.ELU.second(Double.NaN, Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @EnumSource
    void arraysGetTheBitsOfScalars(Activation activation) {
        RandomStream random = new RandomStream(4, "activation arrays");
        int n = 1001;
        double[] z = new double[n + 1];
        for (int i = 0; i < n; i++) {
            z[i] = 5 * random.nextGaussian();
        }
        z[10] = 0.0;
        z[20] = -0.0;
        z[30] = 800;
        z[40] = -800;
        z[50] = Double.NaN;
        double[] h = new double[n + 1];
        double[] first = new double[n + 1];
        double[] second = new double[n + 1];
        // Often enough to meet compiled code too.
        for (int round = 0; round < 200; round++) {
            activation.value(z, h, n);
            activation.first(z, h, first, n);
            activation.second(z, h, second, n);
        }
        for (int i = 0; i < n; i++) {
            assertSameBits(h[i], activation.value(z[i]));
            assertSameBits(first[i], activation.first(z[i], h[i]));
            assertSameBits(second[i], activation.second(z[i], h[i]));
        }
        assertThat(h[n] + first[n] + second[n]).as("beyond the first n entries").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void farOutNothingBreaks(Activation activation) {
        for (double z : new double[] {-1e4, -750, -40, 40, 750, 1e4}) {
            double h = activation.value(z);
            assertThat(h).isFinite();
            assertThat(activation.first(z, h)).isFinite();
            assertThat(activation.second(z, h)).isFinite();
        }
    }

    @ParameterizedTest
    @EnumSource
    void notANumberGoesThrough(Activation activation) {
        assertThat(activation.value(Double.NaN)).isNaN();
    }

    @Test
    void kinksAreNamedAndHaveTheSlopeFromBelow() {
        for (Activation activation : Activation.values()) {
            boolean kinked = activation == Activation.RELU || activation == Activation.LEAKY_RELU;
            assertThat(activation.kinked()).isEqualTo(kinked);
        }
        assertThat(Activation.RELU.first(0, 0)).isZero();
        assertThat(Activation.LEAKY_RELU.first(0, 0)).isEqualTo(0.01);
    }

    private static void assertSameBits(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }
}
