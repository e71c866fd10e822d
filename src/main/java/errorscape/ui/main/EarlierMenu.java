package errorscape.ui.main;

import errorscape.file.FileException;
import errorscape.keeping.Autosave;
import errorscape.keeping.EarlierWork;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.MenuItem;

/// Offers the work of windows that were closed. What the window works on takes its place among it. JavaFX thread only.
public final class EarlierMenu {
    private static final int MOST = 8;

    private final Session session;
    private final Autosave autosave;

    public EarlierMenu(Session session, Autosave autosave) {
        this.session = session;
        this.autosave = autosave;
    }

    /// One item each, the newest first; none if there is none.
    List<MenuItem> items() {
        return autosave.earlier().stream().limit(MOST).map(this::item).toList();
    }

    private MenuItem item(EarlierWork earlier) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .format(earlier.written().atZone(ZoneId.systemDefault()));
        String name = earlier.work().scenario().name();
        String step = Numbers.count(earlier.work().step());
        MenuItem item = new MenuItem(Words.text("keep.earlierItem", name, step, when));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> goOn(earlier));
        return item;
    }

    private void goOn(EarlierWork earlier) {
        try {
            autosave.leave();
            session.resume(earlier.work(), this::refuse);
        } catch (FileException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String reason) {
        session.noticeProperty().set(Notice.problem(reason));
    }
}
