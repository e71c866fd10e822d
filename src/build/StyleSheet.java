import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/// Writes a style sheet in JavaFX's binary form, which a start reads without parsing.
final class StyleSheet {
    private StyleSheet() {}

    /// @param arguments the text file and the binary file
    public static void main(String[] arguments) throws IOException {
        Stylesheet.convertToBinary(new File(arguments[0]), new File(arguments[1]));
    }
}
