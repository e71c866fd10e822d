package errorscape.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.18312, 3, 0.183",
        "0.6931, 4, 0.6931",
        "12.3456, 4, 12.35",
        "0.0041234, 3, 0.00412",
        "1234.6, 3, 1235",
        "-2.6, 3, −2.60",
        "0.00004123, 3, 4.12e-5",
        "123456, 3, 1.23e5",
        "0, 3, 0",
        "NaN, 3, –",
        "Infinity, 3, ∞"
    })
    void measuredNumbersHaveFewDigitsAndATrueMinus(double value, int digits, String text) {
        assertThat(Numbers.measured(value, digits)).isEqualTo(text.replace("e-", "e−"));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.05", "200, 200", "0.000001, 1e−6", "-1.5, −1.5", "0, 0", "0.1, 0.1", "1e300, 1e300"})
    void settingsAreExactAndShort(double value, String text) {
        assertThat(Numbers.setting(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "3.584428, 12, 3.58",
        "-0.0813, 12, −0.08",
        "1.3e-12, 5, 0",
        "-0.89464, 4, −0.895",
        "421.2, 5000, 421",
        "0.00000123, 0.00001, 1.23e−6"
    })
    void placesAreToldToAThousandthOfWhatIsSeen(double value, double span, String text) {
        assertThat(Numbers.within(value, span)).isEqualTo(text);
    }

    @Test
    void countsHaveThinSpaces() {
        assertThat(Numbers.count(1234567)).isEqualTo("1\u2009234\u2009567");
    }
}
