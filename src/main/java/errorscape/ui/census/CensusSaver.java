package errorscape.ui.census;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Asks where to export to. The system's dialog in the window; answers at once in tests.
@FunctionalInterface
public interface CensusSaver {
    /// A CSV or JSON file to write; empty if the user thought better of it.
    Optional<Path> toSave(String suggestion, Window owner);
}
