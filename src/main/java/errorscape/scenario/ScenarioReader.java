package errorscape.scenario;

import errorscape.math.Counted;
import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.optimizer.OptimizerSettings;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.slice.Box;
import errorscape.slice.Place;
import errorscape.slice.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// From the tree of a scenario file to the scenario.
///
/// Needed are `errorscape`, `name`, the subject, `start`, `training.optimizer` and `slice.plane`. The subject is
/// `data.source` and `network` (`hidden`, `activation`, `loss`) with a start of `initialiser` and `seed`; or
/// `imported.source`; or `function` (`expression`, `x`, `y`) with a start of `x` and `y`, for which the slice
/// may be left out. What may be absent has the defaults that stand here.
final class ScenarioReader {
    private ScenarioReader() {}

    static Scenario read(JsonObject root) {
        checkVersion(root.need("errorscape"));
        String name = root.need("name").text();
        String note = root.take("note").map(JsonValue::text).orElse("");
        Subject subject = subject(root);
        boolean function = subject instanceof Subject.TypedFunction;
        Scenario scenario = new Scenario(
                name,
                note,
                subject,
                function
                        ? point(root.need("start").object())
                        : start(root.need("start").object()),
                training(root.need("training").object()),
                slice(function ? root.take("slice") : Optional.of(root.need("slice")), function),
                root.take("view")
                        .map(JsonValue::object)
                        .map(ScenarioReader::view)
                        .orElse(ScenarioDefaults.VIEW));
        root.close();
        ScenarioRules.check(scenario);
        return scenario;
    }

    private static void checkVersion(JsonValue value) {
        int version = value.integer();
        if (version > ScenarioFile.VERSION) {
            throw value.problem("the file has the newer format " + version + ", this program reads up to "
                    + ScenarioFile.VERSION + "; open it with a newer Errorscape");
        }
        if (version < 1) {
            throw value.problem("there is no format " + version + "; the first is 1");
        }
    }

    private static Subject subject(JsonObject root) {
        Optional<JsonValue> imported = root.take("imported");
        if (imported.isPresent()) {
            JsonObject object = imported.get().object();
            Subject subject = new Subject.ImportedNetwork(object.need("source").text());
            object.close();
            return subject;
        }
        Optional<JsonValue> function = root.take("function");
        if (function.isPresent()) {
            return FunctionJson.read(function.get().object());
        }
        return new Subject.DataAndNetwork(
                data(root.need("data").object()), network(root.need("network").object()));
    }

    private static Subject.Data data(JsonObject object) {
        if (object.has("table")) {
            Subject.Data table = Subject.Data.of(
                    object.need("source").text(),
                    TableJson.read(object.need("table").object()));
            object.close();
            return table;
        }
        Subject.Data data = new Subject.Data(
                object.need("source").text(),
                texts(object.take("inputs")),
                texts(object.take("targets")),
                object.take("standardise").map(JsonValue::flag).orElse(false),
                object.take("validationShare").map(JsonValue::number).orElse(0.0),
                object.take("splitSeed").map(JsonValue::seed).orElse(0L));
        object.close();
        return data;
    }

    private static Subject.Network network(JsonObject object) {
        List<Integer> hidden =
                object.need("hidden").items().stream().map(JsonValue::integer).toList();
        JsonValue activation = object.need("activation");
        List<Activation> each = activations(activation, hidden.size());
        Subject.Network network = new Subject.Network(
                hidden,
                each.getFirst(),
                object.take("output")
                        .map(value -> value.choice(Activation.class))
                        .orElse(Activation.LINEAR),
                object.take("biases").map(JsonValue::flag).orElse(true),
                object.need("loss").choice(Loss.class),
                object.take("l2").map(JsonValue::number).orElse(0.0),
                object.take("regulariseBiases").map(JsonValue::flag).orElse(false),
                object.take("l1").map(JsonValue::number).orElse(0.0),
                object.take("direct").map(JsonValue::flag).orElse(false),
                activation.isList() ? each : List.of());
        object.close();
        return network;
    }

    /// One for all hidden layers, or a list of one each.
    private static List<Activation> activations(JsonValue value, int layers) {
        if (!value.isList()) {
            return List.of(value.choice(Activation.class));
        }
        List<JsonValue> items = value.items();
        if (items.size() != layers || items.isEmpty()) {
            throw value.problem("there " + Counted.thereAre(items.size(), "activation") + " for "
                    + Counted.of(layers, "hidden layer") + "; give one for each, or one name for all");
        }
        return items.stream().map(item -> item.choice(Activation.class)).toList();
    }

