package errorscape.ui.main;

import errorscape.Composition;
import errorscape.keeping.Keeping;
import errorscape.ui.shell.StageCard;
import errorscape.ui.support.TestComposition;
import errorscape.ui.support.Ui;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

/// The true window, shown for a test, with its threads.
record TestWindow(Composition composition, Stage stage) {
    /// Shows it in the corner of the screen, with the cards open that most tests look into. It remembers nothing.
    static TestWindow open(Ui ui, FilePicker files, double width, double height) {
        return open(ui, files, Keeping.nothing(), width, height);
    }

    /// The same with what it remembers.
    static TestWindow open(Ui ui, FilePicker files, Keeping keeping, double width, double height) {
        return ui.call(() -> {
            Stage stage = new Stage();
            Composition composition = TestComposition.of(stage, files, keeping);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            for (CardKind kind : new CardKind[] {
                CardKind.DATA, CardKind.NETWORK, CardKind.PLANE, CardKind.TRAINING, CardKind.RUN, CardKind.RACE
            }) {
                composition.window().open(kind);
            }
            return new TestWindow(composition, stage);
        });
    }

    /// Brings a control into sight: unfolds the card it is on.
    void reveal(Ui ui, Node node) {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        ui.run(() -> {
            for (Node above = node; above != null; above = above.getParent()) {
                if (above instanceof StageCard card) {
                    for (CardKind kind : CardKind.values()) {
                        if (kind.id().equals(card.getId())) {
                            composition.window().open(kind);
                        }
                    }
                }
            }
        });
        ui.settle();
    }

    /// Opens cards, as a press on their buttons does, and waits until they are laid out.
    void cards(Ui ui, CardKind... kinds) {
        ui.run(() -> {
            for (CardKind kind : kinds) {
                composition.window().open(kind);
            }
        });
        ui.settle();
    }

    /// Leaves one card of each side open, as high as the stage.
    void only(Ui ui, CardKind kind) {
        ui.run(() -> {
            for (CardKind other : CardKind.values()) {
                composition.window().close(other);
            }
            composition.window().open(kind);
        });
        ui.settle();
    }

    /// Closes a card that is open, as a press on its button does.
    void toggle(Ui ui, CardKind kind) {
        ui.run(() -> ((ButtonBase) stage.getScene().lookup("#rail-" + kind.id())).fire());
        ui.settle();
    }

    void close(Ui ui) {
        ui.run(() -> {
            composition.close();
            stage.hide();
        });
    }
}
