package errorscape.ui.main;

import errorscape.keeping.RecentFiles;
import errorscape.ui.census.CensusSaver;
import errorscape.ui.lab.LabSaver;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;

/// Asks for files. The system's own dialogs in the window; answers at once in tests.
public interface FilePicker {
    /// A scenario or data file to open; empty if the user thought better of it.
    Optional<Path> toOpen();

    /// A file of directions to open; empty if the user thought better of it.
    Optional<Path> toOpenDirections();

    /// A scenario file to write.
    ///
    /// @param suggestion its name
    Optional<Path> toSave(String suggestion);

    /// Where laboratories export to; by itself nowhere.
    default LabSaver ofLaboratories() {
        return (suggestion, owner) -> Optional.empty();
    }

    /// Where the census exports to; by itself nowhere.
    default CensusSaver ofCensus() {
        return (suggestion, owner) -> Optional.empty();
    }

    /// A file to export to; by itself none.
    ///
    /// @param suggestion its name, with the ending its contents ask for
    default Optional<Path> toExport(String suggestion) {
        return Optional.empty();
    }

    /// The folder of a lesson, to open or to write; by itself none.
    default Optional<Path> toLesson() {
        return Optional.empty();
    }

    /// The system's dialogs, which begin in the folder used last.
    static FilePicker ofSystem(Stage owner, RecentFiles recent) {
        return new SystemFilePicker(owner, recent);
    }
}
