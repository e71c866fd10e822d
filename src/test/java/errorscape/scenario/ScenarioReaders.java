package errorscape.scenario;

import errorscape.data.DataException;
import errorscape.fuzz.FuzzedReader;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The readers of this package.
public final class ScenarioReaders {
    private static final int CHEAP_STEPS = 200;
    private static final int CHEAP_UNITS = 50;

    private static final String NETWORK = """
        {"sizes": [2, 2, 1], "activations": ["tanh", "linear"], "loss": "mse_1/N", "lam": 0.01,
         "X": [[0, 0], [0, 1], [1, 0], [1, 1]], "Y": [0, 1, 1, 0],
         "theta": [1, -1, 0.5, 2, 0, 0.1, 1, 1, -0.5], "theta0": [1, 1, 1, 1, 1, 1, 1, 1, 1],
         "d1": [1, 0, 0, 0, 0, 0, 0, 0, 0.5], "d2": [0, 1, 0, 0, 0, 0, 2, 0, 0],
         "box": {"alpha": [-1, 1], "beta": [-2, 2.5]}}
        """;
    private static final String CLASSES = """
        {"sizes": [1, 3], "activations": ["identity"], "loss": "softmax_ce_mean", "X": [[0.5], [1], [2]],
         "Y": [0, 1, 2], "theta": [1, 2, 3], "biases": false, "reg_biases": true, "l1": 0.1}
        """;
    private static final String FUNCTION = """
        {"errorscape": 2, "name": "valley", "function": {"expression": "x^2 + 3*y^2", "x": [-2, 2], "y": [-1, 1.5]},
         "start": {"x": 1, "y": -0.5},
         "training": {"optimizer": {"type": "adam", "learningRate": 0.1,
           "schedule": {"type": "cosine", "steps": 100, "warmup": 5}},
           "first": {"number": 2, "name": "A", "batchSeed": 7},
           "racers": [{"number": 5, "optimizer": {"type": "cmaes"}, "start": {"initialiser": {"scheme": "zero"}, "seed": 1,
             "weights": [1, 2], "a": 0.5}, "shown": false}]},
         "view": {"terrain": {"azimuth": 0.3, "zoom": 2}, "scale": "log", "percentile": 95, "resolution": 65}}
        """;
    private static final String DIRECTIONS = """
        {"errorscape": 1, "name": "xor", "data": {"source": "xor", "standardise": true},
         "network": {"hidden": [2], "activation": "tanh", "loss": "mean_squared", "l2": 0.001},
         "start": {"initialiser": {"scheme": "normal", "scale": 1.5}, "seed": 3, "a": 0.1},
         "training": {"optimizer": {"type": "sgd", "learningRate": 0.5, "momentum": 0.9}, "batchSize": 2},
         "slice": {"plane": {"type": "directions", "first": [1, 0, 0, 0, 0, 0, 0, 0, 1],
           "second": [0, 1, 0, 0, 0, 0, 0, 0, 2], "origin": {"steps": 10}}, "at": {"seed": 4, "steps": 20},
           "box": {"a": [-1, 1], "b": [-2, 2]}}}
        """;
    private static final List<String> PLANES = List.of(
            "random,seed=3,normalisation=layer,biases=true",
            "hessian,pair=largest_two,at=500",
            "weights,first=layer 1, unit 1 <- input 1,second=layer 1, unit 1 bias",
            "pca,steps=100,about=end,at=7:50",
            "three_points,origin=0,first=10,second=7:500",
            "line,steps=20",
            "directions,file=some.csv");

    private ScenarioReaders() {}

