package errorscape.ui.racers;

import errorscape.scenario.RacerChoice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a racer, as entries of its menu: made anew whenever it opens, so that it fits.
///
/// @param number of the racer
record RacerMenu(int number, RacerEdits edits) {
    void fill(MenuButton button) {
        // A menu without entries does not open.
        button.getItems().setAll(entries());
        button.setOnShowing(event -> button.getItems().setAll(entries()));
    }

    private List<MenuItem> entries() {
        boolean first = number == RacerChoice.FIRST;
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Duplicate", () -> edits.duplicate(number)));
        if (!Double.isNaN(edits.get(number).optimizer().learningRate())) {
            items.add(item("Duplicate with half the learning rate", () -> edits.withRate(number, 0.5)));
            items.add(item("Duplicate with twice the learning rate", () -> edits.withRate(number, 2)));
        }
        edits.withoutMomentum(number).ifPresent(duplicate -> items.add(item("Duplicate without momentum", duplicate)));
        items.add(item("Duplicate with another seed", () -> edits.withOtherSeed(number)));
        items.add(new SeparatorMenuItem());
        if (first) {
            items.add(item("Remove all others", edits::removeOthers));
            return items;
        }
        items.add(item(edits.get(number).shown() ? "Hide its path" : "Show its path", () -> edits.toggleShown(number)));
        items.add(item("Start where the pointer was last", () -> edits.startAtPointer(number)));
        if (edits.get(number).start().isPresent()) {
            items.add(item("Start with the others", () -> edits.shareStart(number)));
        }
        items.add(item("Remove", () -> edits.remove(number)));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
