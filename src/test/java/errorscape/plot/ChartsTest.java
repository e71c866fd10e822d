package errorscape.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static List<DisplayList.Polygon> bars(DisplayList list) {
        return list.items().stream()
                .filter(DisplayList.Polygon.class::isInstance)
                .map(DisplayList.Polygon.class::cast)
                .toList();
    }

    @Test
    void aSpectrumCountsItsSignsAndDrawsTheLargestFirst() {
        SpectrumChart chart = new SpectrumChart(new double[] {-2, 5, 1e-12, 3}, 1e-9, LossScale.Kind.LINEAR, "none");
        assertThat(chart.signs()).isEqualTo(new SpectrumChart.Signs(2, 1, 1));
        List<DisplayList.Polygon> bars = bars(chart.compose(400, 150, 1, Palette.DARK));
        assertThat(bars).hasSize(3);
        assertThat(bars.getFirst().fill()).isEqualTo(Palette.DARK.minimum());
        assertThat(bars.getLast().fill()).isEqualTo(Palette.DARK.maximum());
        double first = bars.get(0).ys()[0] - bars.get(0).ys()[2];
        double second = bars.get(1).ys()[0] - bars.get(1).ys()[2];
        double third = bars.get(2).ys()[0] - bars.get(2).ys()[2];
        assertThat(second / first).isCloseTo(0.6, within(1e-12));
        assertThat(third / first).isCloseTo(-0.4, within(1e-12));
    }

    @Test
    void aSpectrumOfNothingOrOfZerosSaysSo() {
        SpectrumChart none = new SpectrumChart(new double[0], 0, LossScale.Kind.LOG, "none");
        SpectrumChart zeros = new SpectrumChart(new double[3], 0, LossScale.Kind.LOG, "none");
        SpectrumChart broken = new SpectrumChart(new double[] {1, Double.NaN}, 0, LossScale.Kind.LINEAR, "none");
        for (SpectrumChart chart : List.of(none, zeros, broken)) {
            assertThat(chart.compose(300, 100, 1, Palette.DARK).items())
                    .singleElement()
                    .isInstanceOf(DisplayList.Text.class);
        }
    }

    @Test
    void aHistogramHoldsEveryFiniteValueOnce() {
        double[] values = {0, 0.1, 0.1, 1, 2.4, 2.5, 4, Double.NaN, Double.POSITIVE_INFINITY};
        Histogram histogram = Histogram.of(values, LossScale.Kind.LINEAR, 4);
        // Bins of width 1 from 0 to 4; the last holds its right end.
        assertThat(histogram.counts()).containsExactly(3, 1, 2, 1);
        assertThat(histogram.left()).isEqualTo(2);
        Histogram ratios = Histogram.of(new double[] {1, 5, 20, 200, -1}, LossScale.Kind.LOG, 2);
        assertThat(ratios.counts()).containsExactly(2, 2);
        assertThat(ratios.left()).isEqualTo(1);
    }

    @Test
    void aSmoothedConstantIsTheConstantAndGapsStay() {
        double[] x = {0, 1, 2, 3};
        Series smooth = new Series("", x, new double[] {2, 2, Double.NaN, 2}, 4, 0).smoothed(0.9);
        assertThat(smooth.y()[0]).isCloseTo(2, within(1e-15));
        assertThat(smooth.y()[2]).isNaN();
        assertThat(smooth.y()[3]).isCloseTo(2, within(1e-15));
        // (0.5 * 0.5 * 1 + 0.5 * 3) / 0.75 by hand.
        Series two = new Series("", x, new double[] {1, 3}, 2, 0).smoothed(0.5);
        assertThat(two.y()[1]).isCloseTo(7.0 / 3, within(1e-15));
    }

    @Test
    void aCurveIsReadAtTheLastPointNotBeyond() {
        Series series = new Series("", new double[] {0, 10, 20}, new double[] {5, 6, 7}, 3, 0);
        assertThat(series.at(-1)).isNaN();
        assertThat(series.at(10)).isEqualTo(6);
        assertThat(series.at(19)).isEqualTo(6);
        assertThat(series.at(99)).isEqualTo(7);
    }

    @Test
    void theNearestPointOfAScatterIsTheOneUnderThePointer() {
        Series one = new Series("one", new double[] {1, 2}, new double[] {1, 2}, 2, 0xFFFF0000);
        Series other = new Series("other", new double[] {3}, new double[] {1}, 1, 0xFF00FF00);
        ScatterChart chart = new ScatterChart(
                List.of(one, other), LossScale.Kind.LINEAR, LossScale.Kind.LOG, "x", "y", "", List.of());
        DisplayList.Disc last = chart.compose(300, 200, 1, Palette.DARK).items().stream()
                .filter(DisplayList.Disc.class::isInstance)
                .map(DisplayList.Disc.class::cast)
                .toList()
                .getLast();
        assertThat(chart.nearest(last.x() + 1, last.y() - 1, 5, 300, 200, 1)).isEqualTo(new Hit(1, 0));
        assertThat(chart.nearest(last.x(), last.y() - 50, 5, 300, 200, 1)).isNull();
    }

    @Test
    void noDotOfAScatterIsCutAtTheEdgeAndItsKeyShowsDots() {
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            Series all = new Series("all", new double[] {1, 9}, new double[] {2, 5}, 2, 0xFFFF0000);
            ScatterChart chart = new ScatterChart(List.of(all), kind, kind, "x", "y", "", List.of());

            List<DisplayList.Disc> discs = discs(chart.compose(300, 200, 1, Palette.DARK));

            assertThat(discs).hasSize(3);
            assertThat(discs.get(0).y()).isLessThan(ChartFrame.TOP);
            assertThat(discs.get(1).x())
                    .isGreaterThan(ChartFrame.LEFT + discs.get(1).radius());
            assertThat(discs.get(1).y())
                    .isLessThan(200 - ChartFrame.BOTTOM - discs.get(1).radius());
            assertThat(discs.get(2).x())
                    .isLessThan(300 - ChartFrame.RIGHT - discs.get(2).radius());
            assertThat(discs.get(2).y())
                    .isGreaterThan(ChartFrame.TOP + discs.get(2).radius());
        }
    }

    @Test
    void whatIsCountedHasTicksAtWholeNumbersOnly() {
        for (double[] widths : new double[][] {{2}, {2, 3}, {1, 50}}) {
            Series shares = new Series("", widths, new double[widths.length], widths.length, 0xFFFF0000);
            ScatterChart chart = new ScatterChart(
                    List.of(shares), LossScale.Kind.LINEAR, LossScale.Kind.LINEAR, "width", "", "", List.of(), true);

            List<String> ticks = chart.compose(600, 200, 1, Palette.DARK).items().stream()
                    .filter(DisplayList.Text.class::isInstance)
                    .map(DisplayList.Text.class::cast)
                    .filter(text -> text.vertical() == DisplayList.Vertical.TOP)
                    .map(DisplayList.Text::text)
                    .filter(text -> !text.equals("width"))
                    .toList();

            assertThat(ticks).isNotEmpty().allMatch(text -> text.matches("[0-9]+"));
        }
    }

    private static List<DisplayList.Disc> discs(DisplayList list) {
        return list.items().stream()
                .filter(DisplayList.Disc.class::isInstance)
                .map(DisplayList.Disc.class::cast)
                .toList();
    }

    @Test
    void aCellOfAMapIsFoundUnderItsOwnPixels() {
        int[] colours = {1, 2, 3, 4, 5, 6};
        CategoryMap map = new CategoryMap(new Range(0, 2), new Range(0, 1), 3, 2, colours, "a", "b");
        for (DisplayList.Polygon cell : bars(map.compose(300, 300, 1, Palette.DARK))) {
            double x = (cell.xs()[0] + cell.xs()[1]) / 2;
            double y = (cell.ys()[0] + cell.ys()[2]) / 2;
            assertThat(map.cellAt(x, y, 300, 300, 1)).isEqualTo(cell.fill() - 1);
        }
        assertThat(map.cellAt(2, 2, 300, 300, 1)).isEqualTo(-1);
    }

    @Test
    void marksAndCursorOutsideTheAxesAreNotDrawn() {
        Series series = new Series("s", new double[] {1, 10, 100}, new double[] {1, 2, 3}, 3, 0xFFFF0000);
        LineChart chart = new LineChart(
                List.of(series),
                LossScale.Kind.LINEAR,
                LossScale.Kind.LOG,
                "rate",
                "loss",
                1000,
                "",
                List.of(new ChartMark(true, 10, "here", 0xFF0000FF, 0), new ChartMark(false, 9, "no", 1, 0)));
        DisplayList list = chart.compose(400, 200, 1, Palette.DARK);
        List<DisplayList.Text> texts = list.items().stream()
                .filter(DisplayList.Text.class::isInstance)
                .map(DisplayList.Text.class::cast)
                .toList();
        assertThat(texts)
                .extracting(DisplayList.Text::text)
                .contains("here", "rate, log")
                .doesNotContain("no");
        // 10 is the middle of 1..100 on a logarithmic axis.
        assertThat(chart.xAt((50 + 388) / 2.0, 400, 200, 1)).isCloseTo(10, within(1e-9));
        assertThat(chart.crosshair(10, 400, 200, 1, Palette.DARK).items()).hasSize(2);
        assertThat(chart.crosshair(-5, 400, 200, 1, Palette.DARK).items()).isEmpty();
    }
}
