package errorscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.LossScale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of a column of pixels its first, lowest, highest and last point stay. Pixels count downwards, so a test of the
/// curve's
/// top alone sees the lowest pixels only.
class DecimationTest {
    private static final Axis X = new Axis(LossScale.Kind.LINEAR, 0, 10_000, 0, 100);
    private static final Axis Y = new Axis(LossScale.Kind.LINEAR, -1, 1, 0, 200);

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1})
    void aSpikeIsKeptUpwardsAndDownwards(double spike) {
        double[] y = new double[10_000];
        y[4_321] = spike;
        Decimation.Line line = reduced(y).getFirst();
        assertThat(line.xs().length).isLessThanOrEqualTo(4 * 101);
        assertThat(Arrays.stream(line.ys()).filter(v -> v == Y.pixel(spike)).count())
                .isEqualTo(1);
    }

    @Test
    void aColumnIsItsFirstLowestHighestAndLastPoint() {
        double[] y = {0.1, 0.9, -0.8, 0.3, -0.2};
        assertThat(reduced(y).getFirst().ys())
                .containsExactly(Y.pixel(0.1), Y.pixel(-0.8), Y.pixel(0.9), Y.pixel(-0.2));
    }

    @Test
    void aFlatColumnIsOnePoint() {
        assertThat(reduced(new double[200]).getFirst().ys()).containsExactly(Y.pixel(0), Y.pixel(0));
    }

    private static List<Decimation.Line> reduced(double[] y) {
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> i);
        return Decimation.of(new Series("loss", x, y, y.length, 0), X, Y);
    }
}
