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
/// @param rename begins to ask for another name
record RacerMenu(int number, RacerEdits edits, Runnable rename) {
    void fill(MenuButton button) {
        // A menu without entries does not open.
        button.getItems().setAll(entries());
        button.setOnShowing(event -> button.getItems().setAll(entries()));
    }

    private List<MenuItem> entries() {
        RacerChoice racer = edits.get(number);
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Duplicate", () -> edits.duplicate(number)));
        if (!Double.isNaN(racer.optimizer().learningRate())) {
            items.add(item("Duplicate with half the learning rate", () -> edits.withRate(number, 0.5)));
            items.add(item("Duplicate with twice the learning rate", () -> edits.withRate(number, 2)));
        }
        edits.withoutMomentum(number).ifPresent(duplicate -> items.add(item("Duplicate without momentum", duplicate)));
        items.add(item("Duplicate with another seed", () -> edits.withOtherSeed(number)));
        items.add(new SeparatorMenuItem());
        items.add(item("Rename…", rename));
        items.add(item(racer.shown() ? "Hide its path" : "Show its path", () -> edits.toggleShown(number)));
        if (edits.count() > 1) {
            items.add(item("Start where the pointer was last", () -> edits.startAtPointer(number)));
        }
        if (racer.start().isPresent()) {
            items.add(item("Start with the others", () -> edits.shareStart(number)));
        }
        if (edits.count() > 1) {
            items.add(new SeparatorMenuItem());
            items.add(item("Remove", () -> edits.remove(number)));
            items.add(item("Remove all others", () -> edits.alone(number)));
        }
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
