package errorscape.ui.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.plot.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveFloorTest {
    private static Series of(double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return new Series("", x, y, y.length, 0);
    }

    @Test
    void curvesOfTheSameSizeStayAsTheyAre() {
        List<Series> curves = List.of(of(3, 1, 0.2), of(3, 2, 0.1));
        assertThat(CurveFloor.lift(curves)).isSameAs(curves);
    }

    @Test
    void aLossThatIsZeroUpToRoundingRunsAlongTheFoot() {
        assertThat(CurveFloor.lift(List.of(of(100, 1e-29, 0))).getFirst().y()).containsExactly(100, 1e-14, 1e-14);
    }

    @Test
    void aRacerFarBelowDoesNotFlattenTheOthers() {
        List<Series> lifted = CurveFloor.lift(List.of(of(100, 1e-12), of(100, 0.5), of(100, 0.1)));
        assertThat(lifted.getFirst().y()[1]).isCloseTo(1e-5, within(1e-18));
        assertThat(lifted.get(1).y()).containsExactly(100, 0.5);
    }

    @Test
    void gapsAndDivergedValuesStayWhatTheyAre() {
        assertThat(CurveFloor.lift(List.of(of(100, Double.NaN, Double.POSITIVE_INFINITY, 0)))
                        .getFirst()
                        .y())
                .isEqualTo(new double[] {100, Double.NaN, Double.POSITIVE_INFINITY, 1e-14});
        assertThat(CurveFloor.lift(List.of())).isEmpty();
    }
}
