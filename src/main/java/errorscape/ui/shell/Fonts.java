package errorscape.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled font: the same look on every machine, with digits of one width.
public final class Fonts {
    private static final List<String> FILES = List.of("Roboto-Regular.ttf", "Roboto-Bold.ttf");

    private Fonts() {}

    /// Makes the fonts known to the toolkit.
    public static void load() {
        for (String file : FILES) {
            try (InputStream stream = Fonts.class.getResourceAsStream("/fonts/" + file)) {
                if (stream == null || Font.loadFont(stream, 13) == null) {
                    throw new IllegalStateException("the font " + file + " is missing from this installation");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
