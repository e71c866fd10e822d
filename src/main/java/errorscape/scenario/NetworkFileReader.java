package errorscape.scenario;

import errorscape.data.Dataset;
import errorscape.math.Counted;
import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.Regulariser;
import errorscape.slice.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// From the tree of a plain network file to the network; every complaint names the key.
final class NetworkFileReader {
    private final JsonObject object;

    NetworkFileReader(JsonObject object) {
        this.object = object;
    }

    NetworkFile read() {
        List<Integer> sizes = sizes();
        List<Activation> activations = activations(sizes);
        JsonValue lossValue = object.need("loss");
        Loss loss = NetworkWords.loss(lossValue, sizes.getLast(), activations);
        activations = NetworkWords.onLogits(loss, activations);
        checkOutputs(loss, lossValue, sizes, activations);
        NetworkFileSamples samples = new NetworkFileSamples(object, sizes, loss);
        Dataset dataset = samples.dataset();
        Optional<Dataset> validation = samples.validation();
        double[] theta = vector("theta");
        double[] origin = vector("theta0");
        if (theta == null && origin == null) {
            throw new ScenarioException("the key \"theta\" is missing: the network needs its weights");
        }
        boolean direct = object.take("direct").map(JsonValue::flag).orElse(false);
        if (direct && sizes.size() == 2) {
            throw object.problem("direct", "direct connections go past hidden layers, but there are none");
        }
        boolean biases = biases(sizes, direct, theta == null ? "theta0" : "theta", theta == null ? origin : theta);
        Architecture architecture = new Architecture(sizes, activations, biases, direct);
        int n = architecture.dimension();
        double[] first = vector("d1");
        double[] second = vector("d2");
        check("theta0", origin, n);
        check("d1", first, n);
        check("d2", second, n);
        if ((first == null) != (second == null)) {
            throw new ScenarioException((first == null ? "d1" : "d2") + ": a slice needs both directions, d1 and d2");
        }
        if (first != null && second != null) {
            GivenDirections.check(first, second, "d1", "d2", object);
        }
        NetworkFile file = new NetworkFile(
                architecture,
                loss,
                new Regulariser(
                        factor("lam", "L2"),
                        factor("l1", "L1"),
                        object.take("reg_biases").map(JsonValue::flag).orElse(false)),
                dataset,
                validation,
                theta,
                origin,
                first,
                second,
                object.take("box").map(NetworkFileReader::box));
        NetworkCheck.check(file, object);
        return file;
    }

    private double factor(String key, String name) {
        double factor = object.take(key).map(JsonValue::number).orElse(0.0);
        if (!(factor >= 0)) {
            throw object.problem(key, "the " + name + " factor must be zero or positive, not " + factor);
        }
        return factor;
    }

    private List<Integer> sizes() {
        JsonValue value = object.need("sizes");
        List<Integer> sizes = value.items().stream().map(JsonValue::integer).toList();
        if (sizes.size() < 2) {
            throw value.problem("there must be at least the numbers of inputs and of outputs, not " + sizes);
        }
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw value.problem("every layer needs at least one unit, unlike " + sizes);
        }
        NetworkSize.check(sizes, false, false);
        return sizes;
    }

    private List<Activation> activations(List<Integer> sizes) {
        JsonValue value = object.need("activations");
        List<JsonValue> items = value.items();
        if (items.size() != sizes.size() - 1) {
            throw value.problem("the sizes " + sizes + " have " + Counted.of(sizes.size() - 1, "layer")
                    + " of units and need as many activations, not " + items.size());
        }
        return items.stream().map(NetworkWords::activation).toList();
    }

    private static void checkOutputs(Loss loss, JsonValue at, List<Integer> sizes, List<Activation> activations) {
        boolean logits = loss == Loss.BINARY_CROSS_ENTROPY || loss == Loss.SOFTMAX_CROSS_ENTROPY;
        if (logits && activations.getLast() != Activation.LINEAR) {
            throw at.problem(
                    "it works on logits and needs a linear last layer, not " + JsonValue.name(activations.getLast()));
        }
        if (loss == Loss.BINARY_CROSS_ENTROPY && sizes.getLast() != 1) {
            throw at.problem("binary cross-entropy needs one output, not " + sizes.getLast()
                    + "; for more classes use softmax_ce_mean");
        }
    }

    /// Whether the network has biases: told, or seen from the number of weights.
    private boolean biases(List<Integer> sizes, boolean direct, String key, double @Nullable [] weights) {
        int count = weights == null ? 0 : weights.length;
        long with = NetworkSize.weights(sizes, true, direct);
        long without = NetworkSize.weights(sizes, false, direct);
        Optional<Boolean> told = object.take("biases").map(JsonValue::flag);
        boolean biases = told.orElse(count != without);
        if (count != (biases ? with : without)) {
            String wanted = told.isPresent()
                    ? String.valueOf(biases ? with : without)
                    : Counted.of(with, "weight") + " with biases or " + without + " without";
            throw object.problem(
                    key,
                    "a network of sizes " + sizes + " has " + wanted + ", but there "
                            + Counted.verb(count, "is ", "are ") + count);
        }
        return biases;
    }

    private double @Nullable [] vector(String key) {
        return object.take(key).map(JsonValue::numbers).orElse(null);
    }

    private void check(String key, double @Nullable [] vector, int n) {
        if (vector != null && vector.length != n) {
            throw object.problem(
                    key, "there must be " + Counted.of(n, "number") + ", one a weight, not " + vector.length);
        }
    }

    /// `{"alpha": [low, high], "beta": [low, high]}` or with `a` and `b` or `x` and `y`; or a list of the two
    /// ranges.
    private static Box box(JsonValue value) {
        if (value.isList()) {
            List<JsonValue> ranges = value.items();
            if (ranges.size() != 2) {
                throw value.problem("there must be two ranges, not " + ranges.size());
            }
            return new Box(range(ranges.getFirst()), range(ranges.getLast()));
        }
        JsonObject box = value.object();
        for (String[] names : new String[][] {{"alpha", "beta"}, {"a", "b"}, {"x", "y"}}) {
            if (box.has(names[0])) {
                return new Box(range(box.need(names[0])), range(box.need(names[1])));
            }
        }
        throw value.problem("the ranges are called alpha and beta, a and b, or x and y");
    }

    private static Range range(JsonValue value) {
        double[] bounds = value.numbers();
        if (bounds.length != 2 || !(bounds[0] < bounds[1])) {
            throw value.problem("there must be a lower and an upper bound");
        }
        return new Range(bounds[0], bounds[1]);
    }

    static List<String> numbered(String name, int count) {
        return count == 1
                ? List.of(name)
                : new ArrayList<>(IntStream.rangeClosed(1, count)
                        .mapToObj(i -> name + " " + i)
                        .toList());
    }
}
