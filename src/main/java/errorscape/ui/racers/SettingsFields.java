package errorscape.ui.racers;

import errorscape.optimizer.Around;
import errorscape.optimizer.Course;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Parameter;
import errorscape.optimizer.Recipe;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.SettingsType;
import errorscape.scenario.Scenario;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The settings of an optimizer in fields, made from the catalogue; what is chosen acts on the run as it
/// stands, from the next step.
final class SettingsFields {
    private final VBox box = new VBox();
    private final RateGauge gauge = new RateGauge();
    /// The first settings of an optimizer, which are always in sight.
    private static final int SHOWN = 2;

    private final Consumer<OptimizerSettings> change;
    private final Consumer<String> complain;

    private List<ParameterField> fields = new ArrayList<>();
    private @Nullable OptimizerSettings now;
    /// The word that the fields were made with.
    private String built = "";
    private boolean opened;
    private final Supplier<@Nullable Scenario> scenario;

    /// @param change told of settings that were chosen
    /// @param complain told what is wrong with what was typed
    /// @param scenario what is shown
    SettingsFields(
            Consumer<OptimizerSettings> change, Consumer<String> complain, Supplier<@Nullable Scenario> scenario) {
        this.scenario = scenario;
        this.change = change;
        this.complain = complain;
        box.getStyleClass().add("stack");
    }

    Node node() {
        return box;
    }

    /// Shows under the learning rate how much of it is stable.
    void show(RateEdge edge) {
        gauge.show(edge);
    }

    /// Shows settings.
    void show(OptimizerSettings settings) {
        OptimizerSettings before = now;
        now = settings;
        String words = Wording.text(scenario.get(), "racers.weight");
        if (before == null || !words.equals(built) || !shape(before).equals(shape(settings))) {
            built = words;
            gauge.word(Wording.text(scenario.get(), "racers.gauge"));
            build(settings);
        }
        fields.forEach(ParameterField::refresh);
    }

    private static List<Object> shape(OptimizerSettings settings) {
        return List.of(
                settings.optimizer().type().id(),
                settings.recipe().schedule().course().type().id());
    }

    private OptimizerSettings current() {
        if (now == null) {
            throw new IllegalStateException("no settings are shown");
        }
        return now;
    }

    private void build(OptimizerSettings settings) {
        fields = new ArrayList<>();
        for (Parameter parameter : Optimizers.parameters(settings)) {
            fields.add(new ParameterField(
                    parameter,
                    () -> Optimizers.value(current(), parameter),
                    value -> change.accept(Optimizers.with(current(), parameter, value)),
                    complain,
                    scenario.get()));
        }
        if (!settings.optimizer().searches()) {
            schedule(settings.recipe().schedule());
        }
        int own = settings.optimizer().type().parameters().size();
        int around = Optimizers.parameters(settings).size();
        List<Node> nodes = fields.stream().map(ParameterField::node).toList();
        int shown = Math.min(own, SHOWN);
        box.getChildren().setAll(nodes.subList(0, shown));
        int rate = Optimizers.parameters(settings).stream()
                .map(Parameter::key)
                .toList()
                .indexOf("learningRate");
        if (rate >= 0) {
            box.getChildren().add(Math.min(rate + 1, shown), gauge.node());
        }
        List<Node> rest = new ArrayList<>(nodes.subList(shown, own));
        if (!settings.optimizer().searches()) {
            rest.add(courses(settings.recipe().schedule()));
            rest.addAll(nodes.subList(around, nodes.size()));
        }
        rest.addAll(nodes.subList(own, around));
        fold(rest, opened || unusual(settings));
    }

    /// What is seldom changed waits behind a word, so that all racers stay in sight.
    private void fold(List<Node> rest, boolean open) {
        if (rest.isEmpty()) {
            return;
        }
        VBox more = new VBox();
        more.getStyleClass().add("stack");
        more.getChildren().setAll(rest);
        Hyperlink show = new Hyperlink(Words.text("racers.more"));
        show.setId("racer-more");
        show.setOnAction(event -> {
            opened = true;
            box.getChildren().remove(show);
            box.getChildren().add(more);
        });
        box.getChildren().add(open ? more : show);
    }

    /// Whether something stands around the optimizer, or its rate changes.
    private static boolean unusual(OptimizerSettings settings) {
        Recipe recipe = settings.recipe();
        return !recipe.around().equals(Around.NOTHING) || !recipe.schedule().equals(Schedule.CONSTANT);
    }

    private void schedule(Schedule schedule) {
        SettingsType<? extends Course> type = schedule.course().type();
        for (Parameter parameter : type.parameters()) {
            fields.add(new ParameterField(
                    parameter,
                    () -> value(parameter),
                    value -> {
                        Map<String, Object> values = new HashMap<>(
                                current().recipe().schedule().course().values());
                        values.put(parameter.key(), value);
                        steer(new Schedule(type.create(values), warmup()));
                    },
                    complain,
                    scenario.get()));
        }
        fields.add(new ParameterField(
                Schedule.WARMUP,
                this::warmup,
                value -> steer(new Schedule(current().recipe().schedule().course(), (Long) value)),
                complain,
                scenario.get()));
    }

    private Object value(Parameter parameter) {
        Object value = current().recipe().schedule().course().values().get(parameter.key());
        return value == null ? parameter.standard() : value;
    }

    private long warmup() {
        return current().recipe().schedule().warmup();
    }

    private void steer(Schedule schedule) {
        change.accept(Optimizers.with(current(), schedule));
    }

    private static String name(SettingsType<? extends Course> type) {
        return Wording.phrase(null, "optimizer", type.displayName());
    }

    private Node courses(Schedule schedule) {
        ComboBox<String> courses = new ComboBox<>();
        courses.getStyleClass().add("small");
        for (SettingsType<? extends Course> type : Schedule.COURSES) {
            courses.getItems().add(name(type));
        }
        courses.setValue(name(schedule.course().type()));
        courses.setOnAction(event -> {
            for (SettingsType<? extends Course> type : Schedule.COURSES) {
                if (name(type).equals(courses.getValue())) {
                    steer(new Schedule(type.create(Map.of()), warmup()));
                }
            }
        });
        return ParameterField.row(Words.text("racers.schedule"), Words.text("racers.schedule.tip"), courses);
    }
}
