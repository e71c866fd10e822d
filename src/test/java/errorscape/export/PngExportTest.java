package errorscape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.DisplayList;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PngExportTest {
    @TempDir
    Path folder;

    private static Scene bowl() {
        double[] values = new double[25];
        for (int i = 0; i < 25; i++) {
            values[i] = (i % 5 - 2) * (i % 5 - 2) + (i / 5 - 2) * (i / 5 - 2);
        }
        return new Scene(
                new LossGrid(Box.square(1), 5, 5, values),
                new LossScale(LossScale.Kind.LINEAR, 0, 8),
                "one",
                "two",
                "loss",
                List.of(),
                List.of(new Scene.Mark(Scene.Shape.MINIMUM, 0, 0, 0, "bottom", true)));
    }

    private void write(Path file) throws IOException {
        PngExport.write(bowl(), Camera.TERRAIN, Palette.DARK, ColourMap.VIRIDIS, 320, 200, 1, file);
    }

    @Test
    void aPictureHasTheSizeAskedForAndManyColours() throws IOException {
        Path file = folder.resolve("bowl.png");
        write(file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(image.getRGB(0, 0)).isEqualTo(Palette.DARK.background());
        assertThat(Arrays.stream(image.getRGB(0, 0, 320, 200, null, 0, 320))
                        .distinct()
                        .count())
                .isGreaterThan(500);
    }

    @Test
    void theSamePictureIsTheSameFile() throws IOException {
        write(folder.resolve("one.png"));
        write(folder.resolve("two.png"));
        assertThat(folder.resolve("one.png")).hasSameBinaryContentAs(folder.resolve("two.png"));
    }

    @Test
    void whatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> write(folder.resolve("no/such/x.png")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.png")
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> write(folder)).hasMessageContaining("is a folder");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaid() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("full.png"), Path.of("/dev/full"));
        assertThatThrownBy(() -> write(link))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + link + ": the disk is full; free some space, or choose another place");
        // JUnit warns of links that lead out of its folder.
        Files.delete(link);
    }

    @Test
    void aChartIsDrawnInTheScaleAskedForOnItsBackground() throws IOException {
        Path file = folder.resolve("chart.png");
        DisplayList square = new DisplayList(List.of(new DisplayList.Polygon(
                new double[] {10, 20, 20, 10}, new double[] {10, 10, 20, 20}, 0xFF00FF00, 0, 0)));
        PngExport.write(square, 0xFF0D1117, 40, 30, 2, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(80);
        assertThat(image.getHeight()).isEqualTo(60);
        assertThat(image.getRGB(5, 5)).isEqualTo(0xFF0D1117);
        assertThat(image.getRGB(30, 30)).isEqualTo(0xFF00FF00);
        assertThat(image.getRGB(44, 30)).isEqualTo(0xFF0D1117);
    }
}
