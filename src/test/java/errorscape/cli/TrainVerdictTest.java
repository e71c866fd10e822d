package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The verdict that `train` prints at its end, on functions of which calculus says what is right.
final class TrainVerdictTest {
    private static Typed train(String formula, String start, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("train", "--function", formula, "--start=" + start, "--x=-5:30", "--y=-5:5", "--every=100000"));
        arguments.addAll(Arrays.asList(more));
        Typed typed = Typed.run(arguments.toArray(new String[0]));
        assertThat(typed.status()).isEqualTo(0);
        return typed;
    }

    private static JsonNode verdict(String formula, String start, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--format=json"));
        arguments.addAll(Arrays.asList(more));
        Typed typed = train(formula, start, arguments.toArray(new String[0]));
        return JsonMapper.shared().readTree(typed.out()).get("verdict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1-exp(-(x^2+y^2)/2)      | 4.9,4.8 | 0.5  | 100  | plateau
        exp(-x)+y^2              | 25,0    | 0.1  | 100  | falls towards infinity
        1e-10*((x-3)^2+(y+2)^2)  | 0,0     | 0.1  | 100  | plateau
        x^3+y^2                  | 1,1     | 0.1  | 6000 | degenerate
        log(cosh(x))+0.1*y^2     | 1,1     | 2.05 | 300  | oscillating
        1000+x^2+y^2             | 1,1     | 0.01 | 100  | descending
        (x-3)^2+(y+2)^2          | 0,0     | 0.1  | 400  | minimum
        x^2-y^2                  | 3,0     | 0.1  | 400  | saddle
        -x^2-y^2                 | 0,0     | 0.1  | 0    | maximum
        x^2+y^2                  | 1,1     | 1.5  | 2000 | diverged
        """)
    void theKindIsWhatCalculusSays(String formula, String start, String rate, String steps, String kind) {
        JsonNode verdict = verdict(formula, start, "--steps=" + steps, "--set=learningRate=" + rate);
        assertThat(verdict.get("kind").asString()).isEqualTo(kind);
        assertThat(verdict.get("text").asString()).isNotEmpty();
    }

    @Test
    void theNumbersItRestsOnAreThere() {
        // Of (x-3)^2 + 5 (y+2)^2 the Hessian is diag(2, 10).
        JsonNode verdict = verdict("(x-3)^2+5*(y+2)^2", "0,0", "--steps=300", "--set=learningRate=0.1");
        assertThat(verdict.get("kind").asString()).isEqualTo("minimum");
        assertThat(verdict.get("step").asInt()).isEqualTo(300);
        assertThat(verdict.get("gradientNorm").asDouble()).isLessThan(1e-12);
        assertThat(verdict.get("newtonStep").asDouble()).isLessThan(1e-12);
        assertThat(verdict.get("smallestEigenvalue").asDouble()).isCloseTo(2, within(1e-12));
        assertThat(verdict.get("largestEigenvalue").asDouble()).isCloseTo(10, within(1e-12));
        assertThat(verdict.get("index").asInt()).isZero();
        assertThat(verdict.get("nullity").asInt()).isZero();
        assertThat(verdict.get("dimension").asInt()).isEqualTo(2);
        assertThat(verdict.get("wholeSpectrum").asBoolean()).isTrue();
        assertThat(verdict.get("stableLearningRate").asDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(verdict.get("secantCurvature").isNull()).isTrue();
    }

    @Test
    void newtonEndsOnHimmelblausMaximum() {
        JsonNode verdict = verdict("(x^2+y-11)^2+(x+y^2-7)^2", "0,0", "--optimizer=newton", "--steps=60");
        assertThat(verdict.get("kind").asString()).isEqualTo("maximum");
        assertThat(verdict.get("index").asInt()).isEqualTo(2);
    }

    @Test
    void aTableOfStepsStaysOneAndTheVerdictIsBesideIt() {
        for (String format : List.of("csv", "text")) {
            Typed typed = train("x^2+y^2", "1,1", "--steps=400", "--set=learningRate=0.1", "--format=" + format);
            assertThat(typed.err()).startsWith("minimum: A minimum of the function: no direction goes down.");
            assertThat(typed.out()).doesNotContain("minimum");
        }
    }

    @Test
    void aNetworkTooLargeForItsHessianGetsWhatLanczosMethodFinds() {
        Typed typed = Typed.run("train", "digits", "--steps=3", "--format=json", "--every=1000");
        JsonNode verdict = JsonMapper.shared().readTree(typed.out()).get("verdict");
        assertThat(verdict.get("kind").asString()).isEqualTo("descending");
        assertThat(verdict.get("wholeSpectrum").asBoolean()).isFalse();
        assertThat(verdict.get("largestEigenvalue").asDouble()).isPositive();
        assertThat(verdict.get("text").asString()).contains("Lanczos");
    }
}
