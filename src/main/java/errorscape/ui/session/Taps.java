package errorscape.ui.session;

import errorscape.slice.PlanePoint;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Places that somebody is asked to tap on the surface. Who has tapped one too many has thought better of the first.
/// The marks stay until they are cleared. JavaFX thread only.
public final class Taps {
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper reaches = new ReadOnlyIntegerWrapper();
    private final ObservableList<PlanePoint> places = FXCollections.observableArrayList();

    /// How many places are asked for; 0 while the surface takes no taps.
    public ReadOnlyIntegerProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// The places tapped, the first first.
    public ObservableList<PlanePoint> places() {
        return FXCollections.unmodifiableObservableList(places);
    }

    /// Asks for places, and forgets those there were.
    public void ask(int count) {
        places.clear();
        wanted.set(count);
    }

    /// Takes a place of the plane that is shown, if one is asked for.
    public void tap(PlanePoint place) {
        int most = wanted.get();
        if (most > 0) {
            if (places.size() == most) {
                places.removeFirst();
            }
            places.add(place);
        }
    }

    /// Takes no more taps; marks those of an answer.
    public void settle(List<PlanePoint> answer) {
        wanted.set(0);
        if (!places.equals(answer)) {
            places.setAll(answer);
        }
    }

    /// Counts the times somebody asked for the keyboard to go to the surface.
    public ReadOnlyIntegerProperty reachesProperty() {
        return reaches.getReadOnlyProperty();
    }

    /// Gives the keyboard to the surface.
    public void reach() {
        reaches.set(reaches.get() + 1);
    }

    /// Takes no more taps and forgets those there were.
    public void clear() {
        ask(0);
    }
}
