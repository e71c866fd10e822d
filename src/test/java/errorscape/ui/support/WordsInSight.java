package errorscape.ui.support;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// Every text that can be read below a node as it stands: labels, tips, prompts, choices, menus, columns. What is
/// hidden is left out. JavaFX thread only.
public final class WordsInSight {
    private final Set<String> words = new LinkedHashSet<>();

    private final Predicate<Node> leftOut;

    private WordsInSight(Predicate<Node> leftOut) {
        this.leftOut = leftOut;
    }

    public static Set<String> below(Node node) {
        return below(node, part -> false);
    }

    /// The same but for some parts.
    ///
    /// @param leftOut parts that are passed over
    public static Set<String> below(Node node, Predicate<Node> leftOut) {
        WordsInSight sight = new WordsInSight(leftOut);
        sight.walk(node);
        sight.words.remove("");
        return sight.words;
    }

    private void walk(Node node) {
        if (!node.isVisible() || leftOut.test(node)) {
            return;
        }
        for (Object installed : properties(node).values()) {
            if (installed instanceof Tooltip tip) {
                add(tip.getText());
            }
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText());
        }
        add(node.getAccessibleText());
        switch (node) {
            case MenuButton menu -> {
                add(menu.getText());
                menu.getItems().forEach(this::item);
            }
            case Labeled labeled -> add(labeled.getText());
            case TextInputControl field -> add(field.getPromptText());
            case ComboBox<?> box -> choices(box);
            case TableView<?> table -> {
                table.getColumns().forEach(column -> add(column.getText()));
                if (table.getPlaceholder() != null) {
                    walk(table.getPlaceholder());
                }
            }
            case TabPane pane -> pane.getTabs().stream().map(Tab::getText).forEach(this::add);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private static ObservableMap<Object, Object> properties(Node node) {
        return node.getProperties();
    }

    private void item(MenuItem item) {
        add(item.getText());
        if (item instanceof CustomMenuItem custom) {
            walk(custom.getContent());
        }
    }

    private <T> void choices(ComboBox<T> box) {
        StringConverter<T> converter = box.getConverter();
        for (T choice : box.getItems()) {
            add(converter == null ? String.valueOf(choice) : converter.toString(choice));
        }
    }

    private void add(String text) {
        words.add(text == null ? "" : text);
    }
}
