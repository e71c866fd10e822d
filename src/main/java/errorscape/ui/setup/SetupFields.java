package errorscape.ui.setup;

import errorscape.scenario.Scenario;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// Fields that show parts of the scenario and change them. JavaFX thread only.
final class SetupFields {
    private final Session session;
    private final List<FieldCommit> fields = new ArrayList<>();
    private boolean refreshing;

    SetupFields(Session session) {
        this.session = session;
    }

    /// A field of text.
    ///
    /// @param read what it shows
    /// @param write the scenario with what was typed; throws what tells why that is refused
    void text(TextField field, Function<Scenario, String> read, BiFunction<Scenario, String, Scenario> write) {
        text(
                field,
                () -> {
                    Scenario now = session.scenarioProperty().get();
                    return now == null ? "" : read.apply(now);
                },
                typed -> session.change(s -> write.apply(s, typed)));
    }

    /// A field of text.
    void text(TextField field, Supplier<String> read, Consumer<String> write) {
        fields.add(new FieldCommit(
                field, read, write, message -> session.noticeProperty().set(Notice.problem(message))));
    }

    /// A choice; where the scenario has none of its items, the prompt is left.
    <T> void choice(
            ComboBox<T> box,
            List<T> items,
            Function<T, String> name,
            Function<Scenario, Optional<T>> read,
            BiFunction<Scenario, T, Scenario> write) {
        box.getItems().setAll(items);
        box.setConverter(new OneWayConverter<>(name));
        session.scenarioProperty().subscribe(s -> {
            if (s != null) {
                refreshing = true;
                // What is not one of the choices, such as several activations, leaves the prompt.
                if (read.apply(s).isEmpty() && s.learning().isPresent()) {
                    box.getSelectionModel().clearSelection();
                }
                read.apply(s).ifPresent(box::setValue);
                refreshing = false;
            }
        });
        box.valueProperty().subscribe(value -> {
            if (!refreshing && value != null) {
                session.change(s -> write.apply(s, value));
            }
        });
    }

    /// Shows the scenario as it is now.
    void refresh() {
        fields.forEach(FieldCommit::refresh);
    }

    static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
