package errorscape.ui.racers;

import errorscape.scenario.RacerChoice;
import errorscape.words.Words;
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
        items.add(item(Words.text("racers.duplicate"), () -> edits.duplicate(number)));
        if (!Double.isNaN(racer.optimizer().learningRate())) {
            items.add(item(Words.text("racers.half"), () -> edits.withRate(number, 0.5)));
            items.add(item(Words.text("racers.twice"), () -> edits.withRate(number, 2)));
        }
        edits.withoutMomentum(number).ifPresent(duplicate -> items.add(item(Words.text("racers.without"), duplicate)));
        items.add(item(Words.text("racers.seed"), () -> edits.withOtherSeed(number)));
        items.add(new SeparatorMenuItem());
        items.add(item(Words.text("racers.rename"), rename));
        items.add(item(
                racer.shown() ? Words.text("racers.hide") : Words.text("racers.show"),
                () -> edits.toggleShown(number)));
        if (edits.count() > 1) {
            items.add(item(Words.text("racers.at.pointer"), () -> edits.startAtPointer(number)));
        }
        if (racer.start().isPresent()) {
            items.add(item(Words.text("racers.together"), () -> edits.shareStart(number)));
        }
        if (edits.count() > 1) {
            items.add(new SeparatorMenuItem());
            items.add(item(Words.text("racers.remove"), () -> edits.remove(number)));
            items.add(item(Words.text("racers.remove.others"), () -> edits.alone(number)));
        }
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
