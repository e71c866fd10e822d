package errorscape.lesson.format;

import errorscape.lesson.Measure;
import errorscape.lesson.Scene;
import errorscape.scenario.JsonObject;
import errorscape.scenario.JsonValue;
import errorscape.scenario.ScenarioException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Measures in lesson files: `{"type": "until", "scene": "valley", "loss": 0.1, "most": 500}`. Types and keys are the
/// names of the records and of their components. A scene is the id of a step, or an object as a step has.
final class MeasureJson {
    private static final List<Class<?>> KINDS = List.of(Measure.class.getPermittedSubclasses());

    private static final Map<String, Object> USUAL =
            Map.of("racer", 1, "weight", 0, "rank", 1, "best", 1, "renamed", false, "inputs", List.of());

    /// More of anything is hours.
    private static final long MOST = 10_000_000;

    private MeasureJson() {}

    /// @param scenes those of the steps, by their ids
    static Measure read(JsonObject object, Function<JsonValue, Scene> scenes) {
        JsonValue type = object.need("type");
        Class<?> kind = KINDS.stream()
                .filter(known -> name(known).equals(type.text()))
                .findFirst()
                .orElseThrow(() -> type.problem("\"" + type.text() + "\" is not known; allowed are "
                        + KINDS.stream().map(MeasureJson::name).collect(Collectors.joining(", "))));
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = components[i].getName();
            Object usual = object.has(key) ? null : USUAL.get(key);
            values[i] = usual == null ? value(object.need(key), key, components[i].getType(), scenes) : usual;
        }
        object.close();
        return create(kind, components, values);
    }

    private static Object value(JsonValue given, String key, Class<?> type, Function<JsonValue, Scene> scenes) {
        if (type == Scene.class) {
            return scenes.apply(given);
        }
        if (type == int.class || type == long.class) {
            long number = given.seed();
            if (!key.toLowerCase(Locale.ROOT).endsWith("seed") && (number < 0 || number > MOST)) {
                throw given.problem(String.format(Locale.ROOT, "must be from 0 to %,d, not %d", MOST, number));
            }
            return type == int.class ? (Object) given.integer() : (Object) number;
        }
        if (type == double.class) {
            return given.number();
        }
        if (type == boolean.class) {
            return given.flag();
        }
        if (type == List.class) {
            return given.items().stream().map(JsonValue::text).toList();
        }
        return type.isEnum() ? constant(given, type) : given.text();
    }

    private static Object constant(JsonValue given, Class<?> type) {
        List<Enum<?>> constants = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            constants.add((Enum<?>) constant);
        }
        return constants.stream()
                .filter(constant -> JsonValue.name(constant).equals(given.text()))
                .findFirst()
                .orElseThrow(() -> given.problem("\"" + given.text() + "\" is not known; allowed are "
                        + constants.stream().map(JsonValue::name).collect(Collectors.joining(", "))));
    }

    private static Measure create(Class<?> kind, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Measure) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new ScenarioException(String.valueOf(e.getTargetException().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param scenes the id of the step that shows a scene, or an object
    static void write(Measure measure, ObjectNode object, BiConsumer<Scene, ObjectNode> scenes) {
        object.put("type", name(measure.getClass()));
        for (RecordComponent component : measure.getClass().getRecordComponents()) {
            String key = component.getName();
            Object value = value(measure, component);
            if (value.equals(USUAL.get(key))) {
                continue;
            }
            switch (value) {
                case Scene scene -> scenes.accept(scene, object);
                case Integer number -> object.put(key, number);
                case Long number -> object.put(key, number);
                case Double number -> object.put(key, number);
                case Boolean flag -> object.put(key, flag);
                case Enum<?> constant -> object.put(key, JsonValue.name(constant));
                case List<?> texts -> {
                    ArrayNode list = object.putArray(key);
                    texts.forEach(text -> list.add(text.toString()));
                }
                default -> object.put(key, value.toString());
            }
        }
    }

    private static Object value(Measure measure, RecordComponent component) {
        try {
            return component.getAccessor().invoke(measure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// `DefiniteMatrices` as `definite_matrices`.
    private static String name(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
