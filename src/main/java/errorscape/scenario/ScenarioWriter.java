package errorscape.scenario;

import errorscape.math.Range;
import errorscape.render.Camera;
import errorscape.slice.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// From a scenario to the tree of its file. Keys stand in the order of the records. Everything is written out but
/// what the first format did not know, if it is as it was then.
final class ScenarioWriter {
    private ScenarioWriter() {}

    static ObjectNode tree(Scenario scenario) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("errorscape", version(scenario)).put("name", scenario.name()).put("note", scenario.note());
        subject(scenario.subject(), root);
        if (scenario.subject() instanceof Subject.TypedFunction && FunctionMatter.isPoint(scenario.start())) {
            root.putObject("start")
                    .put("x", scenario.start().a())
                    .put("y", scenario.start().b());
        } else {
            start(scenario.start(), root.putObject("start"));
        }
        training(scenario.training(), root.putObject("training"));
        slice(scenario.slice(), root.putObject("slice"));
        view(scenario.view(), root.putObject("view"));
        return root;
    }

    /// The oldest format that can say it, so that older programs open what they can show.
    private static int version(Scenario scenario) {
        if (scenario.learning().flatMap(learning -> learning.data().table()).isPresent()) {
            return 3;
        }
        Scenario.View view = scenario.view();
        boolean old =
                scenario.learning().map(l -> l.network().layers().isEmpty()).orElse(true)
                        && !scenario.training().confined()
                        && !view.following()
                        && view.percentile().isEmpty()
                        && view.quantity() == ScenarioDefaults.VIEW.quantity();
        boolean layered = scenario.learning()
                .filter(learning -> !learning.network().layers().isEmpty())
                .isPresent();
        return old ? 1 : layered ? ScenarioFile.VERSION : 2;
    }

    private static void subject(Subject subject, ObjectNode root) {
        switch (subject) {
            case Subject.DataAndNetwork(Subject.Data data, Subject.Network network) -> {
                data(data, root.putObject("data"));
                network(network, root.putObject("network"));
            }
            case Subject.ImportedNetwork(String source) ->
                root.putObject("imported").put("source", source);
            case Subject.TypedFunction function -> FunctionJson.write(function, root.putObject("function"));
        }
    }

    private static void data(Subject.Data data, ObjectNode object) {
        object.put("source", data.source());
        if (data.table().isPresent()) {
            TableJson.write(data.table().get(), object.putObject("table"));
            return;
        }
        data.inputs().forEach(object.putArray("inputs")::add);
        data.targets().forEach(object.putArray("targets")::add);
        object.put("standardise", data.standardise())
                .put("validationShare", data.validationShare())
                .put("splitSeed", data.splitSeed());
    }

    private static void network(Subject.Network network, ObjectNode object) {
        network.hidden().forEach(object.putArray("hidden")::add);
        if (network.layers().isEmpty()) {
            object.put("activation", JsonValue.name(network.activation()));
        } else {
            ArrayNode each = object.putArray("activation");
            network.layers().forEach(activation -> each.add(JsonValue.name(activation)));
        }
        object.put("output", JsonValue.name(network.output()))
                .put("biases", network.biases())
                .put("loss", JsonValue.name(network.loss()))
                .put("l2", network.l2())
                .put("regulariseBiases", network.regulariseBiases())
                .put("l1", network.l1())
                .put("direct", network.direct());
    }

    static void start(Scenario.Start start, ObjectNode object) {
        object.putObject("initialiser")
                .put("scheme", JsonValue.name(start.initialiser().scheme()))
                .put("scale", start.initialiser().scale());
        object.put("seed", start.seed());
        start.from().ifPresent(from -> from.weights().forEach(object.putArray("weights")::add));
        object.put("a", start.a()).put("b", start.b());
    }

    private static void training(Scenario.Training training, ObjectNode object) {
        OptimizerJson.write(training.optimizer(), object.putObject("optimizer"));
        object.put("batchSize", training.batchSize())
                .put("batchSeed", training.batchSeed())
                .put("stepsPerSecond", training.stepsPerSecond());
        RacerJson.write(training, object);
        if (training.confined()) {
            object.put("confined", true);
        }
    }

    private static void slice(Scenario.Slice slice, ObjectNode object) {
        PlaneJson.write(slice.plane(), object.putObject("plane"));
        if (!slice.at().equals(Place.START)) {
            PlaceJson.write(slice.at(), object.putObject("at"));
        }
        slice.box().ifPresent(box -> {
            ObjectNode bounds = object.putObject("box");
            range(box.a(), "a", bounds);
            range(box.b(), "b", bounds);
        });
    }

    static void range(Range range, String key, ObjectNode object) {
        object.putArray(key).add(range.min()).add(range.max());
    }

    private static void view(Scenario.View view, ObjectNode object) {
        object.put("layout", JsonValue.name(view.layout()));
        camera(view.terrain(), object.putObject("terrain"));
        camera(view.map(), object.putObject("map"));
        object.put("scale", JsonValue.name(view.scale())).put("resolution", view.resolution());
        if (view.quantity() != ScenarioDefaults.VIEW.quantity()) {
            object.put("quantity", JsonValue.name(view.quantity()));
        }
        if (view.following()) {
            object.put("following", true);
        }
        view.percentile().ifPresent(percentile -> object.put("percentile", percentile));
    }

    private static void camera(Camera camera, ObjectNode object) {
        object.put("azimuth", camera.azimuth())
                .put("elevation", camera.elevation())
                .put("zoom", camera.zoom())
                .put("panX", camera.panX())
                .put("panY", camera.panY());
    }
}
