package errorscape.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The source tree keeps to the rules, and each rule names a file that does not.
final class SourceFilesTest {
    private static final SourceFiles PROGRAM = new SourceFiles(Path.of(""));

    @Test
    void noFileIsLongerThanTheCeiling(@TempDir Path wrong) throws IOException {
        Path file = write(wrong, "src/main/java/errorscape/Long.java", "\n".repeat(SourceFiles.CEILING + 1));
        write(wrong, "src/main/java/errorscape/Short.java", "\n".repeat(SourceFiles.CEILING));

        assertThat(new SourceFiles(wrong).tooLong()).containsExactly(file);
        assertThat(PROGRAM.tooLong()).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked(@TempDir Path wrong) throws IOException {
        Path file = write(wrong, "src/main/java/errorscape/math/Vectors.java", "");
        write(wrong, "src/main/java/errorscape/slice/package-info.java", "@NullMarked package errorscape.slice;");

        assertThat(new SourceFiles(wrong).packagesNotNullMarked()).containsExactly(file.getParent());
        assertThat(PROGRAM.packagesNotNullMarked()).isEmpty();
    }

    @Test
    void coloursAreNamedInTheTokenFilesAlone(@TempDir Path wrong) throws IOException {
        Path style = write(wrong, "css/map.css", ".map { -fx-background-color: derive(#1e2430, 10%) }");
        Path view = write(wrong, "fxml/map.fxml", "<Rectangle fill=\"#fff\"/>");
        Path code = write(wrong, "src/main/java/errorscape/ui/map/Map.java", "Color.web(\"#ffcc00\")");
        write(wrong, "css/dark-tokens.css", ".root { -panel: #1e2430; }");
        write(wrong, "css/table.css", ".row:hover #add { -fx-fill: -panel; }");
        write(wrong, "fxml/table.fxml", "<Button onAction=\"#add\"/>");

        assertThat(new SourceFiles(wrong).coloursWithoutName()).containsExactlyInAnyOrder(style, view, code);
        assertThat(PROGRAM.coloursWithoutName()).isEmpty();
    }

    @Test
    void viewsLeaveStylesToTheStyleSheets(@TempDir Path wrong) throws IOException {
        Path file = write(wrong, "fxml/map.fxml", "<Pane style=\"-fx-padding: 4\"/>");
        write(wrong, "fxml/table.fxml", "<Pane styleClass=\"table\"/>");

        assertThat(new SourceFiles(wrong).inlineStyles()).containsExactly(file);
        assertThat(PROGRAM.inlineStyles()).isEmpty();
    }

    @Test
    void everyViewIsNamedInTheEnumOfViews(@TempDir Path wrong) throws IOException {
        Path file = write(wrong, "fxml/map.fxml", "<Pane/>");
        write(wrong, "fxml/table.fxml", "<Pane/>");
        write(wrong, "src/main/java/errorscape/ui/shell/View.java", "enum View { TABLE(\"/fxml/table.fxml\") }");
        write(wrong, "src/main/java/errorscape/ui/shell/Other.java", "class Other { String map = \"map.fxml\"; }");

        assertThat(new SourceFiles(wrong).viewsWithoutConstant()).containsExactly(file);
        assertThat(PROGRAM.viewsWithoutConstant()).isEmpty();
    }

    private static Path write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
