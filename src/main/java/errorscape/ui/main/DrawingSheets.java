package errorscape.ui.main;

import errorscape.keeping.KeptTables;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.TableScenarios;
import errorscape.ui.points.DrawingController;
import errorscape.ui.points.DrawingModel;
import errorscape.ui.points.DrawnPoints;
import errorscape.ui.session.Session;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// Lays a board over the window, on which a data set is drawn; a drawing that is shown goes on there.
final class DrawingSheets {
    private static final String KIND = "drawn";

    private final Session session;
    private final SheetLayer layer;
    private final KeptTables kept;
    private final Supplier<Palette> palette;

    DrawingSheets(Session session, SheetLayer layer, KeptTables kept, Supplier<Palette> palette) {
        this.session = session;
        this.layer = layer;
        this.kept = kept;
        this.palette = palette;
    }

    void open() {
        DrawingModel model = new DrawingModel(begun(), drawn -> {
            layer.close();
            show(drawn);
        });
        DrawingController controller = new DrawingController(model, layer::close);
        Parent sheet = new ViewLoader(List.of(controller)).load(View.DRAWING);
        controller.setPalette(palette.get());
        layer.open(sheet, () -> {});
    }

    private DrawnPoints begun() {
        Experiment now = session.experimentProperty().get();
        boolean drawn = now != null
                && now.scenario()
                        .learning()
                        .map(learning -> Path.of(learning.data().source()).getFileName())
                        .filter(name -> name.toString().startsWith(KIND + "-"))
                        .isPresent();
        return drawn
                ? now.model()
                        .flatMap(model -> DrawnPoints.of(model.data().dataset()))
                        .orElse(new DrawnPoints(List.of()))
                : new DrawnPoints(List.of());
    }

    private void show(DrawnPoints drawn) {
        try {
            Path file = kept.keep(KIND, drawn.table());
            session.open(
                    () -> TableScenarios.of(file, drawn.choice()).withTitle(Words.text("drawing.name"), ""),
                    file.toAbsolutePath().getParent());
        } catch (IOException e) {
            session.noticeProperty()
                    .set(Notice.problem(Words.text("drawing.keepFailed", String.valueOf(e.getMessage()))));
        }
    }
}
