package errorscape.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.6829, 0.683",
        "-45000, −45000",
        "0.00012345, 0.000123",
        "0.000012345, 1.23e−5",
        "1234567, 1.23e6",
        "999999, 1e6",
        "1e-300, 1e−300",
        "NaN, NaN",
        "-Infinity, −∞"
    })
    void threeSignificantDigits(double value, String text) {
        assertThat(NumberText.significant(value, 3)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 0.2, 0.4",
        "1, 0.2, 1.0",
        "-3, 1, −3",
        "1.1102230246251565e-16, 0.1, 0",
        "2500, 500, 2500",
        "3000000, 500000, 3e6",
        "2.0000000000000003e-7, 1e-7, 2e−7",
        "0.6931472, 1e-7, 0.6931472"
    })
    void ticksHaveTheDecimalsOfTheirSpacing(double value, double step, String text) {
        assertThat(NumberText.tick(value, step)).isEqualTo(text);
    }
}
