package errorscape.scenario;

import errorscape.optimizer.Course;
import errorscape.optimizer.Optimizer;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Parameter;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.SettingsType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Optimizers in scenario files: `{"type": "sgd", "learningRate": 0.1, "momentum": 0.9, "clipNorm": 1,
/// "schedule": {"type": "cosine", "steps": 1000, "warmup": 50}}`. The keys are those of the catalogue; what is
/// left out is standard.
public final class OptimizerJson {
    private OptimizerJson() {}

    /// Reads the settings of an object.
    ///
    /// @throws ScenarioException if they are none
    public static OptimizerSettings read(JsonObject object) {
        OptimizerSettings settings = standard(object.need("type"));
        for (Parameter parameter : Optimizers.parameters(settings)) {
            Optional<JsonValue> given = object.take(parameter.key());
            if (given.isPresent()) {
                Object value = value(given.get(), parameter);
                settings = checked(given.get(), settings, parameter, value);
            }
        }
        Optional<JsonValue> schedule = object.take("schedule");
        if (schedule.isPresent()) {
            Schedule read = schedule(schedule.get().object());
            try {
                settings = Optimizers.with(settings, read);
            } catch (IllegalArgumentException e) {
                throw schedule.get().problem(String.valueOf(e.getMessage()));
            }
        }
        object.close();
        return settings;
    }

    private static Optimizer standard(JsonValue type) {
        List<Optimizers.Entry> entries = Optimizers.entries();
        return entries.stream()
                .filter(e -> e.id().equals(type.text()))
                .findFirst()
                .orElseThrow(() -> type.problem("\"" + type.text() + "\" is not known; allowed are "
                        + String.join(
                                ", ", entries.stream().map(Optimizers.Entry::id).toList())))
                .standard();
    }

    private static OptimizerSettings checked(
            JsonValue given, OptimizerSettings settings, Parameter parameter, Object value) {
        try {
            return Optimizers.with(settings, parameter, value);
        } catch (IllegalArgumentException e) {
            throw given.problem(String.valueOf(e.getMessage()));
        }
    }

    private static Object value(JsonValue given, Parameter parameter) {
        return switch (parameter) {
            case Parameter.Real ignored -> given.number();
            case Parameter.Whole ignored -> given.seed();
            case Parameter.Flag ignored -> given.flag();
            case Parameter.Milestones ignored ->
                given.items().stream().map(JsonValue::seed).toList();
            case Parameter.Choice choice -> {
                try {
                    yield choice.parse(given.text());
                } catch (IllegalArgumentException e) {
                    throw given.problem(String.valueOf(e.getMessage()));
                }
            }
        };
    }

    private static Schedule schedule(JsonObject object) {
        JsonValue name = object.need("type");
        SettingsType<? extends Course> type = Schedule.COURSES.stream()
                .filter(t -> t.id().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> name.problem("\"" + name.text() + "\" is not known; allowed are "
                        + String.join(
                                ", ",
                                Schedule.COURSES.stream().map(SettingsType::id).toList())));
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : type.parameters()) {
            object.take(parameter.key()).ifPresent(given -> values.put(parameter.key(), allowed(given, parameter)));
        }
        long warmup = object.take(Schedule.WARMUP.key())
                .map(given -> (Long) allowed(given, Schedule.WARMUP))
                .orElse(0L);
        object.close();
        return new Schedule(type.create(values), warmup);
    }

    private static Object allowed(JsonValue given, Parameter parameter) {
        Object value = value(given, parameter);
        try {
            return parameter.checked(value);
        } catch (IllegalArgumentException e) {
            throw given.problem(String.valueOf(e.getMessage()));
        }
    }

    /// Writes settings into an object.
    public static void write(OptimizerSettings settings, ObjectNode object) {
        Optimizer optimizer = settings.optimizer();
        object.put("type", optimizer.type().id());
        for (Parameter parameter : Optimizers.parameters(settings)) {
            Object value = Optimizers.value(settings, parameter);
            boolean own = optimizer.type().parameters().contains(parameter);
            if (own || !value.equals(parameter.standard())) {
                put(object, parameter, value);
            }
        }
        Schedule schedule = settings.recipe().schedule();
        if (!schedule.equals(Schedule.CONSTANT)) {
            ObjectNode inner = object.putObject("schedule");
            inner.put("type", schedule.course().type().id());
            schedule.course()
                    .values()
                    .forEach((key, value) ->
                            put(inner, schedule.course().type().find(key).orElseThrow(), value));
            inner.put(Schedule.WARMUP.key(), schedule.warmup());
        }
    }

    private static void put(ObjectNode object, Parameter parameter, Object value) {
        switch (value) {
            case Double number -> object.put(parameter.key(), number);
            case Long number -> object.put(parameter.key(), number);
            case Boolean flag -> object.put(parameter.key(), flag);
            case List<?> steps -> {
                ArrayNode list = object.putArray(parameter.key());
                steps.forEach(step -> list.add((Long) step));
            }
            default -> object.put(parameter.key(), parameter.text(value));
        }
    }
}
