package errorscape.ui.curve;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.DisplayList;
import errorscape.render.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CurveReadoutTest {
    private static List<CurveReadout.Row> racers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(k -> new CurveReadout.Row("racer " + k, "0.1234 · 0.5678", 0xFFFF0000))
                .toList();
    }

    private static List<String> texts(DisplayList list) {
        return list.items().stream()
                .filter(DisplayList.Text.class::isInstance)
                .map(item -> ((DisplayList.Text) item).text())
                .toList();
    }

    @Test
    void thirty_racers_are_all_read_in_a_low_and_wide_chart() {
        DisplayList list = CurveReadout.compose("step 7", racers(30), 900, 1800, 110, Palette.DARK);
        assertThat(texts(list)).contains("step 7", "racer 1", "racer 30").noneMatch(text -> text.endsWith(" more"));
    }

    @Test
    void who_has_no_room_is_counted() {
        List<String> texts = texts(CurveReadout.compose("step 7", racers(40), 50, 500, 110, Palette.DARK));
        long shown = texts.stream().filter(text -> text.startsWith("racer ")).count();
        assertThat(shown).isGreaterThan(4);
        assertThat(texts).contains("and " + (40 - shown) + " more");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100, 250, 400, 500})
    void the_box_stays_in_the_chart(double pointer) {
        DisplayList list = CurveReadout.compose("step 7", racers(9), pointer, 500, 110, Palette.DARK);
        DisplayList.Polygon box = (DisplayList.Polygon) list.items().getFirst();
        assertThat(Arrays.stream(box.xs())).allMatch(x -> x >= 0 && x <= 500);
        assertThat(Arrays.stream(box.ys())).allMatch(y -> y >= 0 && y <= 110);
    }

    @Test
    void one_racer_needs_one_line() {
        DisplayList list = CurveReadout.compose("step 7", racers(1), 100, 500, 110, Palette.DARK);
        DisplayList.Polygon box = (DisplayList.Polygon) list.items().getFirst();
        assertThat(box.ys()[2] - box.ys()[0]).isLessThan(45);
        assertThat(texts(list)).containsExactly("step 7", "racer 1", "0.1234 · 0.5678");
    }
}
