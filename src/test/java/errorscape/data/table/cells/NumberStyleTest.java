package errorscape.data.table.cells;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.table.DecimalSign;
import errorscape.data.table.Grouping;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberStyleTest {
    private static final NumberStyle PLAIN = new NumberStyle(DecimalSign.POINT, Grouping.NONE);

    /// The language's own reader is the authority.
    @Test
    void everyNumberIsReadAsTheLanguageReadsIt() {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 300_000; k++) {
            String text = switch (k % 6) {
                case 0 -> Double.toString(random.nextGaussian());
                case 1 -> Long.toString(random.nextLong());
                case 2 -> random.nextLong() + "." + random.nextLong(Long.MAX_VALUE);
                case 3 -> Double.toString(finite(random));
                case 4 -> random.nextInt(100_000) + "e" + random.nextInt(-330, 310);
                default -> Double.toString(random.nextInt(-100_000, 100_000) / 1000.0);
            };
            assertThat(PLAIN.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    /// Texts of 17 and more digits in the middle between two neighbours, and beside it.
    @Test
    void middlesBetweenNumbersAreRoundedOnce() {
        SplittableRandom random = new SplittableRandom(6);
        for (int k = 0; k < 20_000; k++) {
            long whole = (1L << 53) + random.nextLong(1L << 55);
            for (long near = whole - 1; near <= whole + 1; near++) {
                String text = near / 1000 + "." + String.format("%03d", near % 1000);
                assertThat(PLAIN.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    private static double finite(SplittableRandom random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : 0;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "POINT; COMMA; 1,234.5; 1234.5",
                "POINT; COMMA; 12,345,678; 12345678",
                "POINT; COMMA; 1,23; NaN",
                "POINT; COMMA; 1234,567; NaN",
                "POINT; COMMA; 0,435; NaN",
                "COMMA; POINT; 1.234,5; 1234.5",
                "COMMA; NONE; 1,234; 1.234",
                "COMMA; BLANK; 1 234 567,5; 1234567.5",
                "POINT; APOSTROPHE; 1'234.5; 1234.5",
                "POINT; NONE; 12%; 0.12",
                "POINT; NONE; -3.5 %; -0.035",
                "POINT; NONE; $99; 99",
                "POINT; COMMA; -$2,000.50; -2000.5",
                "COMMA; POINT; 1.300,5 €; 1300.5",
                "POINT; NONE; −2; -2",
                "POINT; NONE; +.5; 0.5",
                "POINT; NONE; 5.; 5",
                "POINT; NONE; 1e400; Infinity",
                "POINT; NONE; 1e-400; 0",
                "POINT; NONE; 1e; NaN",
                "POINT; NONE; .; NaN",
                "POINT; NONE; -; NaN",
                "POINT; NONE; %; NaN",
                "POINT; NONE; 1.2.3; NaN",
                "POINT; NONE; 0x1p3; NaN",
                "POINT; NONE; 1f; NaN",
                "POINT; NONE; 1 2; NaN",
                "POINT; NONE; inf; NaN"
            })
    void numbersAreReadAsTheyAreWritten(DecimalSign decimal, Grouping grouping, String text, double value) {
        assertThat(new NumberStyle(decimal, grouping).parse(text)).isEqualTo(Double.valueOf(value));
    }
}
