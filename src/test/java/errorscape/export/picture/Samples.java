package errorscape.export.picture;

import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.SceneBuilder;
import errorscape.picture.SliceComputation;
import errorscape.picture.SliceMaterial;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;

/// Small runs that the tests of exports are made of.
public final class Samples {
    private Samples() {}

    /// Two racers on the moons, on a coarse grid.
    public static SliceMaterial moons(long steps) {
        Scenario moons = SampleScenarios.first();
        Scenario two = Racers.add(moons, moons.training().first().withName("<twin> & \"co\""));
        Experiment experiment = Experiment.build(two.withView(two.view().withResolution(33)), null);
        return new SliceComputation(experiment, ParallelFor.onCallingThread(), Monitor.NOBODY)
                .run(SliceComputation.Wanted.picture(steps, false, true));
    }

    public static SceneBuilder scene(long steps) {
        return new SceneBuilder(moons(steps));
    }
}
