package errorscape.scenario;

import errorscape.math.Fma;
import errorscape.objective.Objective;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.ChosenPlane;
import errorscape.slice.Place;
import errorscape.slice.Plane;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlanePoint;
import errorscape.slice.Planes;
import errorscape.slice.Quantity;
import errorscape.training.RunSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a scenario describes, built. Immutable: the arrays must not be changed.
public final class Experiment {
    private final Scenario scenario;
    private final @Nullable Path baseFolder;
    private final Matter matter;
    private final double[] initialWeights;
    private final RunMaterial material;
    private final ChosenPlane chosenPlane;
    private final Plane plane;
    private final Box box;
    private final double[] startWeights;

    private Experiment(ExperimentBuilder parts, Scenario scenario, @Nullable Path baseFolder) {
        this.scenario = scenario;
        this.baseFolder = baseFolder;
        matter = parts.matter();
        initialWeights = parts.initialWeights();
        material = parts.material();
        chosenPlane = parts.plane();
        plane = chosenPlane.plane();
        box = parts.box();
        startWeights = moved(initialWeights, scenario.start());
    }

    /// Weights moved by a start's `a` and `b` along the plane's directions.
    private double[] moved(double[] from, Scenario.Start start) {
        double[] weights = new double[from.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Fma.fma(start.b(), plane.second()[i], Fma.fma(start.a(), plane.first()[i], from[i]));
        }
        return weights;
    }

    /// A scenario whose start is at this experiment's weights whatever plane it gets: an offset is counted along the
    /// plane's directions, and would lead elsewhere along others.
    public Scenario keepingStart(Scenario other) {
        Scenario.Start start = other.start();
        return start.a() == 0 && start.b() == 0 ? other : other.withStart(start.withWeights(startWeights));
    }

    /// The weights of another start, moved along the directions of this experiment's plane.
    public double[] weightsOf(Scenario.Start start) {
        boolean drawnAlike = start.seed() == scenario.start().seed()
                && start.initialiser().equals(scenario.start().initialiser());
        return moved(drawnAlike ? initialWeights : matter.draw(start), start);
    }

    /// Builds everything.
    ///
    /// @param baseFolder folder of the scenario's file, where relative paths start; null if there is none
    /// @throws ScenarioException if the parts do not fit together
    /// @throws errorscape.data.DataException if the data cannot be used
    public static Experiment build(Scenario scenario, @Nullable Path baseFolder) {
        return new Experiment(new ExperimentBuilder(scenario, baseFolder, null), scenario, baseFolder);
    }

    /// Builds another scenario of the same folder and takes over every part whose ingredients are the same: the
    /// very same objects, so that what was computed for them stays valid.
    ///
    /// @throws ScenarioException if the parts do not fit together; this experiment stays as it is
    /// @throws errorscape.data.DataException if the data cannot be used; this experiment stays as it is
    public Experiment rebuilt(Scenario next) {
        return new Experiment(new ExperimentBuilder(next, baseFolder, this), next, baseFolder);
    }

    public Scenario scenario() {
        return scenario;
    }

    public Optional<Path> baseFolder() {
        return Optional.ofNullable(baseFolder);
    }

    Matter matter() {
        return matter;
    }

    RunMaterial material() {
        return material;
    }

    ChosenPlane chosenPlane() {
        return chosenPlane;
    }

    /// Another plane through the same weight space, which the scenario does not look at now. May train a run,
    /// so it takes its time.
    ///
    /// @throws IllegalArgumentException if there is no such plane; the message says why
    public ChosenPlane planeOf(PlaneChoice choice) {
        return Planes.choose(choice, material);
    }

    /// The weights of a place; as [#planeOf] it may train a run.
    ///
    /// @throws IllegalArgumentException if there is no such place; the message says why
    public double[] weightsAt(Place place) {
        return material.at(place);
    }

    /// The network and its samples; empty for a loss without.
    public Optional<Model> model() {
        return matter.model();
    }

    /// The loss that is trained, regularisation included.
    public Objective training() {
        return matter.training();
    }

    /// What the height of the surface is called.
    public String lossName() {
        return model().isPresent() ? Quantity.TRAINING_LOSS.label() : showsWholeFunction() ? Scene.WHOLE_FUNCTION : "f";
    }

    /// Whether the plane's coordinates are the variables of a function: then the slice is all there is.
    public boolean showsWholeFunction() {
        return model().isEmpty() && scenario.slice().plane().equals(FunctionMatter.PLANE);
    }

    /// The loss over the validation samples, without regularisation; empty if there are none.
    public Optional<Objective> validation() {
        return matter.validation();
    }

    /// What the start draws: from the seed, or what the subject itself brings.
    public double[] initialWeights() {
        return initialWeights;
    }

    /// Where training starts: the initial weights moved by the start's `a` and `b` along the plane's directions.
    public double[] startWeights() {
        return startWeights;
    }

    /// The weights the scenario is about: those an imported network was trained to, or else those it starts
    /// from.
    public double[] givenWeights() {
        return matter.weights().orElse(startWeights);
    }

    /// Where training starts, in coordinates of the plane.
    public PlanePoint startPoint() {
        return plane.project(startWeights);
    }

    public Plane plane() {
        return plane;
    }

    /// The scenario's box, or a suggestion around the initial weights.
    public Box box() {
        return box;
    }

    /// What the run of a racer needs besides the loss.
    public RunSettings runSettings(RacerChoice racer) {
        Scenario.Training how = scenario.training();
        double[] start = racer.start().map(this::weightsOf).orElse(startWeights);
        return confined(
                new RunSettings(start, racer.batchSeed().orElse(how.batchSeed()), racer.optimizer(), how.batchSize()));
    }

    /// All racers: what their runs need besides the loss, by their numbers, the first first.
    public Map<Integer, RunSettings> racers() {
        Map<Integer, RunSettings> all = new LinkedHashMap<>();
        for (RacerChoice racer : Racers.of(scenario)) {
            all.put(racer.number(), runSettings(racer));
        }
        return all;
    }

    /// What the run of the first racer needs besides the loss.
    public RunSettings runSettings() {
        return runSettings(scenario.training().first());
    }

    private RunSettings confined(RunSettings settings) {
        return scenario.training().confined() ? settings.confinedTo(plane) : settings;
    }
}
