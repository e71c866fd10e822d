package errorscape.ui.racers;

import errorscape.optimizer.Parameter;
import errorscape.scenario.Scenario;
import errorscape.ui.text.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One setting as a row: its name and a field, a box to tick or a list to choose from.
final class ParameterField {
    private static final double WIDTH = 116;

    private final Parameter parameter;
    private final Supplier<Object> read;
    private final Consumer<Object> write;
    private final Consumer<String> complain;
    private final Node node;
    private Runnable refresh = () -> {};
    private boolean refreshing;

    /// @param read the value in force
    /// @param write takes another value; throws [IllegalArgumentException] if it is not allowed
    /// @param complain shows its message
    /// @param scenario what is shown
    ParameterField(
            Parameter parameter,
            Supplier<Object> read,
            Consumer<Object> write,
            Consumer<String> complain,
            @Nullable Scenario scenario) {
        this.parameter = parameter;
        this.read = read;
        this.write = write;
        this.complain = complain;
        Node control = switch (parameter) {
            case Parameter.Flag ignored -> tick();
            case Parameter.Choice choice -> list(choice);
            case Parameter.Real ignored -> field();
            case Parameter.Whole ignored -> field();
            case Parameter.Milestones ignored -> field();
        };
        node = row(ParameterWords.name(parameter), ParameterWords.meaning(parameter, scenario), control);
    }

    Node node() {
        return node;
    }

    /// Shows the value in force.
    void refresh() {
        refreshing = true;
        refresh.run();
        refreshing = false;
    }

    /// A name and a control of the usual width.
    static Node row(String name, String meaning, Node control) {
        Label label = new Label(name);
        label.setTooltip(new Tooltip(meaning));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(label, gap, control);
        row.getStyleClass().add("setting-row");
        if (control instanceof Region region && !(control instanceof CheckBox)) {
            region.setPrefWidth(WIDTH);
            region.setMinWidth(WIDTH);
        }
        return row;
    }

    private Node field() {
        TextField field = new TextField();
        field.getStyleClass().add("small");
        field.setId("setting-" + parameter.key());
        refresh = () -> field.setText(text(read.get()));
        Runnable commit = () -> {
            if (!field.getText().equals(text(read.get()))) {
                boolean list = parameter instanceof Parameter.Milestones;
                set(() -> parsed(list ? field.getText() : field.getText().replace(',', '.')));
            }
        };
        field.setOnAction(event -> commit.run());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
        return field;
    }

    private Object parsed(String typed) {
        try {
            return parameter.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(ParameterWords.complaint(parameter, typed), e);
        }
    }

    private String text(Object value) {
        return value instanceof Double number ? Numbers.setting(number) : parameter.text(value);
    }

    private Node tick() {
        CheckBox box = new CheckBox();
        refresh = () -> box.setSelected(Boolean.TRUE.equals(read.get()));
        box.setOnAction(event -> set(box::isSelected));
        return box;
    }

    private Node list(Parameter.Choice choice) {
        ComboBox<String> list = new ComboBox<>();
        list.getStyleClass().add("small");
        List<Enum<?>> choices = choice.choices();
        choices.forEach(c -> list.getItems().add(words(choice, c)));
        refresh = () -> list.setValue(words(choice, read.get()));
        list.setOnAction(event -> {
            int chosen = list.getSelectionModel().getSelectedIndex();
            if (!refreshing && chosen >= 0) {
                set(() -> choices.get(chosen));
            }
        });
        return list;
    }

    private static String words(Parameter parameter, Object value) {
        return parameter.text(value).replace('_', ' ');
    }

    private void set(Supplier<Object> value) {
        try {
            Object wanted = value.get();
            if (!Objects.equals(wanted, read.get())) {
                write.accept(wanted);
            }
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            complain.accept(
                    message.endsWith(".")
                            ? message
                            : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
        }
        refresh();
    }
}
