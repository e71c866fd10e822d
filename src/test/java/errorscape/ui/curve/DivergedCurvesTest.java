package errorscape.ui.curve;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.plot.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DivergedCurvesTest {
    private static Series curve(double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return new Series("a", x, y, y.length, 0xFFFF0000);
    }

    @Test
    void a_curve_that_explodes_leaves_at_ten_times_what_the_others_reach() {
        Series calm = curve(2, 1, 0.5);
        Series wild = curve(2, 5, 1e30, 1e200);
        List<Series> cut = DivergedCurves.cut(List.of(calm, wild), List.of(false, true));
        assertThat(cut.getFirst()).isSameAs(calm);
        assertThat(cut.getLast().count()).isEqualTo(3);
        assertThat(cut.getLast().y()).startsWith(2, 5, 20);
        assertThat(wild.y()[2]).isEqualTo(1e30);
    }

    @Test
    void alone_it_is_measured_by_where_it_began() {
        List<Series> cut = DivergedCurves.cut(List.of(curve(3, 1e9)), List.of(true));
        assertThat(cut.getFirst().y()).containsExactly(3, 30);
    }

    @Test
    void what_did_not_diverge_is_never_cut() {
        List<Series> all = List.of(curve(1, 1e9, 2), curve(1, 2));
        assertThat(DivergedCurves.cut(all, List.of(false, false))).isEqualTo(all);
    }
}