    /// `{"x": 1, "y": 2}`, or as the start of a network.
    private static Scenario.Start point(JsonObject object) {
        if (!object.has("x") && !object.has("y")) {
            return start(object);
        }
        Scenario.Start start =
                FunctionMatter.at(object.need("x").number(), object.need("y").number());
        object.close();
        return start;
    }

    static Scenario.Start start(JsonObject object) {
        JsonObject initialiser = object.need("initialiser").object();
        Initialiser how = new Initialiser(
                initialiser.need("scheme").choice(Initialiser.Scheme.class),
                initialiser.take("scale").map(JsonValue::number).orElse(1.0));
        initialiser.close();
        Scenario.Start start = new Scenario.Start(
                how,
                object.need("seed").seed(),
                object.take("weights").map(PlaceJson::weights),
                object.take("a").map(JsonValue::number).orElse(0.0),
                object.take("b").map(JsonValue::number).orElse(0.0));
        object.close();
        return start;
    }

    private static Scenario.Training training(JsonObject object) {
        OptimizerSettings optimizer =
                OptimizerJson.read(object.need("optimizer").object());
        RacerChoice first = RacerJson.readFirst(object.take("first"), optimizer);
        Scenario.Training training = new Scenario.Training(
                first,
                object.take("batchSize").map(JsonValue::integer).orElse(0),
                object.take("batchSeed").map(JsonValue::seed).orElse(0L),
                object.take("stepsPerSecond").map(JsonValue::number).orElse(ScenarioDefaults.STEPS_PER_SECOND),
                List.of(),
                object.take("confined").map(JsonValue::flag).orElse(false));
        List<RacerChoice> racers = RacerJson.read(first, object.take("racers"));
        object.close();
        return training.withRacers(racers);
    }

    /// A function may leave out the slice, or its plane: its variables are the plane.
    private static Scenario.Slice slice(Optional<JsonValue> given, boolean function) {
        if (given.isEmpty()) {
            return new Scenario.Slice(FunctionMatter.PLANE, Optional.empty());
        }
        JsonObject object = given.get().object();
        Scenario.Slice slice = new Scenario.Slice(
                function && !object.has("plane")
                        ? FunctionMatter.PLANE
                        : PlaneJson.read(object.need("plane").object()),
                object.take("at").map(PlaceJson::read).orElse(Place.START),
                object.take("box").map(JsonValue::object).map(ScenarioReader::box));
        object.close();
        return slice;
    }

    private static Box box(JsonObject object) {
        Box box = new Box(range(object.need("a")), range(object.need("b")));
        object.close();
        return box;
    }

    static Range range(JsonValue value) {
        List<JsonValue> bounds = value.items();
        if (bounds.size() != 2) {
            throw value.problem("there must be two numbers, the lower and the upper bound, not " + bounds.size());
        }
        double low = bounds.getFirst().number();
        double high = bounds.getLast().number();
        if (!(low < high)) {
            throw value.problem("the lower bound " + low + " must be below the upper bound " + high);
        }
        return new Range(low, high);
    }

    private static Scenario.View view(JsonObject object) {
        Scenario.View defaults = ScenarioDefaults.VIEW;
        Scenario.View view = new Scenario.View(
                object.take("layout")
                        .map(value -> value.choice(Scenario.Layout.class))
                        .orElse(defaults.layout()),
                camera(object.take("terrain"), defaults.terrain()),
                camera(object.take("map"), defaults.map()),
                object.take("scale")
                        .map(value -> value.choice(LossScale.Kind.class))
                        .orElse(defaults.scale()),
                object.take("resolution").map(JsonValue::integer).orElse(defaults.resolution()),
                object.take("quantity")
                        .map(value -> value.choice(Quantity.class))
                        .orElse(defaults.quantity()),
                object.take("following").map(JsonValue::flag).orElse(defaults.following()),
                object.take("percentile")
                        .map(value -> OptionalInt.of(value.integer()))
                        .orElse(defaults.percentile()));
        object.close();
        return view;
    }

    private static Camera camera(Optional<JsonValue> value, Camera absent) {
        if (value.isEmpty()) {
            return absent;
        }
        JsonObject object = value.get().object();
        Camera camera = new Camera(
                object.take("azimuth").map(JsonValue::number).orElse(absent.azimuth()),
                object.take("elevation").map(JsonValue::number).orElse(absent.elevation()),
                object.take("zoom").map(JsonValue::number).orElse(absent.zoom()),
                object.take("panX").map(JsonValue::number).orElse(absent.panX()),
                object.take("panY").map(JsonValue::number).orElse(absent.panY()));
        object.close();
        return camera;
    }

    private static List<String> texts(Optional<JsonValue> list) {
        return list.map(value -> value.items().stream().map(JsonValue::text).toList())
                .orElse(List.of());
    }
}
