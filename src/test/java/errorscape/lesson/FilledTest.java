package errorscape.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilledTest {
    private static final Measure ANY = new Measure.Formula("1", List.of());

    private static Claim claim(String number, boolean percent) {
        return new Claim("c", new Finding.Amount(new BigDecimal(number)), percent, ANY);
    }

    @ParameterizedTest
    @CsvSource({
        "0.41, false, 0.41, '0,41'", "0.50, false, 0.50, '0,50'", "-64.20, false, −64.20, '−64,20'",
        "1761, false, 1761, 1761", "10321920, false, '10,321,920', 10.321.920",
                "0.275, true, 27.5\u00a0%, '27,5\u00a0%'",
        "0.52, true, 52\u00a0%, 52\u00a0%", "0.00, true, 0\u00a0%, 0\u00a0%"
    })
    void aNumberStandsInTheMannerOfTheLanguage(String number, boolean percent, String english, String german) {
        assertThat(Filled.shown(claim(number, percent), "en")).isEqualTo(english);
        assertThat(Filled.shown(claim(number, percent), "de")).isEqualTo(german);
    }

    @Test
    void aTextNamesItsClaimsAndNoOthers() {
        Lesson lesson = new Lesson(
                "l",
                1,
                List.of(),
                List.of(),
                List.of(claim("0.41", false)),
                Map.of("en", new LessonText("", "", Map.of())));
        assertThat(Filled.text(lesson, "It ends at {=c}, not $1.", "de")).isEqualTo("It ends at 0,41, not $1.");
        assertThatThrownBy(() -> Filled.text(lesson, "{=d}", "en")).hasMessage("there is no claim \"d\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0.41, 0.4149, true",
        "0.41, 0.4151, false",
        "0.41, 0.405, true",
        "29, 29, true",
        "29, 30, false",
        "0.00, 0.0049, true",
        "0.00, 0.0051, false",
        "1E+3, 1400, true",
        "1E+3, 1600, false"
    })
    void aClaimHoldsToItsLastDigit(String claimed, double computed, boolean right) {
        assertThat(new Finding.Amount(new BigDecimal(claimed)).agrees(Finding.of(computed)))
                .isEqualTo(right);
    }

    @Test
    void wordsAndNumbersAreNotTheSame() {
        assertThat(Finding.of("never").agrees(Finding.of("never"))).isTrue();
        assertThat(Finding.of(3.0).agrees(Finding.of("never"))).isFalse();
        assertThat(Finding.of("NaN").agrees(Finding.of(Double.NaN))).isTrue();
        assertThat(Finding.of(1.0 / 3).text()).isEqualTo("0.33333333");
    }
}
