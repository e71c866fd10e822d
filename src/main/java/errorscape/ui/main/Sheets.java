package errorscape.ui.main;

import errorscape.export.task.ExportSubject;
import errorscape.keeping.RecentFiles;
import errorscape.render.Camera;
import errorscape.ui.export.ExportController;
import errorscape.ui.session.Session;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The sheets that the main window lays over itself: the export, and questions. JavaFX thread only.
final class Sheets {
    private final SheetLayer layer;
    private final ExportController export;
    private @Nullable Parent exportSheet;

    /// @param layer lies over the window
    /// @param cameras that pictures are taken with
    /// @param recent begins file dialogs where the last file was written
    Sheets(
            Session session,
            FilePicker picker,
            SheetLayer layer,
            Function<ExportSubject, Camera> cameras,
            RecentFiles recent) {
        this.layer = layer;
        export = new ExportController(session, cameras, picker::toExport, recent::used);
    }

    /// Lays the export over the window.
    void export() {
        if (layer.isOpen()) {
            return;
        }
        Parent shown = exportSheet;
        if (shown == null) {
            shown = new ViewLoader(List.of(export)).load(View.EXPORT);
            exportSheet = shown;
        }
        layer.open(shown, export::leave);
        export.open(layer::close);
    }

    /// Asks before something is done that cannot be undone.
    void ask(String question, String yes, Runnable then) {
        layer.open(
                Question.of(question, yes, layer::close, () -> {
                    layer.close();
                    then.run();
                }),
                () -> {});
    }
}
