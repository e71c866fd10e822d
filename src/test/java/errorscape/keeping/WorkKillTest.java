package errorscape.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.scenario.ScenarioFile;
import java.io.IOException;
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
        Path words = folder.resolve("words.txt");
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(words);
            Process worker = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessWork.class.getName(),
                            folder.toString())
                    .redirectError(Redirect.INHERIT)
                    .redirectOutput(words.toFile())
                    .start();
            for (long began = told(words); told(words) == began; Thread.onSpinWait()) {
                assertThat(worker.isAlive()).isTrue();
            }
            assertThat(worker.waitFor(random.nextInt(200_000), TimeUnit.MICROSECONDS))
                    .isFalse();
            worker.destroyForcibly().waitFor();
            long told = told(words);
            assertThat(told).isGreaterThan(last);
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

    /// The number of the last change that was told whole; 0 before the first.
    private static long told(Path words) throws IOException {
        String text = Files.exists(words) ? Files.readString(words) : "";
        String whole = text.substring(0, text.lastIndexOf('\n') + 1).strip();
        return whole.isEmpty() ? 0 : Long.parseLong(whole.substring(whole.lastIndexOf('\n') + 1));
    }
}
