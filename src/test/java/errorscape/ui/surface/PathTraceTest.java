package errorscape.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.optimizer.Optimizers;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.grid.LossGrid;
import errorscape.training.ListedPath;
import errorscape.training.PathPoint;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathTraceTest {
    private static final int WEIGHTS = 7;

    private final RandomStream random = new RandomStream(11, "path");
    private final LossGrid grid = new LossGrid(Box.square(2), 2, 2, new double[] {1, 2, 3, 4});

    private double[] drawn() {
        double[] weights = new double[WEIGHTS];
        Arrays.setAll(weights, i -> random.nextGaussian());
        return weights;
    }

    private Snapshot run(int steps) {
        PathPoint[] points = new PathPoint[steps];
        Arrays.setAll(points, step -> new PathPoint(step, drawn(), 0.5, Double.NaN, 1));
        return new Snapshot(
                1,
                1,
                RunState.PLAYING,
                points[steps - 1],
                new ListedPath(List.of(points)),
                Optimizers.entries().getFirst().standard(),
                "");
    }

    @Test
    void a_path_keeps_its_places_on_a_plane_that_goes_with_the_ball() {
        Snapshot run = run(40);
        Plane plane = new Plane(drawn(), drawn(), drawn(), "a", "b");
        PathTrace followed = new PathTrace();
        for (int i = 0; i < 25; i++) {
            followed.update(run, plane, grid, 100);
            plane = plane.through(drawn());
        }
        followed.update(run, plane, grid, 100);
        PathTrace fresh = new PathTrace();
        fresh.update(run, plane, grid, 100);

        Scene.Trace expected = fresh.trace(0, "");
        Scene.Trace actual = followed.trace(0, "");
        assertThat(actual.count()).isEqualTo(expected.count()).isEqualTo(40);
        for (int i = 0; i < 40; i++) {
            assertThat(actual.a()[i]).isCloseTo(expected.a()[i], within(1e-12));
            assertThat(actual.b()[i]).isCloseTo(expected.b()[i], within(1e-12));
        }
    }

    @Test
    void another_plane_gets_every_place_anew() {
        Snapshot run = run(40);
        PathTrace trace = new PathTrace();
        trace.update(run, new Plane(drawn(), drawn(), drawn(), "a", "b"), grid, 100);
        Plane other = new Plane(drawn(), drawn(), drawn(), "c", "d");
        trace.update(run, other, grid, 100);

        assertThat(trace.trace(0, "").a()[7])
                .isEqualTo(other.project(run.path().get(7).weights()).a());
    }
}
