package errorscape.ui.session;

import errorscape.ui.text.Wording;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// Texts that a view brings along, kept in the words of what is shown (see [Wording]). JavaFX thread only.
public final class Worded {
    private final Session session;

    private Worded(Session session) {
        this.session = session;
    }

    public static Worded in(Session session) {
        return new Worded(session);
    }

    /// Their texts as they are now, and their tips.
    public Worded texts(Labeled... labels) {
        for (Labeled label : labels) {
            String text = label.getText();
            session.scenarioProperty().subscribe(s -> label.setText(Wording.of(s, text)));
        }
        return tips(labels);
    }

    /// Their tips as they are now.
    public Worded tips(Control... controls) {
        for (Control control : controls) {
            Tooltip tip = control.getTooltip();
            if (tip != null) {
                String text = tip.getText();
                session.scenarioProperty().subscribe(s -> tip.setText(Wording.of(s, text)));
            }
        }
        return this;
    }

    /// The titles of columns as they are now.
    public Worded columns(TableColumn<?, ?>... columns) {
        for (TableColumn<?, ?> column : columns) {
            String text = column.getText();
            session.scenarioProperty().subscribe(s -> column.setText(Wording.of(s, text)));
        }
        return this;
    }

    /// The titles of tabs as they are now.
    public Worded tabs(Tab... tabs) {
        for (Tab tab : tabs) {
            String text = tab.getText();
            session.scenarioProperty().subscribe(s -> tab.setText(Wording.of(s, text)));
        }
        return this;
    }
}
