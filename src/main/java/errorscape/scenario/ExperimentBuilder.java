package errorscape.scenario;

import errorscape.data.ClassCoding;
import errorscape.data.Dataset;
import errorscape.data.PreparedData;
import errorscape.data.Split;
import errorscape.math.RandomStream;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.BoxSuggestion;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
import errorscape.slice.Planes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds the parts of an experiment in the order in which they need each other, each taken over from a former
/// experiment if nothing it is made from has changed.
final class ExperimentBuilder {
    private final Scenario scenario;
    private final @Nullable Path baseFolder;
    private final @Nullable Experiment former;
    private final PreparedData data;
    private final NetworkObjective training;
    private final Optional<Objective> validation;
    private final double[] initialWeights;
    private final Plane plane;
    private final Box box;

    ExperimentBuilder(Scenario scenario, @Nullable Path baseFolder, @Nullable Experiment former) {
        ScenarioRules.check(scenario);
        this.scenario = scenario;
        this.baseFolder = baseFolder;
        this.former = former;
        data = prepareData();
        training = buildTraining();
        validation = buildValidation();
        initialWeights = drawWeights();
        plane = choosePlane();
        box = chooseBox();
    }

    PreparedData data() {
        return data;
    }

    NetworkObjective training() {
        return training;
    }

    Optional<Objective> validation() {
        return validation;
    }

    double[] initialWeights() {
        return initialWeights;
    }

    Plane plane() {
        return plane;
    }

    Box box() {
        return box;
    }

    private PreparedData prepareData() {
        Scenario.Data now = scenario.data();
        Loss loss = scenario.network().loss();
        Dataset dataset = readDataset();
        FittingLoss.check(loss, dataset, now.standardise());
        ClassCoding coding = loss == Loss.SOFTMAX_CROSS_ENTROPY ? ClassCoding.ONE_HOT : ClassCoding.usual(dataset);
        if (former != null
                && former.scenario().data().equals(now)
                && former.dataset().equals(dataset)
                && former.data().coding() == coding) {
            return former.data();
        }
        return PreparedData.of(
                dataset, Split.of(dataset, now.validationShare(), now.splitSeed()), now.standardise(), coding);
    }

    private Dataset readDataset() {
        Scenario.Data now = scenario.data();
        if (former != null) {
            Scenario.Data before = former.scenario().data();
            if (before.source().equals(now.source())
                    && before.inputs().equals(now.inputs())
                    && before.targets().equals(now.targets())) {
                return former.dataset();
            }
        }
        return DataSource.read(now, baseFolder);
    }

    private NetworkObjective buildTraining() {
        if (former != null
                && former.data().equals(data)
                && former.scenario().network().equals(scenario.network())) {
            return former.training();
        }
        Scenario.Network network = scenario.network();
        Architecture architecture = architecture();
        try {
            return new NetworkObjective(
                    architecture,
                    network.loss(),
                    new Regulariser(network.l2(), network.regulariseBiases()),
                    data.training());
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("network: " + e.getMessage(), e);
        }
    }

    private Architecture architecture() {
        Scenario.Network network = scenario.network();
        List<Integer> sizes = new ArrayList<>();
        sizes.add(data.training().inputs().length);
        sizes.addAll(network.hidden());
        sizes.add(data.training().targets().length);
        NetworkSize.check(sizes, network.biases());
        List<Activation> activations = new ArrayList<>();
        network.hidden().forEach(width -> activations.add(network.activation()));
        activations.add(network.output());
        return new Architecture(sizes, activations, network.biases());
    }

    private Optional<Objective> buildValidation() {
        if (former != null && former.training() == training) {
            return former.validation();
        }
        return data.validation()
                .map(samples ->
                        new NetworkObjective(training.architecture(), training.loss(), Regulariser.NONE, samples));
    }

    private double[] drawWeights() {
        Scenario.Start start = scenario.start();
        if (former != null
                && former.architecture().equals(training.architecture())
                && former.scenario().start().seed() == start.seed()
                && former.scenario().start().initialiser().equals(start.initialiser())) {
            return former.initialWeights();
        }
        return start.initialiser().draw(training.architecture(), new RandomStream(start.seed(), "initial weights"));
    }

    private Plane choosePlane() {
        if (former != null
                && former.architecture().equals(training.architecture())
                && Arrays.equals(former.initialWeights(), initialWeights)
                && former.scenario().slice().plane().equals(scenario.slice().plane())) {
            return former.plane();
        }
        try {
            return Planes.choose(scenario.slice().plane(), training.layout(), initialWeights);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("slice.plane: " + e.getMessage(), e);
        }
    }

    private Box chooseBox() {
        Optional<Box> given = scenario.slice().box();
        if (former != null
                && former.plane().equals(plane)
                && former.scenario().slice().box().equals(given)
                && (given.isPresent() || former.training() == training)) {
            return former.box();
        }
        if (given.isPresent()) {
            return given.get();
        }
        PlanePoint drawn = plane.project(initialWeights);
        return BoxSuggestion.suggest(training, plane, drawn.a(), drawn.b());
    }
}
