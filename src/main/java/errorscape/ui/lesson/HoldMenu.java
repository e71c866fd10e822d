package errorscape.ui.lesson;

import errorscape.lesson.Locks;
import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/// The controls that a step locks, as a menu to tick.
final class HoldMenu {
    private final Map<Control, CheckMenuItem> items = new EnumMap<>(Control.class);
    private Locks locks = Locks.NONE;

    /// @param changed told of the locks that were chosen
    HoldMenu(MenuButton menu, Consumer<Locks> changed) {
        for (Control control : Control.values()) {
            String key = "lesson.control." + control;
            CheckMenuItem item = new CheckMenuItem(Words.text(key));
            item.setId("hold-" + control);
            item.setOnAction(event -> {
                locks = item.isSelected() ? locks.with(control, Hold.LOCKED) : locks.without(control);
                changed.accept(locks);
            });
            items.put(control, item);
            menu.getItems().add(item);
        }
    }

    void show(Locks now) {
        locks = now;
        items.forEach((control, item) -> item.setSelected(now.locked(control)));
    }
}
