package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Losses at the ends of their range; between them the networks' tests check them.
class LossTest {
    private static double[][] columns(double... entries) {
        double[][] columns = new double[entries.length][];
        for (int k = 0; k < entries.length; k++) {
            columns[k] = new double[] {entries[k]};
        }
        return columns;
    }

    private static double sum(Loss loss, double[][] o, double[][] y) {
        return loss.pass(o.length, 1).sum(o, y, 1);
    }

    private static double[] slope(Loss loss, double[][] o, double[][] y) {
        double[][] g = new double[o.length][1];
        LossPass pass = loss.pass(o.length, 1);
        pass.sum(o, y, 1);
        pass.slope(o, y, 1, 1, g);
        return flat(g);
    }

    private static double[] curvature(Loss loss, double[][] o, double... change) {
        double[][] result = new double[o.length][1];
        LossPass pass = loss.pass(o.length, 1);
        pass.sum(o, o, 1);
        pass.slope(o, o, 1, 1, new double[o.length][1]);
        pass.curvature(o, 1, 1, columns(change), result);
        return flat(result);
    }

    private static double[] flat(double[][] columns) {
        double[] flat = new double[columns.length];
        for (int k = 0; k < flat.length; k++) {
            flat[k] = columns[k][0];
        }
        return flat;
    }

    @ParameterizedTest
    @ValueSource(doubles = {800, 1e5, 1e300})
    void aHugeLogitOfTheRightClassCostsNothing(double logit) {
        assertThat(sum(Loss.BINARY_CROSS_ENTROPY, columns(logit), columns(1))).isZero();
        assertThat(sum(Loss.BINARY_CROSS_ENTROPY, columns(-logit), columns(0))).isZero();
        assertThat(slope(Loss.BINARY_CROSS_ENTROPY, columns(logit), columns(1))).containsExactly(0);
        assertThat(sum(Loss.SOFTMAX_CROSS_ENTROPY, columns(0, logit, -logit), columns(0, 1, 0)))
                .isZero();
        for (double g : slope(Loss.SOFTMAX_CROSS_ENTROPY, columns(0, logit, -logit), columns(0, 1, 0))) {
            assertThat(g).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {800, 1e5, 1e300})
    void aHugeLogitOfTheWrongClassCostsItself(double logit) {
        assertThat(sum(Loss.BINARY_CROSS_ENTROPY, columns(logit), columns(0))).isEqualTo(logit);
        assertThat(sum(Loss.BINARY_CROSS_ENTROPY, columns(-logit), columns(1))).isEqualTo(logit);
        assertThat(slope(Loss.BINARY_CROSS_ENTROPY, columns(logit), columns(0))).containsExactly(1);
        assertThat(slope(Loss.BINARY_CROSS_ENTROPY, columns(-logit), columns(1)))
                .containsExactly(-1);
        assertThat(curvature(Loss.BINARY_CROSS_ENTROPY, columns(logit), 1)).containsExactly(0);
        assertThat(sum(Loss.SOFTMAX_CROSS_ENTROPY, columns(0, logit, 0), columns(1, 0, 0)))
                .isEqualTo(logit);
        assertThat(slope(Loss.SOFTMAX_CROSS_ENTROPY, columns(0, logit, 0), columns(1, 0, 0)))
                .containsExactly(-1, 1, 0);
    }

    /// Of the loss `log(1 + e^-x)` and its slope `-1 / (1 + e^x)` only `e^-x` is left, which has all its digits.
    @Test
    void aLossNearZeroKeepsItsDigits() {
        double tiny = StrictMath.exp(-60);
        Offset<Double> close = Offset.offset(4 * Math.ulp(tiny));
        assertThat(sum(Loss.BINARY_CROSS_ENTROPY, columns(60), columns(1))).isEqualTo(tiny, close);
        assertThat(slope(Loss.BINARY_CROSS_ENTROPY, columns(60), columns(1))[0]).isEqualTo(-tiny, close);
        assertThat(sum(Loss.SOFTMAX_CROSS_ENTROPY, columns(0, 60), columns(0, 1)))
                .isEqualTo(tiny, close);
        assertThat(slope(Loss.SOFTMAX_CROSS_ENTROPY, columns(0, 60), columns(0, 1))[1])
                .isEqualTo(-tiny, close);
        assertThat(curvature(Loss.BINARY_CROSS_ENTROPY, columns(60), 1)[0]).isEqualTo(tiny, close);
    }

    /// Moving all logits alike changes nothing.
    @Test
    void theSoftmaxIsFlatAlongEqualLogits() {
        double[] product = curvature(Loss.SOFTMAX_CROSS_ENTROPY, columns(0.3, -1.2, 2), 1, 1, 1);
        for (double entry : product) {
            assertThat(entry).isEqualTo(0, Offset.offset(1e-15));
        }
    }

    @Test
    void targetsBetweenTheClassesAreWeighed() {
        double[][] o = columns(0);
        assertThat(sum(Loss.BINARY_CROSS_ENTROPY, o, columns(0.25))).isEqualTo(Math.log(2), Offset.offset(1e-15));
        assertThat(slope(Loss.BINARY_CROSS_ENTROPY, o, columns(0.25))).containsExactly(0.25);
    }

    @ParameterizedTest
    @EnumSource
    void notANumberIsNotHidden(Loss loss) {
        int outputs = loss == Loss.SOFTMAX_CROSS_ENTROPY ? 3 : 1;
        for (int bad = 0; bad < outputs; bad++) {
            double[] o = new double[outputs];
            o[bad] = Double.NaN;
            double[] y = new double[outputs];
            y[0] = 1;
            assertThat(sum(loss, columns(o), columns(y))).as("output %d", bad).isNaN();
        }
    }

    @Test
    void factorsAreThoseOfTheirDefinitions() {
        assertThat(Loss.MEAN_SQUARED.factor(8)).isEqualTo(1 / 8.0);
        assertThat(Loss.HALF_MEAN_SQUARED.factor(8)).isEqualTo(1 / 16.0);
        assertThat(Loss.HALF_SUM_SQUARED.factor(8)).isEqualTo(0.5);
        assertThat(Loss.BINARY_CROSS_ENTROPY.factor(8)).isEqualTo(1 / 8.0);
        assertThat(Loss.SOFTMAX_CROSS_ENTROPY.factor(8)).isEqualTo(1 / 8.0);
    }
}
