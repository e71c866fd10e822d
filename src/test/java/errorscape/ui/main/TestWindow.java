package errorscape.ui.main;

import errorscape.Composition;
import errorscape.failure.FailureLog;
import errorscape.failure.LogPlace;
import errorscape.keeping.Keeping;
import errorscape.ui.support.Ui;
import javafx.stage.Stage;

/// The true window, shown for a test, with its threads.
record TestWindow(Composition composition, Stage stage) {
    /// Shows it in the corner of the screen. It remembers nothing.
    static TestWindow open(Ui ui, FilePicker files, double width, double height) {
        return open(ui, files, Keeping.nothing(), width, height);
    }

    /// The same with what it remembers.
    static TestWindow open(Ui ui, FilePicker files, Keeping keeping, double width, double height) {
        return ui.call(() -> {
            Stage stage = new Stage();
            Composition composition = new Composition(stage, files, new FailureLog(LogPlace.ofSystem()), keeping);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return new TestWindow(composition, stage);
        });
    }

    void close(Ui ui) {
        ui.run(() -> {
            composition.close();
            stage.hide();
        });
    }
}
