package errorscape.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanWordingTest {
    @ParameterizedTest
    @CsvSource({
        "Der Fehler fällt um 3,Der Wert fällt um 3",
        "Ein Minimum des Trainingsfehlers,Ein Minimum des Werts",
        "der wahre Fehler jedes Schritts,der Wert jedes Schritts",
        "die Gewichte würden wachsen,die Variablen würden wachsen",
        "fehlerlos,fehlerlos"
    })
    void a_function_has_values_and_variables(String text, String said) {
        assertThat(GermanWording.ofFunction(text)).isEqualTo(said);
    }
}
