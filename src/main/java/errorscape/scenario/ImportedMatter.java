package errorscape.scenario;

import errorscape.data.PreparedData;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.PlaneChoice;
import java.util.Optional;

/// A network that was trained elsewhere. It starts where its file says, and can bring a plane of its own.
final class ImportedMatter implements Matter {
    private final NetworkFile file;
    private final NetworkObjective training;
    private final PreparedData data;

    /// @throws ScenarioException if the parts of the file do not fit together
    ImportedMatter(NetworkFile file) {
        this.file = file;
        data = file.prepared();
        try {
            training = new NetworkObjective(file.architecture(), file.loss(), file.regulariser(), data.training());
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("the network: " + e.getMessage(), e);
        }
    }

    @Override
    public NetworkObjective training() {
        return training;
    }

    @Override
    public Optional<Objective> validation() {
        return data.validation()
                .map(samples -> new NetworkObjective(file.architecture(), file.loss(), Regulariser.NONE, samples));
    }

    @Override
    public Optional<Model> model() {
        return Optional.of(new Model(data, training));
    }

    @Override
    public double[] draw(Scenario.Start start) {
        return file.start().clone();
    }

    @Override
    public Optional<double[]> weights() {
        return Optional.of(file.weights().clone());
    }

    @Override
    public Optional<Plane> plane() {
        return file.plane();
    }

    @Override
    public Optional<Box> box(PlaneChoice choice) {
        return choice instanceof PlaneChoice.Imported ? file.box() : Optional.empty();
    }
}
