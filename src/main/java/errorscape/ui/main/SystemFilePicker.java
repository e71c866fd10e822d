package errorscape.ui.main;

import errorscape.keeping.RecentFiles;
import errorscape.ui.census.CensusSaver;
import errorscape.ui.lab.LabSaver;
import errorscape.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's dialogs. They begin in the folder used last.
record SystemFilePicker(Stage owner, RecentFiles recent) implements FilePicker {
    @Override
    public Optional<Path> toOpen() {
        FileChooser chooser =
                chooser(Words.text("table.chooser"), OpenedKinds.filters().toArray(ExtensionFilter[]::new));
        return used(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toOpenDirections() {
        FileChooser chooser = chooser(
                Words.text("keep.openDirections"),
                new ExtensionFilter(Words.text("keep.directions"), "*.csv", "*.json"));
        return used(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(String suggestion) {
        return saved(Words.text("keep.save"), suggestion, owner, scenarios());
    }

    @Override
    public Optional<Path> toExport(String suggestion) {
        return saved(Words.text("export.where"), suggestion, owner, of(suggestion));
    }

    @Override
    public Optional<Path> toLesson() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.text("lesson.list.open"));
        chooser.setInitialDirectory(recent.folder().toFile());
        return used(chooser.showDialog(owner));
    }

    @Override
    public LabSaver ofLaboratories() {
        return (suggestion, window) -> saved(Words.text("export.where"), suggestion, window, of(suggestion));
    }

    @Override
    public CensusSaver ofCensus() {
        return (suggestion, window) -> saved(Words.text("export.where"), suggestion, window, of(".csv"), of(".json"));
    }

    private static ExtensionFilter scenarios() {
        return new ExtensionFilter(Words.text("keep.scenarios"), "*.json", "*.errorscape");
    }

    /// The kind of file that a name has the ending of.
    private static ExtensionFilter of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending);
    }

    private Optional<Path> saved(String title, String suggestion, Window over, ExtensionFilter... kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(suggestion);
        return used(chooser.showSaveDialog(over));
    }

    private FileChooser chooser(String title, ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(recent.folder().toFile());
        chooser.getExtensionFilters().setAll(List.of(kinds));
        return chooser;
    }

    private Optional<Path> used(@Nullable File chosen) {
        Optional<Path> file = Optional.ofNullable(chosen).map(File::toPath);
        file.ifPresent(recent::used);
        return file;
    }
}
