package errorscape.export.movie;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.export.picture.PictureStyle;
import errorscape.export.picture.Samples;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.SceneBuilder;
import errorscape.render.Camera;
import errorscape.slice.Plane;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SceneFramesTest {
    private final SceneBuilder builder = Samples.scene(40);

    private SceneFrames frames(MoviePlan plan) throws IOException {
        return new SceneFrames(
                builder,
                plan,
                Camera.TERRAIN,
                PictureStyle.of(240, 160),
                ParallelFor.onCallingThread(),
                Monitor.NOBODY);
    }

    @Test
    void time_goes_from_the_first_step_to_the_last_and_rests_there() {
        MoviePlan plan = new MoviePlan(2, 10, Optional.of(new MoviePlan.Steps(5, 40)), 0, Optional.empty());
        assertThat(plan.frames()).isEqualTo(20);
        assertThat(plan.step(0, 40)).isEqualTo(5);
        assertThat(plan.step(17, 40)).isEqualTo(40);
        assertThat(plan.step(19, 40)).isEqualTo(40);
    }

    @Test
    void a_whole_orbit_ends_a_frame_before_it_would_be_where_it_began() throws IOException {
        MoviePlan plan = new MoviePlan(2, 4, Optional.empty(), 360, Optional.empty());
        assertThat(plan.turn(0)).isZero();
        assertThat(plan.turn(8)).isEqualTo(2 * Math.PI);
        SceneFrames frames = frames(plan);
        assertThat(frames.argb(0)).isNotEqualTo(frames.argb(4)).isEqualTo(frames.argb(0));
    }

    @Test
    void a_plane_turns_into_another_and_back() throws IOException {
        Plane plane = builder.material().plane();
        double[] sum = plane.first().clone();
        Arrays.setAll(sum, i -> sum[i] + plane.second()[i]);
        Plane other = new Plane(plane.origin(), sum, plane.second(), "a and b", "b");
        MoviePlan.Goal goal =
                new MoviePlan.Goal(other, builder.material().grid().box());
        MoviePlan plan = new MoviePlan(2, 4, Optional.empty(), 0, Optional.of(goal));
        assertThat(plan.morphed(0)).isZero();
        assertThat(plan.morphed(4)).isEqualTo(1);
        assertThat(plan.morphed(3)).isEqualTo(plan.morphed(5));
        SceneFrames frames = frames(plan);
        assertThat(frames.argb(3)).isEqualTo(frames.argb(5)).isNotEqualTo(frames.argb(0));
    }

    @Test
    void what_does_not_move_is_the_same_to_the_pixel() throws IOException {
        MoviePlan plan = new MoviePlan(1, 10, Optional.of(new MoviePlan.Steps(0, 40)), 0, Optional.empty());
        SceneFrames frames = frames(plan);
        assertThat(frames.argb(9)).isEqualTo(frames.argb(8));
        assertThat(frames.argb(0)).isNotEqualTo(frames.argb(9));
    }
}
