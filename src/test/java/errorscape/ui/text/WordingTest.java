package errorscape.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
    private final Scenario function = FunctionScenarios.of("himmelblau", Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "loss, value",
        "Loss, Value",
        "training loss, value",
        "Training loss, Value",
        "every step's true loss is drawn here, every step's value is drawn here",
        "Final losses, Final values",
        "lossless glosses, lossless glosses",
        "each weight on its own, each variable on its own",
        "FOR ONE WEIGHT, FOR ONE VARIABLE",
        "shakes the weights out of saddles, shakes the variables out of saddles",
        "pulls by weight decay, pulls by weight decay",
        "the gradient over all weights, the gradient over both variables",
        "Between two network minima, Between two minima"
    })
    void a_function_has_values(String text, String said) {
        assertThat(Wording.of(function, text)).isEqualTo(said);
    }

    @Test
    void a_network_has_a_loss() {
        Scenario network = SampleScenarios.find("xor").orElseThrow();
        assertThat(Wording.of(network, "training loss")).isEqualTo("training loss");
        assertThat(Wording.of(null, "Loss")).isEqualTo("Loss");
    }
}
