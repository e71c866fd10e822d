package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.training.Interruption;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(Interruption interruption, String... arguments) {
        return CommandLineMain.run(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err), interruption);
    }

    private int export(String what, String file, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "export",
                    "rosenbrock",
                    "--what",
                    what,
                    "--out",
                    folder.resolve(file).toString()
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return run(Interruption.none(), arguments);
    }

    @Test
    void the_ending_says_the_format() throws IOException {
        assertThat(export("grid", "g.csv", "--resolution", "9")).isZero();
        assertThat(folder.resolve("g.csv")).content().contains("# seed: 1", "a,b,training_loss", "-2.0,-1.0,");
        assertThat(export("terrain", "t.stl", "--resolution", "9", "--steps", "5"))
                .isZero();
        assertThat(Files.size(folder.resolve("t.stl"))).isGreaterThan(84);
        assertThat(export("curve", "c.svg", "--steps", "5", "--size", "300x200"))
                .isZero();
        assertThat(folder.resolve("c.svg")).content().startsWith("<?xml");
    }

    @Test
    void an_ending_that_does_not_fit_is_refused_with_those_that_do() {
        assertThat(export("paths", "p.png")).isEqualTo(CommandLineMain.NOT_UNDERSTOOD);
        assertThat(err.toString()).contains("--out: the name must end in .csv, .json, .npz for the paths");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_camera_or_steps_that_are_none_are_told_how_to_be_written() {
        assertThat(export("terrain", "t.png", "--camera", "10,200")).isEqualTo(CommandLineMain.NOT_UNDERSTOOD);
        assertThat(err.toString()).contains("is no camera");
        assertThat(export("map", "m.gif", "--time", "9:3")).isEqualTo(CommandLineMain.NOT_UNDERSTOOD);
        assertThat(err.toString()).contains("are no steps");
        assertThat(export("map", "m.png", "--width-mm", "5")).isEqualTo(CommandLineMain.NOT_UNDERSTOOD);
        assertThat(err.toString()).contains("--width-mm: the width is from 10 to 2000 mm");
    }

    @Test
    void what_is_interrupted_writes_paths_as_far_as_they_are_and_no_half_a_picture() {
        String paths = folder.resolve("p.json").toString();
        assertThat(run(
                        Interruption.atOnce(),
                        "export",
                        "rosenbrock",
                        "--what",
                        "curve",
                        "--steps",
                        "1000000",
                        "--out",
                        paths))
                .isEqualTo(CommandLineMain.STOPPED);
        assertThat(Path.of(paths)).content().contains("\"stopped\":true", "\"loss\":[24.1");
        String picture = folder.resolve("t.png").toString();
        assertThat(run(Interruption.atOnce(), "export", "rosenbrock", "--what", "terrain", "--out", picture))
                .isEqualTo(CommandLineMain.STOPPED);
        assertThat(Path.of(picture)).doesNotExist();
        assertThat(err.toString()).contains("t.png was not written");
    }
}