    public static List<FuzzedReader<?>> all(Path folder) {
        return List.of(
                FuzzedReader.ofText(
                                "scenario",
                                "ScenarioFile.parse JsonText.parse",
                                scenarios(),
                                text -> ScenarioFile.parse(text, "a.json"),
                                ScenarioException.class)
                        .writtenBy(ScenarioFile::text),
                FuzzedReader.ofFile(
                        "scenario file",
                        "ScenarioFile.read JsonText.load",
                        scenarios(),
                        folder.resolve("scenario.json"),
                        ScenarioFile::read,
                        ScenarioException.class),
                FuzzedReader.ofText(
                                "scenario built",
                                "FunctionScenarios.of",
                                List.of(FUNCTION, DIRECTIONS),
                                ScenarioReaders::built,
                                ScenarioException.class,
                                DataException.class)
                        .oneIn(4),
                FuzzedReader.ofFile(
                        "network file built",
                        "NetworkFile.read NetworkTree.load",
                        List.of(NETWORK, CLASSES),
                        folder.resolve("network.json"),
                        file -> new ImportedMatter(NetworkFile.read(file)).plane(),
                        ScenarioException.class),
                FuzzedReader.ofFile(
                                "directions of JSON",
                                "DirectionsFile.read",
                                List.of(
                                        "{\"first\": [1, 0, 2.5], \"second\": [0, 1, -1e-3], \"firstName\": \"u\","
                                                + " \"origin\": {\"weights\": [1, 2, 3]}}",
                                        "{\"first\": [1, 0], \"second\": [0, 1], \"origin\": [1, 2],"
                                                + " \"made\": {\"type\": \"random\", \"seed\": 3}}"),
                                folder.resolve("directions.json"),
                                DirectionsFile::read,
                                ScenarioException.class)
                        .writtenBy(ScenarioReaders::text),
                FuzzedReader.ofFile(
                        "directions of CSV",
                        "DirectionsFile.read",
                        List.of("u,v\n1,0\n0,1\n2,3.5\n", "1;2;3\n4;5;6\n", "1e3\t-1e-3\n2\t2\n"),
                        folder.resolve("directions.csv"),
                        DirectionsFile::read,
                        ScenarioException.class),
                FuzzedReader.ofText(
                        "plane", "PlaneText.read PlaneJson.read", PLANES, PlaneText::read, ScenarioException.class),
                FuzzedReader.ofText(
                        "place",
                        "PlaneText.place PlaceJson.read",
                        List.of("0", "500", "7:500", "-3: 20 "),
                        text -> PlaneText.place("at", text),
                        ScenarioException.class),
                FuzzedReader.ofText(
                                "line",
                                "LineText.read",
                                List.of(
                                        "run,steps=50",
                                        "points,from=0,to=7:50",
                                        "step,at=50",
                                        "eigenvector,end=smallest,at=5",
                                        "gradient,at=0"),
                                text -> LineText.read(text, VALLEY),
                                ScenarioException.class)
                        // More steps take their time, as they should.
                        .only(text -> !text.matches("(?s).*\\d{4}.*")),
                FuzzedReader.ofText(
                                "optimizer of a scenario",
                                "OptimizerJson.read",
                                List.of(
                                        "{\"type\": \"sgd\", \"learningRate\": 0.1, \"momentum\": 0.9, \"clipNorm\":"
                                                + " 1}",
                                        "{\"type\": \"lbfgs\", \"history\": 5}",
                                        "{\"type\": \"adam\", \"beta1\": 0.9, \"schedule\": {\"type\": \"step\","
                                                + " \"every\": 30, \"factor\": 0.1, \"warmup\": 3}}"),
                                text -> OptimizerJson.read(JsonText.parse(text, "a.json")),
                                ScenarioException.class)
                        .writtenBy(settings -> {
                            ObjectNode tree = JsonNodeFactory.instance.objectNode();
                            OptimizerJson.write(settings, tree);
                            return JsonText.of(tree);
                        }));
    }

    private static final Experiment VALLEY =
            Experiment.build(FunctionScenarios.of("(x - 1)^2 + 3*y^2 + x*y", Optional.empty(), Optional.empty()), null);

    private static List<String> scenarios() {
        return List.of(
                FUNCTION,
                DIRECTIONS,
                ScenarioFile.text(SampleScenarios.find("moons").orElseThrow()),
                NETWORK);
    }

    /// Built as well, where that takes no time.
    private static Scenario built(String text) {
        Scenario scenario = ScenarioFile.parse(text, "a.json");
        if (cheap(scenario)) {
            Experiment experiment = Experiment.build(scenario, null);
            experiment.startPoint();
            experiment.racers();
        }
        return scenario;
    }

    private static boolean cheap(Scenario scenario) {
        boolean network = !(scenario.subject() instanceof Subject.DataAndNetwork(Subject.Data data, Subject.Network of))
                || (of.hidden().size() < 4
                        && of.hidden().stream().mapToInt(n -> n).sum() < CHEAP_UNITS);
        return network
                && cheap(scenario.slice().at())
                && switch (scenario.slice().plane()) {
                    case PlaneChoice.PathComponents components -> components.steps() < CHEAP_STEPS;
                    case PlaneChoice.LineAndDetour line -> line.steps() < CHEAP_STEPS;
                    case PlaneChoice.ThreePlaces three ->
                        cheap(three.origin()) && cheap(three.first()) && cheap(three.second());
                    case PlaneChoice.Directions given ->
                        given.origin().isEmpty() || cheap(given.origin().get());
                    default -> true;
                };
    }

    private static boolean cheap(Place place) {
        return !(place instanceof Place.AfterSteps after) || after.steps() < CHEAP_STEPS;
    }

    private static String text(PlaneChoice.Directions directions) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        PlaneJson.write(directions, tree);
        tree.remove("type");
        return JsonText.of(tree);
    }
}
