package errorscape.ui.main;

import errorscape.ui.toolbar.ToolbarController;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.MenuItem;

/// What the toolbar asks for, done by the window.
record WindowActions(MainWindow window, ScenarioFiles files, WindowMode mode, Optional<EarlierMenu> earlier)
        implements ToolbarController.Actions {
    @Override
    public void open() {
        files.open();
    }

    @Override
    public void save() {
        files.save();
    }

    @Override
    public void lessons() {
        files.showLessons();
    }

    @Override
    public void resetView() {
        window.resetView();
    }

    @Override
    public void switchTheme() {
        window.switchTheme();
    }

    @Override
    public void help() {
        window.help();
    }

    @Override
    public BooleanProperty full() {
        return mode.fullProperty();
    }

    @Override
    public BooleanProperty presenting() {
        return mode.presentingProperty();
    }

    @Override
    public List<String> sampleTitles() {
        return files.sampleTitles();
    }

    @Override
    public List<Path> recentFiles() {
        return files.recent();
    }

    @Override
    public List<MenuItem> earlierWork() {
        return earlier.map(EarlierMenu::items).orElse(List.of());
    }

    @Override
    public void openFile(Path file) {
        files.open(file);
    }

    @Override
    public void export() {
        window.export();
    }

    @Override
    public void openSample(int index) {
        files.openSample(index);
    }
}
