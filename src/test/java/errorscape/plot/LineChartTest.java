package errorscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LineChartTest {
    private static final int RED = 0xFFFF0000;

    private static LineChart chart(LossScale.Kind kind, double[] y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return new LineChart(
                List.of(new Series("training", x, y, y.length, RED)), kind, "step", "loss", Double.NaN, "empty");
    }

    private static List<DisplayList.Polyline> curves(LineChart chart, double width) {
        return chart.compose(width, 200, 1, Palette.DARK).items().stream()
                .filter(item -> item instanceof DisplayList.Polyline line && line.colour() == RED && line.width() < 2)
                .map(DisplayList.Polyline.class::cast)
                .toList();
    }

    @Test
    void nothingToDrawSaysSo() {
        LineChart none = new LineChart(List.of(), LossScale.Kind.LOG, "step", "loss", Double.NaN, "Press play.");
        assertThat(none.compose(300, 100, 1, Palette.DARK).items())
                .singleElement()
                .isInstanceOfSatisfying(
                        DisplayList.Text.class, text -> assertThat(text.text()).isEqualTo("Press play."));
    }

    @Test
    void gapsAreNotBridged() {
        double[] y = {1, 2, Double.NaN, 4, 5, Double.POSITIVE_INFINITY, 2, 1};
        assertThat(curves(chart(LossScale.Kind.LINEAR, y), 800)).hasSize(3);
        // On a logarithmic axis what is not positive is a gap, too.
        assertThat(curves(chart(LossScale.Kind.LOG, new double[] {1, 2, 0, 3, 4, -1, 5, 6}), 800))
                .hasSize(3);
    }

    @Test
    void aLongCurveIsReducedToItsPixelsAndNoSpikeIsLost() {
        double[] y = new double[100_000];
        Arrays.fill(y, 1);
        y[43_210] = 50;
        DisplayList.Polyline curve =
                curves(chart(LossScale.Kind.LINEAR, y), 500).getFirst();
        assertThat(curve.xs().length).isLessThan(2500);
        double top = Double.POSITIVE_INFINITY;
        for (double v : curve.ys()) {
            top = Math.min(top, v);
        }
        assertThat(top).isCloseTo(ChartFrame.TOP, Offset.offset(1e-9));
    }

    @Test
    void thePixelOfAStepGivesTheStepBack() {
        LineChart chart = chart(LossScale.Kind.LINEAR, new double[] {5, 4, 3, 2, 1});
        DisplayList.Polyline curve = curves(chart, 600).getFirst();
        for (int i = 0; i < 5; i++) {
            assertThat(chart.xAt(curve.xs()[i], 600, 200, 1)).isCloseTo(i, Offset.offset(1e-9));
        }
        assertThat(chart.xAt(5, 600, 200, 1)).isNaN();
    }

    /// A line of text is about 1.3 times as high as its letters are wide apart: Roboto's ascent and descent.
    @Test
    void the_name_of_the_upright_axis_stands_clear_above_a_curve_that_starts_at_the_top() {
        List<DisplayList.Item> items = chart(LossScale.Kind.LINEAR, new double[] {1, 1, 1, 0})
                .compose(600, 200, 1, Palette.DARK)
                .items();
        DisplayList.Text name = items.stream()
                .filter(DisplayList.Text.class::isInstance)
                .map(DisplayList.Text.class::cast)
                .filter(text -> text.text().equals("loss"))
                .findFirst()
                .orElseThrow();
        double highest = items.stream()
                .filter(DisplayList.Polyline.class::isInstance)
                .map(DisplayList.Polyline.class::cast)
                .filter(line -> line.colour() == RED && line.width() < 2)
                .flatMapToDouble(line -> Arrays.stream(line.ys()))
                .min()
                .orElseThrow();
        assertThat(name.y() + name.size() * 0.65).isLessThan(highest - 2);
        assertThat(name.y() - name.size() * 0.65).isPositive();
    }

    @Test
    void aFlatCurveHasAnAxis() {
        assertThat(curves(chart(LossScale.Kind.LINEAR, new double[] {0, 0, 0}), 300))
                .hasSize(1);
        assertThat(curves(chart(LossScale.Kind.LOG, new double[] {0.3, 0.3}), 300))
                .hasSize(1);
    }
}
