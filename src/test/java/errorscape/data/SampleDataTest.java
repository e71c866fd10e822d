package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.math.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SampleDataTest {
    private static final Path FOLDER = Path.of("sample-data");

    /// The seeds and sizes that made the files. With `-Derrorscape.regenerate=true` the test writes them anew.
    static Stream<Dataset> generated() {
        return Stream.of(
                Generators.moons(200, 0.12, new RandomStream(1, "moons")),
                Generators.xor(),
                renamed(Generators.xorClouds(200, 0.15, new RandomStream(1, "xor clouds")), "xor-clouds"),
                Generators.spirals(200, 1.25, 0.02, new RandomStream(1, "spirals")),
                Generators.circles(200, 0.5, 0.08, new RandomStream(1, "circles")),
                Generators.sine(100, 0.1, new RandomStream(1, "sine")));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void a_generated_file_is_what_its_generator_gives(Dataset dataset) throws IOException {
        Path file = FOLDER.resolve(dataset.name() + ".csv");
        StringBuilder text = new StringBuilder();
        CsvDatasetWriter.write(dataset, text);
        if (Boolean.getBoolean("errorscape.regenerate")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).isEqualTo(text.toString());
        Dataset read = CsvDatasetReader.read(file, CsvColumns.LAST_IS_TARGET);
        assertThat(read.inputs()).isDeepEqualTo(dataset.inputs());
        assertThat(read.targets()).isDeepEqualTo(dataset.targets());
        assertThat(read.classNames()).isEqualTo(dataset.classNames());
    }

    @ParameterizedTest
    @CsvSource({
        "moons,200,2,2", "xor,4,2,2", "xor-clouds,200,2,2", "circles,200,2,2",
        "spirals,200,2,2", "iris,150,4,3", "sine,100,1,0", "digits,1797,64,10",
        "set-splitting,13,6,2"
    })
    void every_sample_set_is_read_with_its_known_size(String name, int count, int inputs, int classes) {
        Dataset dataset = SampleData.read(name);
        assertThat(dataset.count()).isEqualTo(count);
        assertThat(dataset.inputs()).hasNumberOfRows(inputs);
        assertThat(dataset.classNames()).hasSize(classes);
        assertThat(dataset.name()).isEqualTo(name);
    }

    @Test
    void every_file_in_the_folder_is_offered_and_explained() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".csv"))
                            .map(file -> file.replace(".csv", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            SampleData.all().stream().map(SampleSet::name).toList())
                    .allSatisfy(name -> assertThat(readme).contains(name + ".csv"));
        }
    }

    @Test
    void iris_is_fishers_table() {
        Dataset iris = SampleData.read("iris");
        assertThat(iris.classNames()).containsExactly("setosa", "versicolor", "virginica");
        // Fisher (1936), table I: means of the four lengths over all 150 plants.
        double[] means = Arrays.stream(iris.inputs())
                .mapToDouble(column -> Arrays.stream(column).average().orElseThrow())
                .toArray();
        assertThat(means).usingComparatorWithPrecision(5e-4).containsExactly(5.8433, 3.0573, 3.7580, 1.1993);
    }

    @Test
    void digits_have_grey_values_from_0_to_16_and_all_ten_classes() {
        Dataset digits = SampleData.read("digits");
        assertThat(digits.classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(Arrays.stream(digits.inputs()).flatMapToDouble(Arrays::stream))
                .allMatch(v -> v >= 0 && v <= 16 && v == Math.rint(v))
                .contains(16.0);
    }

    @Test
    void an_unknown_name_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> SampleData.read("moon"))
                .isInstanceOf(DataException.class)
                .hasMessage("there is no sample data set \"moon\"; there are moons, xor, xor-clouds, circles, spirals, "
                        + "iris, sine, digits, set-splitting");
    }

    private static Dataset renamed(Dataset dataset, String name) {
        return new Dataset(
                name,
                dataset.inputNames(),
                dataset.inputs(),
                dataset.targetNames(),
                dataset.targets(),
                dataset.classNames());
    }
}
