package errorscape.ui.task;

import javafx.beans.property.ReadOnlyStringWrapper;

/// Says in a model's text that what it works out has been given up; views show the text where it is missed. JavaFX
/// thread only.
///
/// @param text empty while nothing is wrong
/// @param what is missing, at the beginning of a sentence
public record SaidIn(ReadOnlyStringWrapper text, String what) implements OutOfOrder {
    @Override
    public void show(Throwable failure) {
        text.set(Outage.sentence(what, failure));
    }

    @Override
    public void clear() {
        text.set("");
    }
}
