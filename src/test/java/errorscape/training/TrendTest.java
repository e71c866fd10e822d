package errorscape.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static Trend of(int size, IntToDoubleFunction loss) {
        PathRecorder recorder = new PathRecorder(1, PathRecorder.BYTES);
        for (int k = 0; k < size; k++) {
            recorder.add(new PathPoint(k, new double[1], loss.applyAsDouble(k), Double.NaN, 0));
        }
        return Trend.of(recorder.path());
    }

    @Test
    void aFallingLossDescendsAndARisingOneRises() {
        assertThat(of(200, k -> 1.0 / (1 + k)).kind()).isEqualTo(Trend.Kind.DESCENDING);
        assertThat(of(200, k -> 1 + 0.1 * k).kind()).isEqualTo(Trend.Kind.RISING);
    }

    @Test
    void aPlateauIsDatedBackToItsFirstStep() {
        Trend trend = of(300, k -> k < 141 ? 10 - 0.05 * k : 0.7);
        assertThat(trend.kind()).isEqualTo(Trend.Kind.FLAT);
        assertThat(trend.since()).isEqualTo(141);
    }

    @Test
    void aLossThatJumpsUpAndDownWithoutGettingOnOscillates() {
        assertThat(of(200, k -> k % 2 == 0 ? 1 : 2).kind()).isEqualTo(Trend.Kind.OSCILLATING);
    }

    /// The logistic map at 4, which is chaotic about 1 / 2, seen from every step.
    @Test
    void chaosOscillatesWhereverItIsLookedAt() {
        double[] x = new double[400];
        x[0] = 0.3;
        for (int k = 1; k < x.length; k++) {
            x[k] = 4 * x[k - 1] * (1 - x[k - 1]);
        }
        for (int size = 100; size < x.length; size += 7) {
            assertThat(of(size, k -> x[k]).kind()).isEqualTo(Trend.Kind.OSCILLATING);
        }
    }

    /// A slow descent of a thousandth a step is none of rounding, whatever is added to it.
    @Test
    void aConstantMakesNoDifferenceToARunThatMoves() {
        for (double constant : new double[] {0, 1000, 1e9, -1e6}) {
            PathRecorder recorder = new PathRecorder(1, PathRecorder.BYTES);
            for (int k = 0; k < 200; k++) {
                double[] weights = {Math.pow(0.99, k)};
                recorder.add(new PathPoint(k, weights, constant + weights[0] * weights[0], Double.NaN, 0));
            }
            Trend trend = Trend.of(recorder.path());
            assertThat(trend.kind()).isEqualTo(Trend.Kind.DESCENDING);
            assertThat(trend.resolved()).isTrue();
        }
    }

    @Test
    void aFewStepsTellNothing() {
        assertThat(of(4, k -> 4 - k).kind()).isEqualTo(Trend.Kind.UNKNOWN);
    }
}
