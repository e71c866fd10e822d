package errorscape.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.scenario.ScenarioFile;
import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is killed at any moment goes on with the last change that was kept. A few kills in the suite; more with
/// `-Derrorscape.kills=200`.
final class WorkKillTest {
    private static final int KILLS = Integer.getInteger("errorscape.kills", 3);

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasKeptIsLostByAKillAtAnyMoment() throws Exception {
        Random random = new Random(21);
        long last = 0;
        long changes = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process worker = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessWork.class.getName(),
                            folder.toString())
                    .redirectError(Redirect.INHERIT)
                    .start();
            long told = last;
            try (BufferedReader words = worker.inputReader()) {
                told = Long.parseLong(words.readLine());
                // It goes on where the last one was killed.
                assertThat(told).isGreaterThan(last);
                assertThat(worker.waitFor(random.nextInt(200_000), TimeUnit.MICROSECONDS))
                        .isFalse();
                worker.destroyForcibly().waitFor();
                for (String line = words.readLine(); line != null && !line.isEmpty(); line = words.readLine()) {
                    told = Math.max(told, number(line, told));
                }
            }
            try (WorkFolder kept = WorkFolder.claim(folder.resolve("work"), true)) {
                Work found = kept.found().orElseThrow();
                assertThat(found.step()).isBetween(told, told + 1);
                assertThat(found).isEqualTo(EndlessWork.after(found.step()));
                changes += found.step() - last;
                last = found.step();
            }
            Path saved = folder.resolve("saved.json");
            if (Files.exists(saved)) {
                assertThat(ScenarioFile.read(saved).name()).isNotBlank();
            }
        }
        assertThat(changes).isGreaterThan(KILLS);
    }

    /// The last line may be cut off.
    private static long number(String line, long before) {
        long number = Long.parseLong(line);
        return number == before + 1 ? number : before;
    }
}
