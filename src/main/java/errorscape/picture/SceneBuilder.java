package errorscape.picture;

import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Scene;
import errorscape.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/// Makes scenes of what is known of a slice: all racers with their paths, marks of the slice and of the network, axes.
/// Immutable; made once, it gives the scene of any step.
public final class SceneBuilder {
    private final SliceMaterial material;
    private final LossScale scale;
    private final Optional<String> remark;
    private final List<RacerTrace> traces;
    private final List<Scene.Mark> marks;
    private final List<Scene.Line> lines;

    /// With the scale that the scenario asks for.
    public SceneBuilder(SliceMaterial material) {
        this(material, suggested(material));
    }

    /// With a scale of its own, as when several scenes are compared.
    public SceneBuilder(SliceMaterial material, LossScale scale) {
        this(material, new LossScales.Suggestion(scale, Optional.empty()));
    }

    private SceneBuilder(SliceMaterial material, LossScales.Suggestion suggestion) {
        this.material = material;
        scale = suggestion.scale();
        remark = suggestion.remark();
        traces = List.copyOf(PathTraces.of(material));
        marks = SceneMarks.of(material);
        lines = SceneMarks.lines(material);
    }

    private static LossScales.Suggestion suggested(SliceMaterial material) {
        Scenario.View view = material.experiment().scenario().view();
        return LossScales.suggest(material.grid(), view.scale(), view.percentile());
    }

    public SliceMaterial material() {
        return material;
    }

    public LossScale scale() {
        return scale;
    }

    /// What a reader should know about the choice of the scale, for people; empty if nothing.
    public Optional<String> scaleRemark() {
        return remark;
    }

    /// The paths that are drawn, the last on top.
    public List<RacerTrace> traces() {
        return traces;
    }

    /// The scene with all that is known of the paths.
    public Scene scene() {
        return scene(Long.MAX_VALUE);
    }

    /// The scene with the paths up to a step.
    public Scene scene(long step) {
        return new Scene(
                material.grid(),
                scale,
                material.plane().firstName(),
                material.plane().secondName(),
                material.showsTrainingLoss()
                        ? material.experiment().lossName()
                        : material.quantity().label(),
                traces.stream().map(trace -> trace.upTo(step)).toList(),
                marks,
                lines,
                List.of(),
                List.of());
    }
}
