package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The steps are PyTorch's (truth/optimizers.json), read back from what the command prints.
final class TrainCommandTest {
    private static final double TOLERANCE = 1e-10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "adam, adam, learningRate=0.05",
        "adam_l2, Adam, lr=0.05 weight_decay=0.01",
        "momentum_dampened, sgd, lr=0.1 momentum=0.9 dampening=0.5",
        "lbfgs_None, l-bfgs, lr=0.1 line_search_fn=none"
    })
    void aPlainNetworkFileIsTrainedAsByPyTorch(String run, String optimizer, String settings) throws IOException {
        JsonNode network = Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse");
        Path file = Files.writeString(folder.resolve("net.json"), network.toString());
        assertTrainedAsByPyTorch(run + "/mlp", optimizer, settings, List.of(file.toString(), "--batch", "full"));
    }

    @ParameterizedTest
    @CsvSource({"adam, adam, lr=0.01", "nesterov, nesterov, lr=0.001 momentum=0.9"})
    void aTypedFunctionIsDescendedAsByPyTorch(String run, String optimizer, String settings) throws IOException {
        assertTrainedAsByPyTorch(
                run + "/rosenbrock",
                optimizer,
                settings,
                List.of("--function", "(1-x)^2 + 100*(y-x^2)^2", "--x=-2:2", "--y=-1:3", "--start=-1.2,1"));
    }

    @Test
    void batches_of_a_function_are_refused() {
        Typed typed = Typed.run("train", "rosenbrock", "--batch", "8", "--steps", "5");
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("--batch: a function has no samples");
        assertThat(Typed.run("train", "rosenbrock", "--batch", "full", "--steps", "5")
                        .status())
                .isEqualTo(0);
    }

    private static void assertTrainedAsByPyTorch(String run, String optimizer, String settings, List<String> subject)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("train", "--optimizer", optimizer, "--steps=50", "--format=json"));
        arguments.addAll(subject);
        for (String setting : settings.split(" ", -1)) {
            arguments.add("--set");
            arguments.add(setting);
        }
        Typed typed = Typed.run(arguments.toArray(new String[0]));
        assertThat(typed.err()).isEmpty();
        assertThat(typed.status()).isEqualTo(0);
        JsonNode steps = JsonMapper.shared().readTree(typed.out()).get("steps");
        JsonNode truth = Truth.read("optimizers.json").get("runs").get(run);
        double[][] iterates = Truth.matrix(truth.get("iterates"));
        double[] losses = Truth.vector(truth.get("losses"));
        assertThat(steps.size()).isEqualTo(51);
        for (int k = 0; k <= 50; k++) {
            assertThat(steps.get(k).get("step").asInt()).isEqualTo(k);
            assertThat(steps.get(k).get("loss").asDouble()).isCloseTo(losses[k], within(TOLERANCE));
            double[] weights = Truth.vector(steps.get(k).get("weights"));
            assertThat(weights).hasSameSizeAs(iterates[k]);
            for (int i = 0; i < weights.length; i++) {
                assertThat(weights[i]).isCloseTo(iterates[k][i], within(TOLERANCE));
            }
        }
    }

    @Test
    void tablesAndTextHaveALineForEveryStepThatIsAskedFor() {
        Typed csv = Typed.run("train", "xor", "--steps", "10", "--every", "4", "--format", "csv");
        assertThat(csv.out().lines())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("step,loss,gradientNorm,validationLoss,weight1");
        assertThat(csv.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("0", "4", "8", "10");
        Typed text = Typed.run("train", "xor", "--steps", "2", "--optimizer", "nadam");
        assertThat(text.out().lines()).hasSize(4).first().asString().startsWith("NAdam: learningRate 0.002, ");
    }

    @Test
    void whatEndsARunEarlyIsSaid() throws IOException {
        Typed typed =
                Typed.run("train", "xor", "--optimizer", "sgd", "--set", "lr=1e9", "--steps", "50", "--format=json");
        assertThat(typed.status()).isEqualTo(0);
        assertThat(typed.err()).startsWith("Diverged at step");
        assertThat(JsonMapper.shared().readTree(typed.out()).get("ended").asString())
                .startsWith("Diverged at step");
    }

    @Test
    void averagedWeightsStandBesideTheStepsInEveryFormat() {
        String[] ema = {"--steps", "2", "--set", "average=ema", "--set", "averageDecay=0.5"};
        JsonNode steps = JsonMapper.shared()
                .readTree(Typed.run(all("train", "--function", "x^2+y^2", ema, "--format=json"))
                        .out())
                .get("steps");
        assertThat(steps.get(0).has("average")).isFalse();
        JsonNode mean = steps.get(2).get("average");
        assertThat(mean.get("name").asString()).isEqualTo("EMA");
        for (int i = 0; i < 2; i++) {
            double first = steps.get(1).get("weights").get(i).asDouble();
            double second = steps.get(2).get("weights").get(i).asDouble();
            assertThat(mean.get("weights").get(i).asDouble()).isEqualTo(0.5 * first + 0.5 * second);
        }
        List<String> csv = Typed.run(all("train", "--function", "x^2+y^2", ema, "--format=csv"))
                .out()
                .lines()
                .toList();
        assertThat(csv.getFirst()).endsWith(",average,averageLoss,averageValidationLoss,averageWeight1,averageWeight2");
        assertThat(csv).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(11));
        assertThat(Typed.run(all("train", "--function", "x^2+y^2", ema, "--format=text"))
                        .out())
                .containsOnlyOnce("step 2  loss ")
                .contains("  EMA loss ");
    }

    private static String[] all(String command, String option, String value, String[] more, String last) {
        return Stream.of(Stream.of(command, option, value), Stream.of(more), Stream.of(last))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    @Test
    void everyOptimizerIsListed() {
        String text = Typed.run("train", "--list").out();
        assertThat(text).contains("nelder_mead", "levenberg_marquardt", "warm_restarts", "clipNorm", "lineSearch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--optimizer=adm | there is no optimizer \"adm\"; there are sgd,",
                "--set=speed=1 | SGD has no setting \"speed\"; it has learningRate,",
                "--set=lr=fast | the learning rate must be positive, not “fast”",
                "--set=lr | write KEY=VALUE",
                "--schedule=waltz | there is no schedule \"waltz\"; there are constant,",
                "--schedule=cosine:pace=3 | the schedule cosine has no setting \"pace\"; it has steps, floor, warmup",
                "--batch=none | the batch size must be a whole number",
                "--start=1,2 | there must be 9 numbers, one a weight, not 2"
            })
    void aWrongOptionIsRefusedWithWhatIsAllowed(String option, String message) {
        Typed typed = Typed.run("train", "xor", option);
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains(message);
    }
}
