package errorscape.ui.main;

import errorscape.export.task.ExportSubject;
import errorscape.keeping.RecentFiles;
import errorscape.ui.export.ExportController;
import errorscape.ui.session.Session;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import errorscape.ui.surface.SurfaceController;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The sheets that the main window lays over itself: the export, and questions. JavaFX thread only.
final class Sheets {
    private final SheetLayer layer = new SheetLayer();
    private final ExportController export;
    private @Nullable Parent exportSheet;

    /// @param surface has the cameras that pictures are taken with
    /// @param recent begins file dialogs where the last file was written
    Sheets(Session session, FilePicker picker, SurfaceController surface, RecentFiles recent) {
        export = new ExportController(
                session,
                of -> of == ExportSubject.MAP ? surface.mapCamera() : surface.terrainCamera(),
                picker::toExport,
                recent::used);
    }

    /// A window's content with room for sheets over it.
    Parent over(Parent content) {
        return new StackPane(content, layer);
    }

    /// Whether the window below does not hear keys.
    boolean isOpen() {
        return layer.isOpen();
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
