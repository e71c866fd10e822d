package errorscape.lesson.format;

import errorscape.function.FunctionGallery;
import errorscape.lesson.LessonException;
import errorscape.lesson.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioException;
import errorscape.scenario.ScenarioFile;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a scene shows: its scenario, with what the scene changes in it.
public final class LessonScenes {
    private LessonScenes() {}

    /// The scenario of a scene.
    ///
    /// @param folder of the lesson
    /// @throws LessonException if there is no such scenario
    /// @throws ScenarioException if the scenario, or the change, cannot be used
    public static Scenario scenario(Scene scene, LessonFolder folder) {
        Scenario base = base(scene.scenario(), folder);
        if (scene.change().equals(Scene.NO_CHANGE)) {
            return base;
        }
        JsonNode tree = merged(SceneJson.tree(ScenarioFile.text(base)), SceneJson.tree(scene.change()));
        return ScenarioFile.parse(tree.toString(), scene.scenario() + " with its change");
    }

    /// The same, built.
    ///
    /// @throws errorscape.data.DataException if the data cannot be used
    public static Experiment experiment(Scene scene, LessonFolder folder) {
        return Experiment.build(scenario(scene, folder), folder.path().orElse(null));
    }

    private static Scenario base(String name, LessonFolder folder) {
        if (name.endsWith(".json")) {
            Optional<String> own = folder.text(name);
            return ScenarioFile.parse(
                    own.orElseThrow(() -> new LessonException("there is no scenario file \"" + name
                            + "\" in the lesson's folder; put it there, or name a scenario of the program")),
                    name);
        }
        return SampleScenarios.find(name)
                .or(() -> FunctionGallery.find(name).map(FunctionScenarios::of))
                .orElseThrow(() -> new LessonException("there is no scenario \"" + name
                        + "\"; name a file of the lesson's folder (NAME.json), a sample scenario ("
                        + String.join(", ", SampleScenarios.names()) + ") or a test function"));
    }

    /// A tree with a merge patch applied (RFC 7396): objects are merged, null takes a key away, all else replaces; and
    /// so does an object of another `type`, such as another optimizer, whose keys would not fit.
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object && sameType(object, changes)
                ? object.deepCopy()
                : changes.objectNode();
        for (String key : changes.propertyNames()) {
            JsonNode value = changes.get(key);
            if (value.isNull()) {
                result.remove(key);
            } else {
                JsonNode old = result.get(key);
                result.set(key, merged(old == null ? result.objectNode() : old, value));
            }
        }
        return result;
    }

    private static boolean sameType(ObjectNode target, ObjectNode changes) {
        JsonNode type = changes.get("type");
        return type == null || type.equals(target.get("type"));
    }
}
