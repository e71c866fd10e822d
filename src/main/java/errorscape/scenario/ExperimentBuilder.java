package errorscape.scenario;

import errorscape.math.Counted;
import errorscape.slice.Box;
import errorscape.slice.ChosenPlane;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlanePoint;
import errorscape.slice.Planes;
import errorscape.slice.grid.BoxSuggestion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds the parts of an experiment in the order in which they need each other, each taken over from a former
/// experiment if nothing it is made from has changed.
final class ExperimentBuilder {
    private final Scenario scenario;
    private final @Nullable Experiment former;
    private final Matter matter;
    private final double[] initialWeights;
    private final RunMaterial material;
    private final ChosenPlane plane;
    private final Box box;

    ExperimentBuilder(Scenario scenario, @Nullable Path baseFolder, @Nullable Experiment former) {
        ScenarioRules.check(scenario);
        this.scenario = scenario;
        this.former = former;
        matter = buildMatter(baseFolder);
        initialWeights = drawWeights();
        material = new RunMaterial(
                matter, scenario, initialWeights, baseFolder, former == null ? null : former.material());
        plane = choosePlane();
        box = chooseBox();
    }

    Matter matter() {
        return matter;
    }

    double[] initialWeights() {
        return initialWeights;
    }

    RunMaterial material() {
        return material;
    }

    ChosenPlane plane() {
        return plane;
    }

    Box box() {
        return box;
    }

    private Matter buildMatter(@Nullable Path baseFolder) {
        if (former != null && former.scenario().subject().equals(scenario.subject())) {
            return former.matter();
        }
        return switch (scenario.subject()) {
            case Subject.DataAndNetwork learning ->
                new LearningMatter(
                        learning,
                        baseFolder,
                        former != null && former.matter() instanceof LearningMatter before ? before : null);
            case Subject.ImportedNetwork(String source) ->
                new ImportedMatter(SampleNetworks.read(source)
                        .orElseGet(() -> NetworkFile.read(DataSource.file(source, "imported.source", baseFolder))));
            case Subject.TypedFunction function -> new FunctionMatter(function);
        };
    }

    private double[] drawWeights() {
        Scenario.Start start = scenario.start();
        if (start.from().isPresent()) {
            return givenWeights(start.from().get());
        }
        if (former != null
                && former.matter().training().layout().equals(matter.training().layout())
                && sameKind(former.matter())
                && former.scenario().start().from().isEmpty()
                && former.scenario().start().seed() == start.seed()
                && former.scenario().start().initialiser().equals(start.initialiser())) {
            return former.initialWeights();
        }
        return matter.draw(start);
    }

    private double[] givenWeights(Place.Weights from) {
        int n = matter.training().dimension();
        if (from.weights().size() != n) {
            throw new ScenarioException("start.weights: there must be " + Counted.of(n, "number")
                    + ", one a weight, not " + from.weights().size());
        }
        double[] weights = from.vector();
        return former != null && Arrays.equals(former.initialWeights(), weights) ? former.initialWeights() : weights;
    }

    /// Whether the same start means the same weights: what a file gives belongs to that file.
    private boolean sameKind(Matter other) {
        return matter.equals(other) || (matter instanceof LearningMatter && other instanceof LearningMatter);
    }

    private ChosenPlane choosePlane() {
        if (former != null
                && former.training().layout().equals(matter.training().layout())
                && Arrays.equals(former.initialWeights(), initialWeights)
                && sameKind(former.matter())
                && former.scenario().slice().plane().equals(scenario.slice().plane())
                && former.scenario().slice().at().equals(scenario.slice().at())
                && (madeOfWeightsAlone() || material.sameRuns(former.material()))) {
            return former.chosenPlane();
        }
        try {
            return Planes.choose(scenario.slice().plane(), material);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("slice.plane: " + e.getMessage(), e);
        }
    }

    /// Whether neither the loss nor training has a say in where the plane lies.
    private boolean madeOfWeightsAlone() {
        boolean still =
                scenario.slice().at().equals(Place.START) || scenario.slice().at() instanceof Place.Weights;
        return still
                && switch (scenario.slice().plane()) {
                    case PlaneChoice.RandomDirections ignored -> true;
                    case PlaneChoice.TwoWeights ignored -> true;
                    case PlaneChoice.Imported ignored -> true;
                    case PlaneChoice.Directions given ->
                        given.origin().isEmpty() || given.origin().get() instanceof Place.Weights;
                    default -> false;
                };
    }

    private Box chooseBox() {
        Optional<Box> given = scenario.slice().box();
        if (former != null
                && former.chosenPlane().equals(plane)
                && former.scenario().slice().box().equals(given)
                && (given.isPresent() || former.training().equals(matter.training()))) {
            return former.box();
        }
        if (given.isPresent()) {
            return given.get();
        }
        return matter.box(scenario.slice().plane()).orElseGet(() -> {
            PlanePoint centre = plane.plane().project(lookedAt());
            return BoxSuggestion.suggest(matter.training(), plane.plane(), centre.a(), centre.b(), plane.landmarks());
        });
    }

    /// What the picture should have in its middle: the place of the plane, or with a plane of its own the
    /// nearest landmark to it.
    private double[] lookedAt() {
        return plane.landmarks().isEmpty()
                ? material.place()
                : plane.landmarks().getFirst();
    }
}
