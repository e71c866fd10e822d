package errorscape.scenario;

import errorscape.function.FormulaException;
import errorscape.function.FormulaParameter;
import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.render.Camera;
import java.util.List;
import java.util.Locale;

/// What every scenario must keep to, whether it comes from a file or from the window, as far as it can be told
/// without the data.
final class ScenarioRules {
    /// More hidden layers than this are not trained by anything that is built here.
    private static final int MOST_LAYERS = 50;

    private static final int MOST_UNITS = 10_000;

    /// Of training for the sake of a plane: what is built before the first picture.
    static final long MOST_RECIPE_STEPS = 10_000_000;

    /// @throws ScenarioException with the path of the first value that is out of its range
    static void check(Scenario scenario) {
        if (scenario.name().isBlank()) {
            throw problem("name", "the scenario needs a name");
        }
        switch (scenario.subject()) {
            case Subject.DataAndNetwork(Subject.Data data, Subject.Network network) -> {
                data(data);
                network(network);
            }
            case Subject.ImportedNetwork(String source) -> {
                if (source.isBlank()) {
                    throw problem("imported.source", "there must be the name of a network's JSON file");
                }
            }
            case Subject.TypedFunction(String expression, Range x, Range y, List<FormulaParameter> parameters) -> {
                try {
                    FunctionObjective.of(expression);
                } catch (FormulaException e) {
                    throw new ScenarioException("function.expression: " + e.getMessage(), e);
                }
                range("function.x", x);
                range("function.y", y);
                parameters.forEach(p -> range("function.parameters." + p.name() + ".range", p.range()));
            }
        }
        Scenario.Start start = scenario.start();
        finite("start.initialiser.scale", start.initialiser().scale());
        finite("start.a", start.a());
        finite("start.b", start.b());
        training(scenario.training());
        Scenario.View view = scenario.view();
        camera("view.terrain", view.terrain());
        camera("view.map", view.map());
        between("view.resolution", view.resolution(), 5, 1025);
        view.percentile().ifPresent(percentile -> between("view.percentile", percentile, 1, 100));
    }

    private ScenarioRules() {}

    private static void data(Subject.Data data) {
        if (data.source().isBlank()) {
            throw problem("data.source", "there must be the name of a sample data set or of a CSV file");
        }
        if (!(data.validationShare() >= 0 && data.validationShare() < 1)) {
            throw problem(
                    "data.validationShare",
                    "the share kept for validation must be from 0 to below 1, not " + data.validationShare());
        }
    }

    private static void network(Subject.Network network) {
        if (network.hidden().size() > MOST_LAYERS) {
            throw problem(
                    "network.hidden",
                    "there may be up to " + MOST_LAYERS + " hidden layers, not "
                            + network.hidden().size());
        }
        for (int layer = 0; layer < network.hidden().size(); layer++) {
            between("network.hidden[" + layer + "]", network.hidden().get(layer), 1, MOST_UNITS);
        }
        if (!network.layers().isEmpty()
                && network.layers().size() != network.hidden().size()) {
            throw problem(
                    "network.activation",
                    "there must be an activation for each of the "
                            + network.hidden().size() + " hidden layers, or one for all, not "
                            + network.layers().size());
        }
        boolean logits = network.loss() == Loss.BINARY_CROSS_ENTROPY || network.loss() == Loss.SOFTMAX_CROSS_ENTROPY;
        if (logits && network.output() != Activation.LINEAR) {
            throw problem(
                    "network.output",
                    JsonValue.name(network.loss()) + " works on logits and needs linear outputs, not "
                            + JsonValue.name(network.output()));
        }
        if (!(network.l2() >= 0) || Double.isInfinite(network.l2())) {
            throw problem("network.l2", "the L2 factor must be zero or positive, not " + network.l2());
        }
        if (!(network.l1() >= 0) || Double.isInfinite(network.l1())) {
            throw problem("network.l1", "the L1 factor must be zero or positive, not " + network.l1());
        }
        if (network.direct() && network.hidden().isEmpty()) {
            throw problem(
                    "network.direct",
                    "direct connections go past hidden layers, but there are none; add a hidden layer or leave the"
                            + " direct connections out");
        }
    }

    private static void training(Scenario.Training training) {
        if (training.batchSize() < 0) {
            throw problem(
                    "training.batchSize",
                    "the batch size must be positive, or 0 for all samples, not " + training.batchSize());
        }
        double speed = training.stepsPerSecond();
        if (speed != 0 && !(speed >= 0.5 && speed <= 1e9)) {
            throw problem(
                    "training.stepsPerSecond",
                    "the speed must be 0 (as fast as it goes), or at least 0.5, not " + speed);
        }
    }

    private static void camera(String path, Camera camera) {
        finite(path + ".azimuth", camera.azimuth());
        // The bound is pi/2 to the rounding of files that write fewer digits.
        within(path + ".elevation", camera.elevation(), 0.05, Math.PI / 2 + 1e-4);
        within(path + ".zoom", camera.zoom(), 0.01, 1000);
        within(path + ".panX", camera.panX(), -1000, 1000);
        within(path + ".panY", camera.panY(), -1000, 1000);
    }

    private static void range(String path, Range range) {
        within(path, range.min(), -1e9, 1e9);
        within(path, range.max(), -1e9, 1e9);
        if (!(range.max() - range.min() > 1e-9 * Math.max(Math.abs(range.min()), Math.abs(range.max())))) {
            throw problem(path, "the lower bound " + range.min() + " must be below the upper bound " + range.max());
        }
    }

    private static void finite(String path, double value) {
        if (!Double.isFinite(value)) {
            throw problem(path, "there must be a finite number, not " + value);
        }
    }

    private static void within(String path, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw problem(path, "the number must be from " + low + " to " + high + ", not " + value);
        }
    }

    private static void between(String path, int value, int low, int high) {
        if (value < low || value > high) {
            throw problem(
                    path, String.format(Locale.ROOT, "the number must be from %,d to %,d, not %,d", low, high, value));
        }
    }

    private static ScenarioException problem(String path, String reason) {
        return new ScenarioException(path + ": " + reason);
    }
}
