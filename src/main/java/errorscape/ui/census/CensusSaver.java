package errorscape.ui.census;

import errorscape.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where to export to. The system's dialog in the window; answers at once in tests.
@FunctionalInterface
public interface CensusSaver {
    /// A CSV or JSON file to write; empty if the user thought better of it.
    Optional<Path> toSave(String suggestion, Window owner);

    /// The system's dialog.
    static CensusSaver ofSystem() {
        return (suggestion, owner) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Words.text("census.save"));
            chooser.setInitialFileName(suggestion);
            chooser.getExtensionFilters()
                    .setAll(
                            new FileChooser.ExtensionFilter(Words.text("census.csv"), "*.csv"),
                            new FileChooser.ExtensionFilter(Words.text("census.json"), "*.json"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
