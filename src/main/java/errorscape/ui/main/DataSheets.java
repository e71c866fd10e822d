package errorscape.ui.main;

import errorscape.data.table.TableSource;
import errorscape.keeping.KeptTables;
import errorscape.render.Palette;
import errorscape.ui.session.Session;
import errorscape.ui.shell.SheetLayer;
import java.util.function.Supplier;

/// The sheets for a person's own data: how a table is meant, and a board to draw points on.
final class DataSheets {
    private final KeptTables kept = KeptTables.ofSystem();
    private final TableSheets tables;
    private final DrawingSheets drawings;

    /// @param palette of the theme that is worn
    DataSheets(Session session, SheetLayer layer, Supplier<Palette> palette) {
        tables = new TableSheets(session, layer, kept, palette);
        drawings = new DrawingSheets(session, layer, kept, palette);
    }

    /// Where tables without a file of their own are.
    KeptTables kept() {
        return kept;
    }

    /// Asks how a table is meant.
    void table(TableSource source) {
        tables.open(source);
    }

    /// Asks for points.
    void draw() {
        drawings.open();
    }
}
