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

    @Test
    void aFewStepsTellNothing() {
        assertThat(of(4, k -> 4 - k).kind()).isEqualTo(Trend.Kind.UNKNOWN);
    }
}
