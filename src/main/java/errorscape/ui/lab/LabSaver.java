package errorscape.ui.lab;

import errorscape.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where to export to. The system's dialog in the window; answers at once in tests.
@FunctionalInterface
public interface LabSaver {
    /// A file to write; empty if the user thought better of it.
    ///
    /// @param suggestion its name, with the ending its contents ask for
    Optional<Path> toSave(String suggestion, Window owner);

    /// The system's dialog.
    static LabSaver ofSystem() {
        return (suggestion, owner) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Words.text("lab.export"));
            chooser.setInitialFileName(suggestion);
            String ending = suggestion.substring(suggestion.lastIndexOf('.') + 1);
            chooser.getExtensionFilters()
                    .setAll(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
