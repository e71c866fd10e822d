package errorscape.ui.racers;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Sgd;
import errorscape.ui.common.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The settings of an optimizer in fields; what is typed acts on the run as it stands, from the next step.
final class SettingsFields {
    private final GridPane grid = new GridPane();
    private final Consumer<OptimizerSettings> change;
    private final Consumer<String> complain;
    private final List<Runnable> refreshers = new ArrayList<>();
    private @Nullable OptimizerSettings now;

    /// @param change told of settings that were typed
    /// @param complain told what is wrong with what was typed
    SettingsFields(Consumer<OptimizerSettings> change, Consumer<String> complain) {
        this.change = change;
        this.complain = complain;
        grid.getStyleClass().add("form");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints narrow = new ColumnConstraints(110);
        grid.getColumnConstraints().setAll(wide, narrow);
    }

    Node node() {
        return grid;
    }

    /// Shows settings.
    void show(OptimizerSettings settings) {
        boolean another = now == null || now.getClass() != settings.getClass();
        now = settings;
        if (another) {
            build(settings);
        }
        refreshers.forEach(Runnable::run);
    }

    private void build(OptimizerSettings settings) {
        grid.getChildren().clear();
        refreshers.clear();
        add("learning rate", OptimizerSettings::learningRate, value -> current().withLearningRate(value));
        if (settings instanceof Sgd) {
            add(
                    "momentum",
                    s -> ((Sgd) s).momentum(),
                    value -> new Sgd(current().learningRate(), value));
        }
    }

    private OptimizerSettings current() {
        if (now == null) {
            throw new IllegalStateException("no settings are shown");
        }
        return now;
    }

    private void add(String name, Function<OptimizerSettings, Double> read, DoubleFunction<OptimizerSettings> write) {
        TextField field = new TextField();
        field.getStyleClass().add("small");
        grid.addRow(refreshers.size(), new Label(name), field);
        Runnable refresh = () -> field.setText(Numbers.setting(read.apply(current())));
        refreshers.add(refresh);
        Runnable commit = () -> {
            try {
                double value = Double.parseDouble(
                        field.getText().trim().replace('−', '-').replace(',', '.'));
                if (value != read.apply(current())) {
                    change.accept(write.apply(value));
                }
            } catch (NumberFormatException e) {
                complain.accept("The " + name + " is a number; “" + field.getText() + "” is not.");
            } catch (IllegalArgumentException e) {
                complain.accept(String.valueOf(e.getMessage()));
            }
            refresh.run();
        };
        field.setOnAction(event -> commit.run());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
    }
}
