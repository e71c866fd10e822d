package errorscape.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioEditsTest {
    private final Scenario scenario = SampleScenarios.first();

    @ParameterizedTest
    @ValueSource(strings = {"8, 8", "8 8", "8,8", " 8;8 ", "8x8", "8-8"})
    void hiddenLayersCanBeTypedInManyWays(String text) {
        assertThat(ScenarioEdits.hidden(scenario, text)
                        .learning()
                        .orElseThrow()
                        .network()
                        .hidden())
                .containsExactly(8, 8);
    }

    @Test
    void noHiddenLayersAreAllowed() {
        assertThat(ScenarioEdits.hidden(scenario, " ")
                        .learning()
                        .orElseThrow()
                        .network()
                        .hidden())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc  | The width of a hidden layer is a whole number; “abc” is not.",
                "0    | The width of a hidden layer lies between 1 and 1000, not 0.",
                "1001 | The width of a hidden layer lies between 1 and 1000, not 1001."
            })
    void aWidthThatIsNoneIsRefusedWithWhatIsAllowed(String text, String message) {
        assertThatThrownBy(() -> ScenarioEdits.hidden(scenario, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theWordAllMeansTheFullBatch() {
        assertThat(ScenarioEdits.batchSize(scenario, "All").training().batchSize())
                .isZero();
        assertThat(ScenarioEdits.batchSize(scenario, "7").training().batchSize())
                .isEqualTo(7);
        assertThatThrownBy(() -> ScenarioEdits.batchSize(scenario, "0")).hasMessageContaining("batch size");
    }

    @Test
    void aSeedIsAWholeNumber() {
        assertThat(ScenarioEdits.startSeed(scenario, " -3 ").start().seed()).isEqualTo(-3);
        assertThatThrownBy(() -> ScenarioEdits.startSeed(scenario, "1.5")).hasMessageContaining("whole number");
    }
}
