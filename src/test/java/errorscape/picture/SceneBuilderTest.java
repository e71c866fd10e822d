package errorscape.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.space.CriticalPoint;
import errorscape.math.Range;
import errorscape.parallel.ParallelFor;
import errorscape.render.LossScale;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SceneBuilderTest {
    private final Scenario moons = SampleScenarios.first();

    private static SliceMaterial compute(Scenario scenario, long steps, boolean marks, boolean network) {
        return new SliceComputation(Experiment.build(scenario, null), ParallelFor.onCallingThread(), Monitor.NOBODY)
                .run(SliceComputation.Wanted.picture(steps, marks, network));
    }

    private static Scenario small(Scenario scenario) {
        return scenario.withView(scenario.view().withResolution(17));
    }

    private Scenario threeRacers() {
        RacerChoice first = moons.training().first();
        Scenario two = Racers.add(moons, first.withName("twin"));
        return small(Racers.add(two, first.withName("unseen").withShown(false)));
    }

    @Test
    void the_scene_has_marks_of_the_slice_and_the_start() {
        Scene scene = new SceneBuilder(compute(moons, 0, true, false)).scene();
        assertThat(scene.grid().columns()).isEqualTo(129);
        assertThat(scene.marks())
                .extracting(Scene.Mark::shape)
                .contains(Scene.Shape.MINIMUM, Scene.Shape.SADDLE, Scene.Shape.MAXIMUM, Scene.Shape.START);
        assertThat(scene.traces()).isEmpty();
    }

    @Test
    void every_racer_that_is_shown_has_its_path_in_its_colour() {
        SliceMaterial material = compute(threeRacers(), 30, false, false);
        Scene scene = new SceneBuilder(material).scene();
        assertThat(scene.traces())
                .extracting(Scene.Trace::name)
                .containsExactly("twin", moons.training().first().title());
        assertThat(scene.traces().getFirst().colour())
                .isNotEqualTo(scene.traces().getLast().colour());
        assertThat(material.racers()).hasSize(3);
    }

    @Test
    void the_scene_of_a_step_ends_there() {
        SceneBuilder builder = new SceneBuilder(compute(small(moons), 30, false, false));
        assertThat(builder.scene(0).traces().getFirst().count()).isEqualTo(1);
        assertThat(builder.scene(12).traces().getFirst().count()).isEqualTo(13);
        assertThat(builder.scene(99).traces().getFirst().count()).isEqualTo(31);
        assertThat(builder.scene().traces().getFirst().count()).isEqualTo(31);
    }

    @Test
    void a_line_of_critical_points_is_drawn_as_a_line() {
        // (x² + y² − 1)²: least on the unit circle, with a maximum in its middle.
        Scenario ring =
                FunctionScenarios.of("(x^2+y^2-1)^2", Optional.of(Range.around(0, 2)), Optional.of(Range.around(0, 2)));
        Scene scene =
                new SceneBuilder(compute(ring, 0, true, false), new LossScale(LossScale.Kind.LINEAR, 0, 1)).scene();
        assertThat(scene.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("line of minima");
            assertThat(line.a()).hasSizeGreaterThan(20);
        });
        assertThat(scene.marks()).extracting(Scene.Mark::shape).containsExactly(Scene.Shape.MAXIMUM, Scene.Shape.START);
    }

    @Test
    void the_path_has_true_losses_and_begins_on_the_slice() {
        SliceMaterial material = compute(small(moons), 300, false, false);
        Scene.Trace trace = new SceneBuilder(material).scene().traces().getFirst();
        assertThat(trace.count()).isEqualTo(301);
        assertThat(trace.loss()[300])
                .isEqualTo(material.racers().getFirst().run().now().loss());
        // The first point lies in the plane, so both losses are one but for the rounding of the plane's own sums.
        assertThat(trace.sliceLoss()[0]).isEqualTo(trace.loss()[0], within(1e-12));
        // Later ones leave it: descent goes below the slice.
        assertThat(trace.sliceLoss()[300]).isGreaterThan(trace.loss()[300] + 0.05);
    }

    @Test
    void critical_points_of_the_network_are_ringed_and_say_how_far_off_the_plane_they_are() {
        SliceMaterial material = compute(small(moons), 300, false, true);
        assertThat(material.networkPoints()).isNotEmpty();
        CriticalPoint found = material.networkPoints().getFirst();
        Scene scene = new SceneBuilder(material).scene();
        assertThat(scene.marks().getFirst().shape().words()).endsWith("of the network");
        assertThat(scene.marks().getFirst().loss()).isEqualTo(found.value());
        assertThat(scene.marks().getFirst().label()).endsWith("off the plane");
    }

    @Test
    void the_work_says_what_it_does_and_ends_when_told_to() {
        List<String> told = new ArrayList<>();
        Monitor monitor = new Monitor() {
            @Override
            public void at(String doing, double share) {
                told.add(doing);
            }

            @Override
            public boolean cancelled() {
                return told.size() >= 2;
            }
        };
        SliceComputation work =
                new SliceComputation(Experiment.build(small(moons), null), ParallelFor.onCallingThread(), monitor);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(java.util.concurrent.CancellationException.class)
                .isThrownBy(() -> work.run(SliceComputation.Wanted.picture(1_000_000_000, false, false)));
        assertThat(told.getFirst()).startsWith("sampling 17 x 17 values");
        assertThat(told.get(1)).isEqualTo("training 1,000,000,000 steps");
    }
}
