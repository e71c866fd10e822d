package errorscape.scenario;

import errorscape.data.ClassCoding;
import errorscape.data.Dataset;
import errorscape.data.PreparedData;
import errorscape.data.Split;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.objective.Objective;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A network that learns samples, each part taken over from a former one if nothing it is made from has changed.
final class LearningMatter implements Matter {
    private final Subject.DataAndNetwork subject;
    private final @Nullable Path baseFolder;
    private final @Nullable LearningMatter former;
    private final PreparedData data;
    private final NetworkObjective training;
    private final Optional<Objective> validation;

    /// @param former of the same folder; null if there is none
    LearningMatter(Subject.DataAndNetwork subject, @Nullable Path baseFolder, @Nullable LearningMatter former) {
        this.subject = subject;
        this.baseFolder = baseFolder;
        this.former = former;
        data = prepareData();
        training = buildTraining();
        validation = buildValidation();
    }

    @Override
    public NetworkObjective training() {
        return training;
    }

    @Override
    public Optional<Objective> validation() {
        return validation;
    }

    @Override
    public Optional<Model> model() {
        return Optional.of(new Model(data, training));
    }

    @Override
    public double[] draw(Scenario.Start start) {
        return start.initialiser().draw(training.architecture(), Matter.stream(start));
    }

    private PreparedData prepareData() {
        Subject.Data now = subject.data();
        Loss loss = subject.network().loss();
        Dataset dataset = readDataset();
        FittingLoss.check(loss, dataset, now.standardiseTargets());
        ClassCoding coding = loss == Loss.SOFTMAX_CROSS_ENTROPY ? ClassCoding.ONE_HOT : ClassCoding.usual(dataset);
        if (former != null
                && former.subject.data().equals(now)
                && former.data.dataset().equals(dataset)
                && former.data.coding() == coding) {
            return former.data;
        }
        return PreparedData.of(
                dataset,
                Split.of(dataset, now.validationShare(), now.splitSeed()),
                now.standardise(),
                now.standardiseTargets(),
                coding);
    }

    private Dataset readDataset() {
        Subject.Data now = subject.data();
        if (former != null) {
            Subject.Data before = former.subject.data();
            if (before.sameSamples(now)) {
                return former.data.dataset();
            }
        }
        return DataSource.read(now, baseFolder);
    }

    private NetworkObjective buildTraining() {
        Subject.Network network = subject.network();
        if (former != null
                && former.data.equals(data)
                && former.subject.network().equals(network)) {
            return former.training;
        }
        Architecture architecture = architecture(network);
        try {
            return new NetworkObjective(
                    architecture,
                    network.loss(),
                    new Regulariser(network.l2(), network.l1(), network.regulariseBiases()),
                    data.training());
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("network: " + e.getMessage(), e);
        }
    }

    private Architecture architecture(Subject.Network network) {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(data.training().inputs().length);
        sizes.addAll(network.hidden());
        sizes.add(data.training().targets().length);
        NetworkSize.check(sizes, network.biases(), network.direct());
        List<Activation> activations = new ArrayList<>(network.activations());
        activations.add(network.output());
        return new Architecture(sizes, activations, network.biases(), network.direct());
    }

    private Optional<Objective> buildValidation() {
        if (former != null && former.training.equals(training)) {
            return former.validation;
        }
        return data.validation()
                .map(samples ->
                        new NetworkObjective(training.architecture(), training.loss(), Regulariser.NONE, samples));
    }
}
