package errorscape.ui.main;

import errorscape.ui.census.CensusSaver;
import errorscape.ui.lab.LabSaver;
import errorscape.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
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

    /// The system's dialogs.
    static FilePicker ofSystem(Stage owner) {
        FileChooser.ExtensionFilter scenarios = new FileChooser.ExtensionFilter("Scenarios", "*.json", "*.errorscape");
        return new FilePicker() {
            @Override
            public LabSaver ofLaboratories() {
                return LabSaver.ofSystem();
            }

            @Override
            public CensusSaver ofCensus() {
                return CensusSaver.ofSystem();
            }

            @Override
            public Optional<Path> toOpen() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Words.text("table.chooser"));
                chooser.getExtensionFilters().setAll(OpenedKinds.filters());
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> toOpenDirections() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle("Open two directions: CSV with a line for each weight, or JSON");
                chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Directions", "*.csv", "*.json"));
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> toSave(String suggestion) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle("Save the scenario");
                chooser.setInitialFileName(suggestion);
                chooser.getExtensionFilters().setAll(scenarios);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }
}
