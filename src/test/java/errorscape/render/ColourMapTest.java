package errorscape.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    /// The ends and the middle as published with matplotlib: #440154, #21918c, #fde725.
    @Test
    void viridisIsThePublishedOne() {
        assertThat(ColourMap.VIRIDIS.argb(0)).isEqualTo(0xFF440154);
        assertThat(ColourMap.VIRIDIS.entry(128)).isEqualTo(0xFF21918C);
        assertThat(ColourMap.VIRIDIS.argb(1)).isEqualTo(0xFFFDE725);
    }

    @ParameterizedTest
    @EnumSource
    void lightnessRisesAlongTheScale(ColourMap map) {
        for (int i = 1; i < 256; i++) {
            // Rounding to 8 bits may take one step of a channel back.
            assertThat(Argb.luma(map.entry(i))).isGreaterThan(Argb.luma(map.entry(i - 1)) - 0.7152 / 255);
        }
        assertThat(Argb.luma(map.entry(255)) - Argb.luma(map.entry(0))).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @EnumSource
    void fractionsOffTheScaleHaveTheColourOfItsEnd(ColourMap map) {
        assertThat(map.argb(-3)).isEqualTo(map.entry(0));
        assertThat(map.argb(7)).isEqualTo(map.entry(255));
        assertThat(map.argb(Double.NaN)).isEqualTo(0xFF808080);
    }

    @Test
    void coloursBetweenTwoEntriesAreMixed() {
        assertThat(ColourMap.GREYS.argb(0.5))
                .isEqualTo(Argb.mix(ColourMap.GREYS.entry(127), ColourMap.GREYS.entry(128), 0.5));
    }
}
