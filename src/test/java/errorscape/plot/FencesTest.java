package errorscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FencesTest {
    /// 1 to 9: the quartiles are 3 and 7, so the fences lie 12 beyond them.
    private static final double[] BULK =
            IntStream.rangeClosed(1, 9).asDoubleStream().toArray();

    private static SpectrumChart chart(double[] values, LossScale.Kind kind) {
        return new SpectrumChart(values, 1e-9, kind, "none");
    }

    @Test
    void fences_stand_three_times_the_quartiles_distance_beyond_them() {
        assertThat(Fences.of(BULK, 0)).isEqualTo(new Fences(-9, 19));
        assertThat(chart(BULK, LossScale.Kind.LINEAR).outliers()).isZero();
    }

    @Test
    void values_on_a_fence_belong_to_the_bulk() {
        Fences fences = new Fences(-9, 19);

        assertThat(fences.excludes(19)).isFalse();
        assertThat(fences.excludes(19.001)).isTrue();
        assertThat(fences.excludes(-9.001)).isTrue();
    }

    @Test
    void zeros_do_not_hide_the_bulk() {
        double[] flat = DoubleStream.concat(
                        Arrays.stream(BULK), DoubleStream.generate(() -> 1e-12).limit(90))
                .toArray();

        assertThat(Fences.of(flat, 1e-9)).isEqualTo(new Fences(-9, 19));
    }

    @Test
    void few_or_equal_values_have_no_outliers() {
        assertThat(Fences.of(new double[] {1, 2, 3, 4, 5, 6, 1000}, 0)).isEqualTo(Fences.NONE);
        assertThat(Fences.of(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 2}, 0)).isEqualTo(Fences.NONE);
    }

    @Test
    void an_outlier_has_a_dot_at_its_end_on_either_scale() {
        double[] values =
                DoubleStream.concat(Arrays.stream(BULK), DoubleStream.of(100)).toArray();
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            DisplayList drawn = chart(values, kind).compose(400, 150, 1, Palette.DARK);

            assertThat(drawn.items().stream().filter(DisplayList.Disc.class::isInstance))
                    .singleElement()
                    .satisfies(dot -> assertThat(((DisplayList.Disc) dot).y()).isEqualTo(ChartFrame.TOP));
        }
    }
}
