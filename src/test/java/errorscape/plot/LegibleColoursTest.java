package errorscape.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.render.Contrast;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LegibleColoursTest {
    @Test
    void contrast_is_the_one_of_the_guidelines() {
        assertThat(Contrast.of(0xFF000000, 0xFFFFFFFF)).isEqualTo(21, within(1e-12));
        // #777777 on white, the example the guidelines' checkers give: 4.48.
        assertThat(Contrast.of(0xFF777777, 0xFFFFFFFF)).isEqualTo(4.48, within(0.005));
    }

    @Test
    void curves_of_every_category_can_be_seen_in_both_themes() {
        for (Palette palette : List.of(Palette.DARK, Palette.LIGHT)) {
            for (int category = 0; category < 3 * Categories.count(); category++) {
                Series series =
                        new Series("", new double[] {0, 1}, new double[] {1, 2}, 2, Categories.colour(category));
                LineChart chart =
                        new LineChart(List.of(series), LossScale.Kind.LINEAR, "step", "loss", Double.NaN, "nothing");
                int expected = Contrast.legible(Categories.colour(category), palette.background());
                assertThat(Contrast.of(expected, palette.background())).isGreaterThanOrEqualTo(3);
                assertThat(chart.compose(400, 200, 1, palette).items())
                        .anySatisfy(item -> assertThat(item)
                                .isInstanceOfSatisfying(
                                        DisplayList.Polyline.class,
                                        line -> assertThat(line.colour()).isEqualTo(expected)));
            }
        }
    }

    @Test
    void a_colour_that_can_be_seen_stays_as_it_is() {
        assertThat(Contrast.legible(0x80FF9F43, Palette.DARK.background())).isEqualTo(0x80FF9F43);
        assertThat(Contrast.legible(0x80FF9F43, Palette.LIGHT.background()) >>> 24)
                .isEqualTo(0x80);
    }
}
