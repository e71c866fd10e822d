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

    /// The text of a label, by its key.
    public Worded text(Labeled label, String key) {
        session.scenarioProperty().subscribe(s -> label.setText(Wording.text(s, key)));
        return this;
    }

    /// The text of a control's tip, by its key.
    public Worded tip(Control control, String key) {
        Tooltip tip = control.getTooltip();
        session.scenarioProperty().subscribe(s -> tip.setText(Wording.text(s, key)));
        return this;
    }

    /// The title of a column, by its key.
    public Worded column(TableColumn<?, ?> column, String key) {
        session.scenarioProperty().subscribe(s -> column.setText(Wording.text(s, key)));
        return this;
    }

    /// The title of a tab, by its key.
    public Worded tab(Tab tab, String key) {
        session.scenarioProperty().subscribe(s -> tab.setText(Wording.text(s, key)));
        return this;
    }
}
