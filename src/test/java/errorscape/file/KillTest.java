package errorscape.file;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is killed while saving leaves the old file or the new one. A few kills in the suite; more with
/// `-Derrorscape.kills=200`.
final class KillTest {
    private static final int KILLS = Integer.getInteger("errorscape.kills", 3);

    @TempDir
    private Path folder;

    @Test
    void noFileIsTornByAKillAtAnyMoment() throws Exception {
        Random random = new Random(15);
        List<Scenario> scenarios = IntStream.range(0, SampleScenarios.names().size())
                .mapToObj(SampleScenarios::load)
                .toList();
        int leftOvers = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessWriter.class.getName(),
                            folder.toString())
                    .redirectError(Redirect.INHERIT)
                    .start();
            try (BufferedReader words = writer.inputReader()) {
                assertThat(words.readLine()).isEqualTo("0");
                assertThat(writer.waitFor(random.nextInt(150_000), TimeUnit.MICROSECONDS))
                        .isFalse();
                writer.destroyForcibly().waitFor();
            }
            String table = Files.readString(folder.resolve("table.csv"));
            int comma = table.indexOf(',');
            int number = Integer.parseInt(table.substring(comma + 1, table.indexOf('\n')));
            assertThat(table.equals(EndlessWriter.table(number))).isTrue();
            assertThat(ScenarioFile.read(folder.resolve("s.json"))).isIn(scenarios);
            leftOvers += names().size() > 2 ? 1 : 0;
        }
        WholeFile.write(folder.resolve("s.json"), "{}");
        assertThat(names()).containsExactlyInAnyOrder("s.json", "table.csv");
        // Else no kill of many came while a file was being written, and nothing is shown.
        assertThat(leftOvers).isGreaterThanOrEqualTo(KILLS / 10);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }
}
