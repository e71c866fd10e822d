package errorscape.scenario;

import errorscape.slice.Box;
import errorscape.slice.BoxSuggestion;
import errorscape.slice.Plane;
import errorscape.slice.PlanePoint;
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
    private final Plane plane;
    private final Box box;

    ExperimentBuilder(Scenario scenario, @Nullable Path baseFolder, @Nullable Experiment former) {
        ScenarioRules.check(scenario);
        this.scenario = scenario;
        this.former = former;
        matter = buildMatter(baseFolder);
        initialWeights = drawWeights();
        plane = choosePlane();
        box = chooseBox();
    }

    Matter matter() {
        return matter;
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
        if (former != null
                && former.matter().training().layout().equals(matter.training().layout())
                && sameKind(former.matter())
                && former.scenario().start().seed() == start.seed()
                && former.scenario().start().initialiser().equals(start.initialiser())) {
            return former.initialWeights();
        }
        return matter.draw(start);
    }

    /// Whether the same start means the same weights: what a file gives belongs to that file.
    private boolean sameKind(Matter other) {
        return matter.equals(other) || (matter instanceof LearningMatter && other instanceof LearningMatter);
    }

    private Plane choosePlane() {
        if (former != null
                && former.training().layout().equals(matter.training().layout())
                && Arrays.equals(former.initialWeights(), initialWeights)
                && sameKind(former.matter())
                && former.scenario().slice().plane().equals(scenario.slice().plane())) {
            return former.plane();
        }
        try {
            return matter.plane(scenario.slice().plane(), initialWeights);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException("slice.plane: " + e.getMessage(), e);
        }
    }

    private Box chooseBox() {
        Optional<Box> given = scenario.slice().box();
        if (former != null
                && former.plane().equals(plane)
                && former.scenario().slice().box().equals(given)
                && (given.isPresent() || former.training().equals(matter.training()))) {
            return former.box();
        }
        if (given.isPresent()) {
            return given.get();
        }
        return matter.box(scenario.slice().plane()).orElseGet(() -> {
            PlanePoint drawn = plane.project(initialWeights);
            return BoxSuggestion.suggest(matter.training(), plane, drawn.a(), drawn.b());
        });
    }
}
