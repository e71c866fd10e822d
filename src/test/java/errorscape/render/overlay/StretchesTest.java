package errorscape.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.DisplayList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static List<double[]> linesOf(Stretches stretches, boolean hidden) {
        List<DisplayList.Item> items = new ArrayList<>();
        stretches.addTo(items, hidden, 0xFFFFFFFF, 1, 0);
        List<double[]> lines = new ArrayList<>();
        items.forEach(item -> lines.add(((DisplayList.Polyline) item).xs()));
        return lines;
    }

    @Test
    void aBrokenLineIsDrawnAsTwo() {
        Stretches stretches = new Stretches();
        stretches.append(0, 0, false);
        stretches.append(1, 0, false);
        stretches.breakLine();
        stretches.append(5, 0, false);
        stretches.append(6, 0, false);
        assertThat(linesOf(stretches, false)).containsExactly(new double[] {0, 1}, new double[] {5, 6});
        assertThat(linesOf(stretches, true)).isEmpty();
    }

    @Test
    void aHiddenStretchReachesToTheVisiblePointsBesideItButNotAcrossABreak() {
        Stretches stretches = new Stretches();
        stretches.append(0, 0, false);
        stretches.append(1, 0, true);
        stretches.append(2, 0, true);
        stretches.breakLine();
        stretches.append(7, 0, true);
        stretches.append(8, 0, false);
        assertThat(linesOf(stretches, true)).containsExactly(new double[] {0, 1, 2}, new double[] {7, 8});
    }
}
