package errorscape.ui.lab;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where to export to. The system's dialog in the window; answers at once in tests.
@FunctionalInterface
public interface LabSaver {
    /// A CSV or JSON file to write; empty if the user thought better of it.
    Optional<Path> toSave(String suggestion, Window owner);

    /// The system's dialog.
    static LabSaver ofSystem() {
        return (suggestion, owner) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export the runs");
            chooser.setInitialFileName(suggestion);
            chooser.getExtensionFilters()
                    .setAll(
                            new FileChooser.ExtensionFilter("Comma-separated values", "*.csv"),
                            new FileChooser.ExtensionFilter("JSON", "*.json"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
