package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.data.DataException;
import errorscape.data.SampleData;
import errorscape.network.Loss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenarioDefaultsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "moons, BINARY_CROSS_ENTROPY",
        "iris, SOFTMAX_CROSS_ENTROPY",
        "sine, MEAN_SQUARED",
        "digits, SOFTMAX_CROSS_ENTROPY"
    })
    void the_loss_suits_the_targets(String set, Loss loss) {
        Scenario scenario = ScenarioDefaults.forDataset(SampleData.read(set), set);
        assertThat(scenario.learning().orElseThrow().network().loss()).isEqualTo(loss);
        Experiment experiment = Experiment.build(scenario, null);
        assertThat(experiment.training().evaluator().value(experiment.startWeights()))
                .isFinite();
    }

    @Test
    void every_sample_data_set_has_a_scenario_of_its_own() {
        SampleData.all()
                .forEach(set -> assertThat(ScenarioDefaults.forSample(set.name())
                                .learning()
                                .orElseThrow()
                                .data()
                                .source())
                        .isEqualTo(set.name()));
    }

    @Test
    void a_csv_file_gets_a_scenario_that_builds_and_can_be_saved() throws IOException {
        Path csv = Files.writeString(folder.resolve("mine.csv"), "x,y,kind\n1,2,a\n3,4,b\n5,7,a\n2,2,c\n");
        Scenario scenario = ScenarioDefaults.forFile(csv);
        assertThat(scenario.name()).isEqualTo("mine");
        assertThat(scenario.learning().orElseThrow().network().loss()).isEqualTo(Loss.SOFTMAX_CROSS_ENTROPY);
        assertThat(Experiment.build(scenario, null)
                        .model()
                        .orElseThrow()
                        .data()
                        .dataset()
                        .count())
                .isEqualTo(4);
        Path file = folder.resolve("mine.json");
        ScenarioFile.write(scenario, file);
        assertThat(ScenarioFile.read(file)).isEqualTo(scenario);
    }

    @Test
    void wide_data_get_a_network_that_is_small_enough() throws IOException {
        Random random = new Random(1);
        String header = IntStream.range(0, 9000).mapToObj(i -> "x" + i).collect(Collectors.joining(",")) + ",y\n";
        String rows = IntStream.range(0, 3)
                .mapToObj(row -> IntStream.range(0, 9001)
                        .mapToObj(i -> Integer.toString(random.nextInt(100)))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        Path csv = Files.writeString(folder.resolve("wide.csv"), header + rows);
        assertThat(Experiment.build(ScenarioDefaults.forFile(csv), null)
                        .training()
                        .dimension())
                .isLessThan(20_000);
    }

    @Test
    void a_bad_file_is_refused() throws IOException {
        Path csv = Files.writeString(folder.resolve("bad.csv"), "x,y\n1,2\nabc,3\n2,5\n");
        assertThatThrownBy(() -> ScenarioDefaults.forFile(csv))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("bad.csv, line 3, column \"x\"");
    }
}
