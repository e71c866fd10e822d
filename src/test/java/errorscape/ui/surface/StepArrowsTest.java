package errorscape.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.optimizer.Explanation;
import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.training.PathPoint;
import errorscape.training.StepExplanation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Arrows of a step on a plane of three weights, which is spanned by the first and the last.
final class StepArrowsTest {
    private static final Plane PLANE =
            new Plane(new double[3], new double[] {1, 0, 0}, new double[] {0, 0, 1}, "first", "last");

    private static List<Scene.Arrow> arrows(double... step) {
        Explanation explanation = new Explanation(List.of(new Quantity("d", "step", Role.STEP, step)), List.of());
        PathPoint from = new PathPoint(7, new double[] {0.5, 2, -0.5}, 1, 1, Double.NaN);
        return StepArrows.of(new StepExplanation(from, 1, explanation), PLANE, Box.square(1));
    }

    @Test
    void an_arrow_is_as_long_as_the_share_of_its_step_that_lies_in_the_plane() {
        // 3-4-5: of a step along (3, 0, 4) all lies in the plane, of one along (0, 4, 3) three fifths.
        assertThat(arrows(3, 0, 4)).singleElement().satisfies(arrow -> {
            assertThat(arrow.da()).isCloseTo(2 * 0.2 * 0.6, within(1e-12));
            assertThat(arrow.db()).isCloseTo(2 * 0.2 * 0.8, within(1e-12));
        });
        assertThat(arrows(0, 4, 3)).singleElement().satisfies(arrow -> {
            assertThat(arrow.da()).isZero();
            assertThat(arrow.db()).isCloseTo(2 * 0.2 * 0.6, within(1e-12));
        });
    }

    @Test
    void a_run_that_keeps_to_the_plane_steps_in_its_two_coordinates() {
        assertThat(arrows(3, 4)).isEqualTo(arrows(3, 0, 4));
    }
}
