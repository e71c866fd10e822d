package errorscape.ui.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.optimizer.Sgd;
import errorscape.slice.Plane;
import errorscape.training.ListedPath;
import errorscape.training.PathPoint;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffPlaneTest {
    /// Through (0, 0, 1), along x and along x + y: level at height 1, its directions neither of one length
    /// nor at right angles.
    private static final Plane LEVEL =
            new Plane(new double[] {0, 0, 1}, new double[] {2, 0, 0}, new double[] {1, 1, 0}, "a", "b");

    /// Climbs by one a step from the plane.
    private static Snapshot climbing(int steps, int standsAt) {
        List<PathPoint> points =
                IntStream.rangeClosed(0, steps).mapToObj(OffPlaneTest::point).toList();
        return new Snapshot(1, 1, RunState.PAUSED, point(standsAt), new ListedPath(points), new Sgd(0.1, 0), "");
    }

    private static PathPoint point(int step) {
        return new PathPoint(step, new double[] {3 * step, -step, 1 + step}, 0, Double.NaN, 0);
    }

    @Test
    void a_distance_is_what_least_squares_leave() {
        OffPlane off = OffPlane.of(climbing(4, 2), LEVEL, 100);

        assertThat(off.step()).containsExactly(0, 1, 2, 3, 4);
        assertThat(off.distance()).containsExactly(new double[] {0, 1, 2, 3, 4}, within(1e-12));
        assertThat(off.now()).isCloseTo(2, within(1e-12));
        assertThat(off.largest()).isCloseTo(4, within(1e-12));
    }

    @Test
    void of_a_long_path_both_ends_are_kept() {
        OffPlane off = OffPlane.of(climbing(1000, 1000), LEVEL, 7);

        assertThat(off.step()).hasSize(7).startsWith(0).endsWith(1000);
        assertThat(off.distance()[3]).isCloseTo(off.step()[3], within(1e-9));
    }
}
