package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class LabCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "restarts,--runs,4,4",
        "basins,--side,3,9",
        "sweep,--count,2,6",
        "noise,--repeats,2,16",
    })
    void every_laboratory_writes_its_runs_as_json(String lab, String option, String value, int items)
            throws IOException {
        Path out = folder.resolve("lab.json");
        Typed typed = Typed.run(
                "lab", lab, "xor", option, value, "--steps", "20", "--format", "json", "--out", out.toString());
        assertThat(typed.status()).isEqualTo(CommandLineMain.DONE);
        assertThat(typed.out()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(out));
        assertThat(json.get("lab").asString()).isEqualTo(lab);
        assertThat(json.get("items").size()).isEqualTo(items);
        assertThat(json.get("items").get(0).get("loss").isNumber()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restarts xor --runs 0|--runs: the number of runs must be from 1 to 100,000, not 0",
                "restarts xor --initialisers glorot|--initialisers: \"glorot\" is not known; allowed are xavier, he,",
                "restarts xor --initialisers he:big|--initialisers: the scale of he must be a number, not \"big\"",
                "sweep xor --optimizers sdg|--optimizers: there is no optimizer \"sdg\"; there are scenario, sgd,"
                        + " momentum, nesterov,",
                "sweep xor --from -1|--from, --to: the learning rates must be positive",
                "sweep xor --count 1|--count: the number of learning rates must be from 2 to 1,000, not 1",
                "sweep xor --steps 0|--steps: the number of steps must be from 1 to 1,000,000,000, not 0",
                "restarts xor --threshold NaN|\"NaN\" is not a finite number",
                "noise xor --noise -1|--noise: the noise must be zero or positive, not -1.0",
                "noise xor --repeats 0|--repeats: the number of repeats must be from 1 to 10,000, not 0",
                "noise xor --batch-sizes 5|--batch-sizes: a batch size is \"all\" or a whole number from 1 to 4, not"
                        + " \"5\"",
                "basins xor --side 1|--side: the number of starts a side must be from 2 to 300, not 1",
                "basins xor --threads 0|--threads: the number of threads must be from 1 to 1024, not 0",
            })
    void what_is_out_of_bounds_is_said(String line, String complaint) {
        Typed typed = Typed.run(("lab " + line).split(" ", -1));
        assertThat(typed.status()).isEqualTo(CommandLineMain.NOT_UNDERSTOOD);
        assertThat(typed.err()).contains(complaint);
    }

    @Test
    void progress_never_goes_back_however_many_threads_there_are() {
        Typed typed = Typed.run("lab", "restarts", "xor", "--runs", "40", "--steps", "5", "--threads", "4");
        assertThat(typed.err().lines().map(line -> Integer.valueOf(line.split(" ", 2)[0])))
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(40);
    }

    @Test
    void a_folder_that_is_not_there_is_said_before_anything_is_trained() {
        String nowhere = folder.resolve("none").resolve("a.csv").toString();
        Typed typed = Typed.run("lab", "restarts", "xor", "--out", nowhere);
        assertThat(typed.status()).isEqualTo(CommandLineMain.FAILED);
        assertThat(typed.err())
                .isEqualToIgnoringNewLines("errorscape: --out: " + nowhere + " cannot be written: there is no folder "
                        + folder.resolve("none") + "; make it, or choose another place");
    }

    @Test
    void tables_for_people_begin_with_the_facts() {
        Typed typed = Typed.run("lab", "restarts", "xor", "--runs", "3", "--steps", "10");
        assertThat(typed.out()).startsWith("runs  ").contains("distinct minima up to symmetry");
    }
}
