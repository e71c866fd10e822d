package errorscape.ui.main;

import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.toolbar.ToolbarController;
import java.util.List;

/// What the toolbar asks for, done by the window.
record WindowActions(MainWindow window, ScenarioFiles files) implements ToolbarController.Actions {
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
    public List<FeatureWindow> laboratories() {
        return window.laboratories();
    }

    @Override
    public List<String> sampleTitles() {
        return files.sampleTitles();
    }

    @Override
    public void openSample(int index) {
        files.openSample(index);
    }
}
