package errorscape.ui.main;

import errorscape.data.table.TableSource;
import errorscape.keeping.KeptTables;
import errorscape.render.Palette;
import errorscape.scenario.Scenario;
import errorscape.scenario.TableScenarios;
import errorscape.ui.session.Session;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import errorscape.ui.table.TableAnswer;
import errorscape.ui.table.TableFormatController;
import errorscape.ui.table.TableOptionsController;
import errorscape.ui.table.TableSheetController;
import errorscape.ui.table.TableSheetModel;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// Lays the sheet of a table over the window, and opens the table as it was chosen there.
final class TableSheets {
    private final Session session;
    private final SheetLayer layer;
    private final KeptTables kept;
    private final Supplier<Palette> palette;

    /// @param kept where a pasted table finds a file
    /// @param palette of the theme that is worn
    TableSheets(Session session, SheetLayer layer, KeptTables kept, Supplier<Palette> palette) {
        this.session = session;
        this.layer = layer;
        this.kept = kept;
        this.palette = palette;
    }

    /// Asks how a table is meant. Until it is opened there nothing changes.
    void open(TableSource source) {
        TableSheetModel model = new TableSheetModel(session.studies(), source, answer -> {
            layer.close();
            accept(answer);
        });
        TableOptionsController options = new TableOptionsController(model);
        Parent sheet = new ViewLoader(List.of(
                        new TableSheetController(model, layer::close), new TableFormatController(model), options))
                .load(View.TABLE_SHEET);
        options.setPalette(palette.get());
        layer.open(sheet, model::cancel);
    }

    private void accept(TableAnswer answer) {
        TableSource source = answer.source();
        if (source.file().isPresent()) {
            Path file = source.file().get();
            show(() -> TableScenarios.of(file, answer.choice()), file);
            return;
        }
        try {
            Path file = kept.keep("pasted", source.text());
            show(() -> TableScenarios.of(file, answer.choice()).withTitle(Words.text("table.pasted"), ""), file);
        } catch (IOException e) {
            session.noticeProperty()
                    .set(Notice.problem(Words.text("table.keepFailed", String.valueOf(e.getMessage()))));
        }
    }

    private void show(Supplier<Scenario> scenario, Path file) {
        session.open(scenario, file.toAbsolutePath().getParent());
    }
}
