package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class RangesTest {
    @Test
    void aRangeIsTwoBounds() {
        assertThat(new Ranges.OfLine().convert("-1:2.5")).isEqualTo(new Range(-1, 2.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.7e308:1.7e308", "1:1", "2:1", "NaN:1", "-Infinity:1", "1", "", ":", "a:b"})
    void whatHasNoFiniteLengthIsRefusedInWords(String text) {
        assertThatThrownBy(() -> new Ranges.OfLine().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("is no range");
        assertThatThrownBy(() -> new Ranges.OfPlane().convert("0:1," + text))
                .isInstanceOf(TypeConversionException.class);
    }
}
