package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitialiserTest {
    private static final int IN = 200;
    private static final int OUT = 100;
    private static final Architecture SHAPE =
            new Architecture(List.of(IN, OUT, OUT), List.of(Activation.TANH, Activation.LINEAR), true);

    private static double[] draw(Initialiser.Scheme scheme, double scale, long seed) {
        return new Initialiser(scheme, scale).draw(SHAPE, new RandomStream(seed, "initial weights"));
    }

    private static double[] firstWeights(double[] all) {
        return Arrays.copyOf(all, IN * OUT);
    }

    private static double[] firstBiases(double[] all) {
        return Arrays.copyOfRange(all, IN * OUT, IN * OUT + OUT);
    }

    /// The variance of n = 20,000 normal numbers has a relative standard error of sqrt(2 / n) = 1 %; five of
    /// them.
    private static void assertVariance(double[] numbers, double expected) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double variance = Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(variance).isCloseTo(expected, Offset.offset(0.05 * expected));
        assertThat(mean).isCloseTo(0, Offset.offset(5 * Math.sqrt(expected / numbers.length)));
    }

    @Test
    void widthsAreThoseOfThePapers() {
        assertVariance(firstWeights(draw(Initialiser.Scheme.XAVIER, 1, 1)), 2.0 / (IN + OUT));
        assertVariance(firstWeights(draw(Initialiser.Scheme.HE, 1, 1)), 2.0 / IN);
        assertVariance(firstWeights(draw(Initialiser.Scheme.NORMAL, 3, 1)), 9);
        assertVariance(firstWeights(draw(Initialiser.Scheme.UNIFORM, 1, 1)), 1 / 3.0);
        assertThat(firstBiases(draw(Initialiser.Scheme.XAVIER, 1, 1))).containsOnly(0);
        assertThat(firstBiases(draw(Initialiser.Scheme.HE, 1, 1))).containsOnly(0);
        assertThat(firstBiases(draw(Initialiser.Scheme.NORMAL, 1, 1))).doesNotContain(0);
        assertThat(firstBiases(draw(Initialiser.Scheme.UNIFORM, 1, 1))).doesNotContain(0);
    }

    @Test
    void uniformWeightsStayInTheirRange() {
        assertThat(Arrays.stream(draw(Initialiser.Scheme.UNIFORM, 0.5, 1)).map(Math::abs))
                .allMatch(size -> size <= 0.5)
                .anyMatch(size -> size > 0.49);
    }

    @Test
    void zeroAndConstantAreWhatTheySay() {
        assertThat(draw(Initialiser.Scheme.ZERO, 1, 1)).containsOnly(0);
        assertThat(draw(Initialiser.Scheme.CONSTANT, 0.3, 1)).containsOnly(0.3);
    }

    @Test
    void directConnectionsAreDrawnAsAMatrixOfTheirOwnAndLast() {
        Architecture direct = new Architecture(SHAPE.sizes(), SHAPE.activations(), true, true);
        double[] drawn =
                new Initialiser(Initialiser.Scheme.XAVIER, 1).draw(direct, new RandomStream(1, "initial weights"));
        assertThat(Arrays.copyOf(drawn, SHAPE.dimension())).isEqualTo(draw(Initialiser.Scheme.XAVIER, 1, 1));
        double[] last = Arrays.copyOfRange(drawn, SHAPE.dimension(), drawn.length);
        assertThat(last).hasSize(IN * OUT);
        assertVariance(last, 2.0 / (IN + OUT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Initialiser.Scheme.class,
            names = {"XAVIER", "HE", "NORMAL", "UNIFORM"})
    void aSeedDrawsTheSameWeightsAgainAndAnotherSeedOthers(Initialiser.Scheme scheme) {
        assertThat(draw(scheme, 1, 1)).isEqualTo(draw(scheme, 1, 1)).isNotEqualTo(draw(scheme, 1, 2));
    }
}
