package errorscape.scenario;

import errorscape.data.Dataset;
import errorscape.data.SampleData;
import errorscape.data.SampleSet;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.objective.WeightLayout;
import errorscape.optimizer.Sgd;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import errorscape.slice.PlaneChoice;
import errorscape.slice.Planes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Sensible scenarios to begin with, and what stands for the parts that a file leaves out.
public final class ScenarioDefaults {
    /// Map and terrain side by side, on a linear scale.
    public static final Scenario.View VIEW =
            new Scenario.View(Scenario.Layout.BOTH, Camera.TERRAIN, Camera.MAP, LossScale.Kind.LINEAR, 129);

    /// Slow enough to follow by eye.
    static final double STEPS_PER_SECOND = 20;

    /// Beyond this a new scenario answers too slowly to play with.
    private static final int PLAYABLE_WEIGHTS = 2000;

    private ScenarioDefaults() {}

    /// A scenario for a sample data set: the one that comes with the program, if there is one.
    ///
    /// @throws errorscape.data.DataException if there is no such data set
    public static Scenario forSample(String name) {
        Optional<Scenario> made = SampleScenarios.find(name);
        if (made.isPresent()) {
            return made.get();
        }
        Dataset dataset = SampleData.read(name);
        String title = SampleData.find(name).map(SampleSet::title).orElse(name);
        return forDataset(dataset, name).withTitle(title, "");
    }

    /// A scenario for a table, read as its beginning suggests. The file is named by its full path.
    ///
    /// @throws errorscape.data.DataException if the file cannot be used
    public static Scenario forFile(Path file) {
        return TableScenarios.of(
                file,
                TableReading.preview(TableSource.of(file), FormatWishes.NONE).offer());
    }

    /// The scenario that looks at a network which was trained elsewhere: its own slice if the file gives one,
    /// else random directions; all samples a step.
    ///
    /// @param source what [Subject.ImportedNetwork#source()] says
    static Scenario forNetwork(NetworkFile network, String source) {
        return new Scenario(
                source.replaceAll("(?i)\\.json$", ""),
                "",
                new Subject.ImportedNetwork(source),
                Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.ZERO, 1), 1),
                new Scenario.Training(new Sgd(0.1, 0), 0, 1, STEPS_PER_SECOND),
                new Scenario.Slice(planeFor(network), Optional.empty()),
                VIEW);
    }

    /// The file's own plane; the whole space where there are two weights; else random directions, not scaled by
    /// weights where too many of these are zero.
    private static PlaneChoice planeFor(NetworkFile network) {
        if (network.plane().isPresent()) {
            return new PlaneChoice.Imported();
        }
        WeightLayout layout = network.architecture().layout();
        if (layout.dimension() == 2) {
            return new PlaneChoice.TwoWeights(layout.name(0), layout.name(1));
        }
        PlaneChoice.RandomDirections filtered =
                new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.FILTER, false);
        try {
            Planes.random(filtered, layout, network.start());
            return filtered;
        } catch (IllegalArgumentException e) {
            return new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.NONE, true);
        }
    }

    /// A scenario for a data set: one hidden layer of tanh units, small enough to play with; linear outputs
    /// with the loss that suits the targets; standardised; a quarter kept for validation if there are 40
    /// samples or more.
    ///
    /// @param source what [Subject.Data#source()] says
    public static Scenario forDataset(Dataset dataset, String source) {
        int n = dataset.count();
        int outputs = dataset.classNames().size() > 2 ? dataset.classNames().size() : dataset.targets().length;
        int width = Math.clamp(PLAYABLE_WEIGHTS / (dataset.inputs().length + outputs + 1), 2, 8);
        return new Scenario(
                dataset.name(),
                "",
                new Subject.DataAndNetwork(
                        new Subject.Data(source, List.of(), List.of(), true, n < 40 ? 0 : 0.25, 1),
                        new Subject.Network(
                                List.of(width),
                                Activation.TANH,
                                Activation.LINEAR,
                                true,
                                FittingLoss.usual(dataset),
                                0,
                                false)),
                Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.XAVIER, 1), 1),
                new Scenario.Training(new Sgd(0.1, 0), n <= 20 ? 0 : n < 1000 ? 10 : 32, 1, STEPS_PER_SECOND),
                new Scenario.Slice(
                        new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.FILTER, false), Optional.empty()),
                VIEW);
    }
}
