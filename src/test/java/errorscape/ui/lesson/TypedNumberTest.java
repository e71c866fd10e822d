package errorscape.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12; 12", "0,5; 0.5", ".5; 0.5", "−3; -3", "37 %; 37", "1 000; 1000", "1e-3; 0.001", "2E3; 2000"})
    void numbersAsPupilsWriteThem(String typed, double value) {
        assertThat(TypedNumber.of(typed)).isEqualTo(OptionalDouble.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1,2,3", "NaN", "Infinity", "1e999", "0x10", "1d", "-"})
    void whatIsNoNumber(String typed) {
        assertThat(TypedNumber.of(typed)).isEmpty();
    }

    @Test
    void spacesOfAnyWidthSeparateThousands() {
        assertThat(TypedNumber.of("12\u2009345")).isEqualTo(OptionalDouble.of(12345));
    }
}
