package errorscape.ui.census;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.critical.space.CensusResult;
import errorscape.critical.space.CriticalPoint;
import errorscape.eigen.Spectrum;
import errorscape.plot.ScatterChart;
import errorscape.plot.Series;
import errorscape.render.Palette;
import errorscape.words.Words;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CensusChartsTest {
    private static CensusResult.Entry point(CriticalPoint.Type type, double loss, double least) {
        Spectrum spectrum = Spectrum.of(new double[] {least, 0, 0, 1}, 2);
        CriticalPoint point = new CriticalPoint(
                new double[2],
                loss,
                0,
                0,
                true,
                spectrum,
                true,
                type,
                CriticalPoint.Family.NONE,
                Optional.empty(),
                BigInteger.ONE);
        return new CensusResult.Entry(point, 1);
    }

    @Test
    void aDegeneratePointWithoutNegativeEigenvaluesIsNotDrawnAsAMinimum() {
        CensusResult result = new CensusResult(
                List.of(
                        point(CriticalPoint.Type.MINIMUM, 1, 2),
                        point(CriticalPoint.Type.DEGENERATE, 2, 0),
                        point(CriticalPoint.Type.SADDLE, 3, -1)),
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                false,
                false);
        ScatterChart chart = CensusCharts.scatter(new double[2][0], result, false, Palette.DARK, Words::text);
        Series minima = chart.groups().get(1);
        assertThat(minima.x()).containsExactly(1);
        assertThat(minima.colour()).isEqualTo(Palette.DARK.minimum());
        assertThat(chart.groups().get(2).x()).containsExactly(2, 3);
    }

    @Test
    void whileTheFirstSearchesRunNobodyIsAskedToPressRun() {
        double[][] nothing = new double[2][0];
        assertThat(CensusCharts.scatter(nothing, null, true, Palette.DARK, Words::text)
                        .emptyText())
                .doesNotContain("Press Run");
        assertThat(CensusCharts.scatter(nothing, null, false, Palette.DARK, Words::text)
                        .emptyText())
                .contains("Press Run");
        assertThat(new LiveFindings(500, () -> {}).inWords()).startsWith("0 of 500 searches");
    }

    @Test
    void aCensusStoppedBeforeItDecidedTellsNoShareOfMinima() {
        CensusResult result = new CensusResult(
                List.of(point(CriticalPoint.Type.MINIMUM, 1, 2), point(CriticalPoint.Type.DEGENERATE, 2, 0)),
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                false,
                true);
        assertThat(result.undecided()).isEqualTo(1);
        assertThat(result.shareOfMinima()).isNaN();
    }
}
