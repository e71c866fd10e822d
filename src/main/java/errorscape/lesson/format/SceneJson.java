package errorscape.lesson.format;

import errorscape.lesson.Locks;
import errorscape.lesson.Scene;
import errorscape.scenario.JsonObject;
import errorscape.scenario.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Scenes in lesson files: `{"scenario": "valley.json", "change": {"start": {"x": 1, "y": -0.99}}, "cards": ["curve"],
/// "locks": {"marks": "hidden", "optimizer": "locked"}}`.
final class SceneJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SceneJson() {}

    static Scene read(JsonObject object) {
        String scenario = object.need("scenario").text();
        Optional<JsonValue> change = object.take("change");
        change.ifPresent(JsonValue::object);
        List<Scene.Card> cards = new ArrayList<>();
        for (JsonValue card : object.take("cards").map(JsonValue::items).orElse(List.of())) {
            cards.add(card.choice(Scene.Card.class));
        }
        Scene scene = new Scene(
                scenario,
                change.map(value -> MAPPER.writeValueAsString(value.node())).orElse(Scene.NO_CHANGE),
                cards,
                object.take("locks").map(SceneJson::locks).orElse(Locks.NONE));
        object.close();
        return scene;
    }

    private static Locks locks(JsonValue value) {
        JsonObject object = value.object();
        Map<Locks.Control, Locks.Hold> holds = new EnumMap<>(Locks.Control.class);
        for (Locks.Control control : Locks.Control.values()) {
            object.take(JsonValue.name(control)).ifPresent(hold -> holds.put(control, hold.choice(Locks.Hold.class)));
        }
        object.close();
        return new Locks(holds);
    }

    static void write(Scene scene, ObjectNode object) {
        object.put("scenario", scene.scenario());
        if (!scene.change().equals(Scene.NO_CHANGE)) {
            object.set("change", tree(scene.change()));
        }
        if (!scene.cards().isEmpty()) {
            ArrayNode cards = object.putArray("cards");
            scene.cards().forEach(card -> cards.add(JsonValue.name(card)));
        }
        if (!scene.locks().holds().isEmpty()) {
            ObjectNode locks = object.putObject("locks");
            for (Locks.Control control : Locks.Control.values()) {
                Locks.Hold hold = scene.locks().holds().get(control);
                if (hold != null) {
                    locks.put(JsonValue.name(control), JsonValue.name(hold));
                }
            }
        }
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
