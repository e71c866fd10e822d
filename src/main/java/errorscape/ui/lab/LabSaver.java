package errorscape.ui.lab;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Asks where to export to. The system's dialog in the window; answers at once in tests.
@FunctionalInterface
public interface LabSaver {
    /// A file to write; empty if the user thought better of it.
    ///
    /// @param suggestion its name, with the ending its contents ask for
    Optional<Path> toSave(String suggestion, Window owner);
}
