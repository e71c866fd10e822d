package errorscape.lesson.format;

import errorscape.lesson.Criterion;
import errorscape.lesson.LessonException;
import errorscape.lesson.Preset;
import errorscape.lesson.Preset.Evidence;
import errorscape.lesson.Preset.Words;
import errorscape.lesson.Scene;
import errorscape.scenario.JsonObject;
import errorscape.scenario.JsonText;
import errorscape.scenario.JsonValue;
import errorscape.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The presets that come with the program, from `sample-data/presets/presets.json`: of each a scene, the path of the
/// one
/// number that changes with both its values, and a measure with what it must be for each of them.
public final class Presets {
    private static final String FILE = "presets.json";

    private Presets() {}

    /// Where their scenarios are.
    public static LessonFolder folder() {
        return new LessonFolder.OfProgram("presets");
    }

    /// All of them, in the order in which they are offered.
    public static List<Preset> all() {
        LessonFolder folder = folder();
        String json = folder.text(FILE)
                .orElseThrow(() -> new LessonException(FILE + " is missing from this installation; install it again"));
        try {
            return read(JsonText.parse(json, FILE));
        } catch (ScenarioException e) {
            String complaint = String.valueOf(e.getMessage());
            throw new LessonException(FILE + ", line " + new LineIndex(json).lineOf(complaint) + ": " + complaint, e);
        }
    }

    /// The value of the number in which the two scenes of a preset differ.
    ///
    /// @param scene one of the two
    public static double number(Preset preset, Scene scene) {
        JsonNode node = SceneJson.tree(scene.change());
        for (String key : preset.number().split("\\.", -1)) {
            node = node.path(key);
        }
        return node.asDouble();
    }

    private static List<Preset> read(JsonObject root) {
        List<Preset> presets = new ArrayList<>();
        for (JsonValue value : root.need("presets").items()) {
            presets.add(preset(value.object()));
        }
        root.close();
        return presets;
    }

    private static Preset preset(JsonObject object) {
        String id = object.need("id").text();
        String number = object.need("number").text();
        String scenario = object.need("scenario").text();
        JsonNode change = object.take("change").map(JsonValue::node).orElse(JsonNodeFactory.instance.objectNode());
        JsonValue shows = object.need("shows");
        Scene bad = scene(scenario, change, number, object.need("bad"));
        Scene good = scene(scenario, change, number, object.need("good"));
        Preset preset = new Preset(
                id,
                number,
                bad,
                good,
                evidence(shows, bad, object.need("badIs")),
                evidence(shows, good, object.need("goodIs")),
                words(object.need("words").object()));
        object.close();
        return preset;
    }

    private static Scene scene(String scenario, JsonNode change, String number, JsonValue value) {
        value.number();
        JsonNode patch = value.node();
        List<String> keys = List.of(number.split("\\."));
        for (String key : keys.reversed()) {
            ObjectNode around = JsonNodeFactory.instance.objectNode();
            around.set(key, patch);
            patch = around;
        }
        return Scene.of(scenario).withChange(LessonScenes.merged(change, patch).toString());
    }

    private static Evidence evidence(JsonValue shows, Scene scene, JsonValue wanted) {
        shows.object();
        ObjectNode measure = ((ObjectNode) shows.node()).deepCopy();
        measure.put("scene", "its own");
        JsonObject criterion = wanted.object();
        Criterion is = QuestionJson.criterion(criterion)
                .orElseThrow(() -> wanted.problem("there must be \"is\", or \"from\" or \"to\""));
        criterion.close();
        return new Evidence(MeasureJson.read(new JsonObject(shows.path(), measure), ignored -> scene), is);
    }

    private static Map<String, Words> words(JsonObject object) {
        Map<String, Words> words = new TreeMap<>();
        for (String language : Locale.getISOLanguages()) {
            object.take(language).ifPresent(value -> {
                JsonObject own = value.object();
                words.put(
                        language,
                        new Words(
                                own.need("title").text(),
                                own.need("bad").text(),
                                own.need("good").text()));
                own.close();
            });
        }
        object.close();
        return words;
    }
}
