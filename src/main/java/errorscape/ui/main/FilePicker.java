package errorscape.ui.main;

import errorscape.keeping.RecentFiles;
import errorscape.ui.census.CensusSaver;
import errorscape.ui.lab.LabSaver;
import errorscape.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
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

    /// A file to export to; by itself none.
    ///
    /// @param suggestion its name, with the ending its contents ask for
    default Optional<Path> toExport(String suggestion) {
        return Optional.empty();
    }

    /// The system's dialogs, which begin in the folder used last.
    static FilePicker ofSystem(Stage owner, RecentFiles recent) {
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
                FileChooser chooser = begun(recent);
                chooser.setTitle(Words.text("table.chooser"));
                chooser.getExtensionFilters().setAll(OpenedKinds.filters());
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> toOpenDirections() {
                FileChooser chooser = begun(recent);
                chooser.setTitle("Open two directions: CSV with a line for each weight, or JSON");
                chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Directions", "*.csv", "*.json"));
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> toSave(String suggestion) {
                FileChooser chooser = begun(recent);
                chooser.setTitle("Save the scenario");
                chooser.setInitialFileName(suggestion);
                chooser.getExtensionFilters().setAll(scenarios);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> toExport(String suggestion) {
                FileChooser chooser = begun(recent);
                chooser.setTitle(Words.text("export.where"));
                chooser.setInitialFileName(suggestion);
                String ending = suggestion.substring(suggestion.lastIndexOf('.') + 1);
                chooser.getExtensionFilters()
                        .setAll(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }

    private static FileChooser begun(RecentFiles recent) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialDirectory(recent.folder().toFile());
        return chooser;
    }
}
