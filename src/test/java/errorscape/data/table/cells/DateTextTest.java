package errorscape.data.table.cells;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.table.DateOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "1970-01-02; DAY_FIRST; 1",
                "1970/1/2; DAY_FIRST; 1",
                "02.01.1970; MONTH_FIRST; 1",
                "02/01/1970; DAY_FIRST; 1",
                "01/02/1970; MONTH_FIRST; 1",
                "2-Jan-1970; DAY_FIRST; 1",
                "Jan 2, 1970; DAY_FIRST; 1",
                "1970-01-02T12:00:00Z; DAY_FIRST; 1.5",
                "1970-01-02 18:00; DAY_FIRST; 1.75",
                "1/2/1970 6:00 PM; MONTH_FIRST; 1.75",
                "12:00; DAY_FIRST; 0.5"
            })
    void aDateIsTheDaysSince1970(String text, DateOrder order, double days) {
        assertThat(DateText.days(text, order)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-13-01", "31.02.2026", "1.5", "-1.5e-3", "1-2", "25:00", "abc", "Mon 12 Foo", ""})
    void otherTextsAreNone(String text) {
        assertThat(DateText.is(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"31/01/2026, DAY_FIRST, true", "01/31/2026, MONTH_FIRST, true", "01/02/2026, DAY_FIRST, false"})
    void aDayAboveTwelveTellsTheOrder(String text, DateOrder order, boolean tells) {
        assertThat(DateText.only(text, order)).isEqualTo(tells);
    }
}
