package errorscape.keeping;

import errorscape.scenario.JsonObject;
import errorscape.scenario.JsonText;
import errorscape.scenario.JsonValue;
import errorscape.scenario.OptimizerJson;
import errorscape.scenario.ScenarioException;
import errorscape.scenario.ScenarioFile;
import errorscape.training.RunHistory;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Work as JSON: `{"work": 1, "scenario": {...}, "step": 240, ...}`.
public final class WorkFile {
    /// The newest version of the format.
    static final int VERSION = 1;

    private WorkFile() {}

    /// The text of a file.
    public static String text(Work work) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("work", VERSION).put("closed", work.closed());
        work.folder().ifPresent(folder -> root.put("folder", folder.toString()));
        root.put("step", work.step()).put("frontier", work.frontier()).put("selected", work.selected());
        ArrayNode racers = root.putArray("racers");
        for (Work.Lane lane : work.racers()) {
            ObjectNode racer = racers.addObject().put("number", lane.number()).put("fingerprint", lane.fingerprint());
            OptimizerJson.write(lane.history().first(), racer.putObject("first"));
            ArrayNode changes = racer.putArray("changes");
            for (RunHistory.Change change : lane.history().changes()) {
                ObjectNode object = changes.addObject().put("step", change.step());
                OptimizerJson.write(change.optimizer(), object.putObject("optimizer"));
            }
        }
        root.set("scenario", ScenarioFile.tree(work.scenario()));
        return root.toString();
    }

    /// Reads a file.
    ///
    /// @throws ScenarioException if it cannot be read or holds no work
    public static Work read(Path file) {
        return read(JsonText.load(file), String.valueOf(file.getFileName()));
    }

    /// Reads a text.
    ///
    /// @throws ScenarioException if it holds no work
    public static Work parse(String text) {
        return read(JsonText.parse(text, "work"), "work");
    }

    private static Work read(JsonObject root, String name) {
        JsonValue version = root.need("work");
        if (version.integer() != VERSION) {
            throw version.problem("this work is of another version of Errorscape");
        }
        List<Work.Lane> racers = new ArrayList<>();
        for (JsonValue item : root.need("racers").items()) {
            racers.add(lane(item.object()));
        }
        long step = step(root.need("step"));
        JsonValue frontier = root.need("frontier");
        if (step(frontier) < step) {
            throw frontier.problem("the last step lies before the one that is shown");
        }
        Work work = new Work(
                ScenarioFile.read(root.need("scenario").object(), name),
                root.take("folder").map(WorkFile::path),
                step,
                step(frontier),
                root.need("selected").integer(),
                racers,
                root.need("closed").flag());
        root.close();
        return work;
    }

    private static Work.Lane lane(JsonObject object) {
        List<RunHistory.Change> changes = new ArrayList<>();
        for (JsonValue item : object.need("changes").items()) {
            JsonObject change = item.object();
            changes.add(new RunHistory.Change(
                    step(change.need("step")),
                    OptimizerJson.read(change.need("optimizer").object())));
            change.close();
        }
        Work.Lane lane = new Work.Lane(
                object.need("number").integer(),
                new RunHistory(OptimizerJson.read(object.need("first").object()), changes),
                object.need("fingerprint").text());
        object.close();
        return lane;
    }

    private static long step(JsonValue value) {
        long step = value.seed();
        if (step < 0) {
            throw value.problem("there is no step before the start");
        }
        return step;
    }

    private static Path path(JsonValue value) {
        try {
            return Path.of(value.text());
        } catch (InvalidPathException e) {
            throw value.problem("this is no folder");
        }
    }
}
