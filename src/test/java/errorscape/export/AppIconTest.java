package errorscape.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The icon that is kept is the one that the renderer draws. To draw it anew:
/// `./mvnw test -Dtest=AppIconTest -Dicon.folder=src/main/resources/icons` with `-DargLine` untouched.
class AppIconTest {
    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void theKeptIconIsWhatTheRendererDraws(int size) throws IOException {
        BufferedImage drawn = AppIcon.draw(size);
        String folder = System.getProperty("icon.folder", "");
        if (!folder.isEmpty()) {
            ImageIO.write(
                    drawn, "png", Path.of(folder, "errorscape-" + size + ".png").toFile());
        }
        BufferedImage kept = folder.isEmpty() ? kept(size) : drawn;
        assertThat(pixels(drawn)).isEqualTo(pixels(kept));
    }

    @Test
    void theCornersAreClearAndTheMiddleIsNot() {
        BufferedImage icon = AppIcon.draw(64);
        assertThat(icon.getRGB(0, 0) >>> 24).isZero();
        assertThat(icon.getRGB(32, 32) >>> 24).isEqualTo(255);
        assertThat(Arrays.stream(pixels(icon)).distinct().count()).isGreaterThan(500);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage kept(int size) throws IOException {
        try (InputStream stream = AppIconTest.class.getResourceAsStream("/icons/errorscape-" + size + ".png")) {
            return ImageIO.read(Objects.requireNonNull(stream));
        }
    }
}
