package errorscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.LossScale;
import org.junit.jupiter.api.Test;

/// What a spectrum says under the pointer.
class SpectrumWordsTest {
    @Test
    void the_bar_under_the_pointer_tells_its_value_and_its_number_from_the_largest() {
        double[] values = {-1, 0, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 100};
        SpectrumChart chart = new SpectrumChart(values, 1e-9, LossScale.Kind.LINEAR, "");
        double left = ChartFrame.LEFT;
        double width = left + ChartFrame.RIGHT + 200;

        assertThat(chart.wordsAt(left + 10, width, 1)).hasValue("λ 1 of 10: 100, an outlier");
        assertThat(chart.wordsAt(left + 170, width, 1)).hasValue("λ 9 of 10: 0, zero within rounding");
        assertThat(chart.wordsAt(left + 50, width, 1)).hasValue("λ 3 of 10: 1.5");
        assertThat(chart.wordsAt(left - 10, width, 1)).isEmpty();
    }

    @Test
    void among_bars_too_thin_to_point_at_the_outlier_is_told() {
        double[] values = new double[4000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + 1e-4 * i;
        }
        values[0] = 50;
        SpectrumChart chart = new SpectrumChart(values, 1e-9, LossScale.Kind.LINEAR, "");
        double width = ChartFrame.LEFT + ChartFrame.RIGHT + 400;

        assertThat(chart.wordsAt(ChartFrame.LEFT + 1.5, width, 1)).hasValue("λ 1 of 4000: 50, an outlier");
    }

    @Test
    void without_eigenvalues_there_is_nothing_to_say() {
        SpectrumChart chart = new SpectrumChart(new double[0], 0, LossScale.Kind.LINEAR, "none");

        assertThat(chart.wordsAt(100, 300, 1)).isEmpty();
    }
}
