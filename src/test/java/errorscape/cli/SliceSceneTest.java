package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.SampleScenarios;
import errorscape.training.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SliceSceneTest {
    private final Experiment experiment = Experiment.build(SampleScenarios.first(), null);

    @Test
    void the_work_gives_grid_marks_and_path() {
        List<String> progress = new ArrayList<>();
        SliceWork.Result result = new SliceWork(experiment, progress::add).run(30, true);
        assertThat(result.grid().columns()).isEqualTo(129);
        assertThat(result.loop().orElseThrow().now().step()).isEqualTo(30);
        Scene scene = SliceScene.of(
                experiment,
                result,
                LossScales.suggest(result.grid(), LossScale.Kind.LINEAR).scale());
        assertThat(scene.marks())
                .extracting(Scene.Mark::shape)
                .contains(Scene.Shape.MINIMUM, Scene.Shape.SADDLE, Scene.Shape.MAXIMUM, Scene.Shape.START);
        assertThat(scene.traces()).hasSize(1);
        assertThat(progress).anyMatch(line -> line.startsWith("critical points: "));
    }

    @Test
    void a_line_of_critical_points_is_drawn_as_a_line() {
        // (x² + y² − 1)²: least on the unit circle, with a maximum in its middle.
        Experiment ring = Experiment.build(
                FunctionScenarios.of("(x^2+y^2-1)^2", Optional.of(Range.around(0, 2)), Optional.of(Range.around(0, 2))),
                null);
        SliceWork.Result result = new SliceWork(ring, line -> {}).run(0, true);
        Scene scene = SliceScene.of(ring, result, new LossScale(LossScale.Kind.LINEAR, 0, 1));
        assertThat(scene.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("line of minima");
            assertThat(line.a()).hasSizeGreaterThan(20);
        });
        assertThat(scene.marks()).extracting(Scene.Mark::shape).containsExactly(Scene.Shape.MAXIMUM, Scene.Shape.START);
    }

    @Test
    void the_path_has_true_losses_and_begins_on_the_slice() {
        TrainingLoop loop = new TrainingLoop(experiment.training(), experiment.validation(), experiment.runSettings());
        for (int i = 0; i < 300; i++) {
            loop.step();
        }
        Scene.Trace trace = SliceScene.traces(experiment, loop).getLast();
        assertThat(trace.count()).isEqualTo(301);
        assertThat(trace.loss()[300]).isEqualTo(loop.now().loss());
        // The first point lies in the plane, so both losses are one but for the rounding of the plane's own sums.
        assertThat(trace.sliceLoss()[0]).isEqualTo(trace.loss()[0], within(1e-12));
        // Later ones leave it: descent goes below the slice.
        assertThat(trace.sliceLoss()[300]).isGreaterThan(trace.loss()[300] + 0.05);
    }

    @Test
    void nothing_is_computed_that_was_not_asked_for() {
        SliceWork.Result result = new SliceWork(experiment, line -> {}).run(0, false);
        assertThat(result.critical()).isEmpty();
        assertThat(result.loop()).isEmpty();
    }
}
