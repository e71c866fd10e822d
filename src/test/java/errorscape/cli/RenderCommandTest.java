package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RenderCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"map,dark,linear", "terrain,dark,log", "terrain,light,linear", "MAP,LIGHT,LOG"})
    void a_picture_of_the_asked_size_is_written(String view, String theme, String scale) throws IOException {
        Path file = folder.resolve("x.png");
        Typed result = render(file, "--view", view, "--theme", theme, "--scale", scale, "--steps", "50");
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(
                        "sampling 33 x 33 values (training loss) of 17 weights",
                        "training 50 steps",
                        "wrote " + file + ", 400x300");
        BufferedImage image = read(file);
        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(image.getHeight()).isEqualTo(300);
        // A surface in colour, not an empty page.
        assertThat(pixels(image).distinct().count()).isGreaterThan(500);
    }

    @Test
    void the_same_scenario_gives_the_same_pixels() throws IOException {
        Path first = folder.resolve("1.png");
        Path second = folder.resolve("2.png");
        render(first, "--steps", "20");
        render(second, "--steps", "20");
        assertThat(pixels(read(first)).toArray()).isEqualTo(pixels(read(second)).toArray());
    }

    @Test
    void the_path_and_the_marks_are_seen() throws IOException {
        Path plain = folder.resolve("plain.png");
        Path path = folder.resolve("path.png");
        Path marks = folder.resolve("marks.png");
        render(plain, "--no-marks");
        render(path, "--no-marks", "--steps", "300");
        render(marks, "--marks");
        int[] nothing = pixels(read(plain)).toArray();
        assertThat(pixels(read(path)).toArray()).isNotEqualTo(nothing);
        assertThat(pixels(read(marks)).toArray()).isNotEqualTo(nothing);
    }

    @Test
    void a_file_that_cannot_be_written_is_one_clear_message() {
        Typed missing = render(folder.resolve("no").resolve("x.png"));
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err().strip())
                .isEqualTo("errorscape: --out: " + folder.resolve("no").resolve("x.png")
                        + " cannot be written: there is no folder " + folder.resolve("no")
                        + "; make it, or choose another place");
    }

    @Test
    void an_existing_folder_is_not_taken_for_a_picture() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("x.png"));
        Typed result = render(taken);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("is a folder; choose the name of a file");
    }

    @Test
    void a_run_that_diverges_is_drawn_as_far_as_it_got_and_said_to_have_diverged() throws IOException {
        String text = Files.readString(Path.of("sample-data", "scenarios", "sine.json"))
                .replace("\"learningRate\": 0.1", "\"learningRate\": 2.0");
        Path scenario = Files.writeString(folder.resolve("wild.json"), text);
        Path file = folder.resolve("wild.png");
        Typed result = Typed.run(
                "render",
                "--scenario",
                scenario.toString(),
                "--out",
                file.toString(),
                "--size",
                "300x200",
                "--resolution",
                "17",
                "--no-marks",
                "--steps",
                "1000");
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        assertThat(result.err()).contains("Diverged at step");
        assertThat(read(file).getWidth()).isEqualTo(300);
    }

    private Typed render(Path file, String... more) {
        String[] common = {
            "render", "--scenario", "moons", "--out", file.toString(), "--size", "400x300", "--resolution", "33"
        };
        return Typed.run(IntStream.range(0, common.length + more.length)
                .mapToObj(i -> i < common.length ? common[i] : more[i - common.length])
                .toArray(String[]::new));
    }

    private static BufferedImage read(Path file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(file.toFile()));
    }

    private static IntStream pixels(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}
