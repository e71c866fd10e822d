package errorscape.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.05",
        "200, 200",
        "1e30, 1e30",
        "1e-6, 1e-6",
        "-2.5e-9, -2.5e-9",
        "0.1, 0.1",
        "0, 0",
        "1e7, 1e7",
        "1234567, 1234567",
        "0.0001, 0.0001",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void a_number_is_exact_and_short(double value, String text) {
        assertThat(ShortNumber.of(value)).isEqualTo(text);
    }
}
