package errorscape.ui.main;

import errorscape.ui.support.Ui;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Uses whatever controls the windows show, at random: mouse and keys by the robot, lists and menus by their own
/// methods. The same seed makes the same choices among the same controls.
final class WindowDriver {
    /// Actions that are told when something goes wrong.
    private static final int REMEMBERED = 40;

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.SPACE,
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.R,
            KeyCode.N,
            KeyCode.P,
            KeyCode.V,
            KeyCode.K,
            KeyCode.L,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.DELETE,
            KeyCode.ESCAPE);

    private static final List<String> TEXTS = List.of(
            "0.1",
            "1",
            "0",
            "-1",
            "1e-300",
            "1e300",
            "1e9",
            "NaN",
            "",
            "abc",
            "12",
            "3, 4",
            "0.5",
            "100",
            "1e-9",
            "0.01",
            "2",
            "all",
            "8, 8",
            "6",
            "-0",
            "0.999",
            "−3",
            "1/3",
            "99999999999999999999");

    private static final List<String> FORMULAS = List.of(
            "x^2 - y^2",
            "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
            "abs(x) + abs(y)",
            "sin(3*x)*cos(2*y)",
            "exp(-x^2 - y^2)",
            "log(x)",
            "x^3 - 3*x*y^2",
            "1/x",
            "0",
            "x^2 +",
            "sqrt(x*y)",
            "max(x, y)");

    private final Ui ui;
    private final Random random;
    private final Deque<String> last = new ArrayDeque<>();
    private long actions;

    WindowDriver(Ui ui, long seed) {
        this.ui = ui;
        random = new Random(seed);
    }

    long actions() {
        return actions;
    }

    /// The last actions, the newest last.
    String lastActions() {
        return String.join(System.lineSeparator(), last);
    }

    /// One more action.
    void act() {
        actions++;
        switch (random.nextInt(14)) {
            case 0, 1 -> press();
            case 2 -> key();
            case 3, 4 -> type();
            case 5, 6 -> chooseFromMenu();
            case 7 -> chooseFromList();
            case 8 -> slide();
            case 9 -> selectTab();
            case 10 -> selectRow();
            case 11 -> drag();
            case 12 -> click();
            default -> shortcutOrClose();
        }
    }

    private void note(String what) {
        last.addLast(actions + " " + what);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
        return node.getClass().getSimpleName() + " " + node.getId() + text;
    }

    /// The controls of a kind that can be seen and used, in the order of the scene.
    private <T extends Node> List<T> controls(Class<T> kind, Predicate<T> which) {
        List<T> found = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (window instanceof Stage && window.isShowing() && scene != null) {
                collect(scene.getRoot(), kind, which, found);
            }
        }
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, Predicate<T> which, List<T> found) {
        if (!node.isVisible()) {
            return;
        }
        if (kind.isInstance(node) && !node.isDisabled() && which.test(kind.cast(node))) {
            found.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, kind, which, found));
        }
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Fires any button; what asks for a file is answered by the test.
    private void press() {
        ui.run(() -> {
            List<ButtonBase> buttons = controls(ButtonBase.class, b -> !(b instanceof MenuButton));
            if (!buttons.isEmpty()) {
                ButtonBase button = anyOf(buttons);
                note("press " + name(button));
                button.fire();
            }
        });
    }

    private void key() {
        KeyCode key = anyOf(KEYS);
        note("key " + key);
        ui.robot().press(key).release(key);
    }

    private void type() {
        TextInputControl field = ui.call(() -> {
            List<TextInputControl> fields = controls(TextInputControl.class, TextInputControl::isEditable);
            if (fields.isEmpty()) {
                return null;
            }
            TextInputControl chosen = anyOf(fields);
            String text = anyOf("formula".equals(chosen.getId()) ? FORMULAS : TEXTS);
            note("type “" + text + "” into " + name(chosen));
            chosen.requestFocus();
            chosen.setText(text);
            return chosen;
        });
        if (field != null) {
            KeyCode end = random.nextInt(3) == 0 ? KeyCode.TAB : KeyCode.ENTER;
            ui.robot().press(end).release(end);
        }
    }

    private void chooseFromMenu() {
        ui.run(() -> {
            List<MenuButton> menus = controls(MenuButton.class, _ -> true);
            if (menus.isEmpty()) {
                return;
            }
            MenuButton menu = anyOf(menus);
            // Some are filled when they open.
            menu.show();
            List<MenuItem> items = menu.getItems().stream()
                    .filter(i -> !i.isDisable() && i.isVisible())
                    .toList();
            if (!items.isEmpty()) {
                MenuItem item = anyOf(items);
                note("menu " + name(menu) + ": " + item.getText());
                item.fire();
            }
            menu.hide();
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void chooseFromList() {
        ui.run(() -> {
            List<ComboBox> lists = controls(ComboBox.class, c -> !c.getItems().isEmpty());
            if (!lists.isEmpty()) {
                ComboBox list = anyOf(lists);
                int index = random.nextInt(list.getItems().size());
                note("choose " + list.getItems().get(index) + " in " + name(list));
                list.getSelectionModel().select(index);
            }
        });
    }

    private void slide() {
        ui.run(() -> {
            List<Slider> sliders = controls(Slider.class, s -> true);
            if (!sliders.isEmpty()) {
                Slider slider = anyOf(sliders);
                double to = slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin());
                note("slide " + name(slider) + " to " + to);
                slider.setValue(to);
            }
        });
    }

    private void selectTab() {
        ui.run(() -> {
            List<TabPane> panes = controls(TabPane.class, p -> !p.getTabs().isEmpty());
            if (!panes.isEmpty()) {
                TabPane pane = anyOf(panes);
                int index = random.nextInt(pane.getTabs().size());
                note("tab " + pane.getTabs().get(index).getText());
                pane.getSelectionModel().select(index);
            }
        });
    }

    private void selectRow() {
        ui.run(() -> {
            List<Node> rows = controls(
                    Node.class,
                    n -> n instanceof CheckBox
                            || (n instanceof TableView<?> table
                                    && !table.getItems().isEmpty()));
            if (rows.isEmpty()) {
                return;
            }
            Node node = anyOf(rows);
            note("select in " + name(node));
            if (node instanceof TableView<?> table) {
                table.getSelectionModel().select(random.nextInt(table.getItems().size()));
            } else if (node instanceof CheckBox box) {
                box.fire();
            }
        });
    }

    /// Drags in a picture, from the start of the run where it can be seen.
    private void drag() {
        List<Node> views = ui.call(() -> controls(
                Node.class,
                n -> "mainView".equals(n.getId()) || "mapView".equals(n.getId()) || "chart".equals(n.getId())));
        if (views.isEmpty()) {
            return;
        }
        Point2D from = place(anyOf(views));
        Point2D to = place(anyOf(views));
        MouseButton button = random.nextInt(4) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        note("drag " + button + " from " + from + " to " + to);
        if (random.nextInt(4) == 0) {
            ui.robot().moveTo(from);
            ui.robot()
                    .scroll(
                            random.nextInt(1, 4),
                            random.nextBoolean()
                                    ? javafx.geometry.VerticalDirection.UP
                                    : javafx.geometry.VerticalDirection.DOWN);
        } else {
            ui.robot().drag(from.getX(), from.getY(), button).dropTo(to.getX(), to.getY());
        }
    }

    private Point2D place(Node node) {
        return ui.call(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            if (bounds == null) {
                return new Point2D(500, 400);
            }
            double x = bounds.getMinX() + (0.05 + 0.9 * random.nextDouble()) * bounds.getWidth();
            double y = bounds.getMinY() + (0.05 + 0.9 * random.nextDouble()) * bounds.getHeight();
            return new Point2D(Math.clamp(x, 1, 998), Math.clamp(y, 1, 955));
        });
    }

    /// Clicks anywhere in the main window.
    private void click() {
        Point2D at = new Point2D(10 + 980 * random.nextDouble(), 10 + 930 * random.nextDouble());
        note("click at " + at);
        ui.robot().clickOn(at);
    }

    private void shortcutOrClose() {
        switch (random.nextInt(5)) {
            case 0 -> shortcut(KeyCode.Y);
            case 1 -> shortcut(KeyCode.S);
            case 2 -> shortcut(KeyCode.O);
            case 3 -> closeAnother();
            default -> shortcut(KeyCode.Z);
        }
    }

    private void shortcut(KeyCode key) {
        note("Ctrl+" + key);
        ui.robot().press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    /// Closes a window beside the main one.
    private void closeAnother() {
        ui.run(() -> {
            List<Stage> others = new ArrayList<>();
            for (Window window : Window.getWindows()) {
                if (window instanceof Stage stage && stage.getOwner() != null) {
                    others.add(stage);
                }
            }
            if (!others.isEmpty()) {
                Stage stage = anyOf(others);
                note("close " + stage.getTitle());
                stage.hide();
            }
        });
    }
}
