package errorscape.ui.session;

import errorscape.lesson.Scene;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What whoever directs the window, as a lesson does, asks of its parts. By itself nothing is asked. JavaFX thread
/// only.
public final class Staging {
    private final Holds holds = new Holds();
    private final Taps taps = new Taps();
    private final ObservableList<Scene.Card> cards = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper();

    /// Controls that are not free.
    public Holds holds() {
        return holds;
    }

    /// Places that are asked for on the surface.
    public Taps taps() {
        return taps;
    }

    /// Cards that should be open.
    public ObservableList<Scene.Card> cards() {
        return cards;
    }

    /// Counts the times the camera was asked to go once round what is seen.
    public ReadOnlyIntegerProperty turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    /// Asks the camera to go once round what is seen.
    public void turn() {
        turns.set(turns.get() + 1);
    }
}
