package errorscape.ui.main;

import errorscape.keeping.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How the window is used: by somebody who builds, by somebody who only plays, or before a room. Kept per person,
/// except that nobody starts before a room.
final class WindowMode {
    private static final double STEP = 1.1;
    private static final double PRESENTED = 1.3;
    private static final double LEAST = 0.7;
    private static final double MOST = 2.5;

    private final BooleanProperty full = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final DoubleProperty zoom = new SimpleDoubleProperty();

    WindowMode(Preferences preferences) {
        full.set(preferences.isOn("window.full", true));
        full.subscribe(now -> preferences.put("window.full", String.valueOf(now)));
        zoom.set(preferences.get("window.zoom").map(WindowMode::number).orElse(1.0));
        zoom.subscribe(now -> preferences.put("window.zoom", String.valueOf(now)));
    }

    private static double number(String kept) {
        try {
            double read = Double.parseDouble(kept);
            return read >= LEAST && read <= MOST ? read : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /// Whether the rails of cards are there.
    BooleanProperty fullProperty() {
        return full;
    }

    /// Whether the window is for a room to look at: everything larger, cards folded.
    BooleanProperty presentingProperty() {
        return presenting;
    }

    /// How much larger than usual text is wanted.
    DoubleProperty zoomProperty() {
        return zoom;
    }

    /// How much larger everything is drawn than the window's size asks for.
    double factor() {
        return zoom.get() * (presenting.get() ? PRESENTED : 1);
    }

    void larger() {
        zoom.set(Math.min(MOST, zoom.get() * STEP));
    }

    void smaller() {
        zoom.set(Math.max(LEAST, zoom.get() / STEP));
    }

    void usual() {
        zoom.set(1);
    }
}
