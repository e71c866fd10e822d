package errorscape.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files dropped anywhere on the window are opened, as from the dialog.
final class FileDrops {
    private FileDrops() {}

    /// @param taken whether the window takes one now
    static void on(Scene scene, BooleanSupplier taken, Consumer<Path> open) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (taken.getAsBoolean() && event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Dragboard board = event.getDragboard();
            Optional<Path> file = taken.getAsBoolean() && board.hasFiles() ? first(board.getFiles()) : Optional.empty();
            file.ifPresent(open);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    /// The one that is opened of several.
    static Optional<Path> first(List<File> files) {
        return files.stream().map(File::toPath).findFirst();
    }
}
