package errorscape.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Palette;
import errorscape.render.SurfaceFrame;
import errorscape.render.Viewport;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class FrameWorkerTest {
    private static final LossGrid GRID = new LossGrid(Box.square(1), 3, 3, new double[] {2, 1, 2, 1, 0, 1, 2, 1, 2});
    private static final LossScale SCALE =
            LossScales.suggest(GRID, LossScale.Kind.LINEAR, OptionalInt.empty()).scale();

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<SurfaceFrame> shown = new ArrayList<>();
    private boolean fails = true;

    /// A renderer whose helpers' executor fails is as good as one that fails itself.
    private final FrameWorker frames = new FrameWorker(
            new SurfaceRenderer(
                    task -> {
                        if (fails) {
                            throw new OutOfMemoryError("Java heap space");
                        }
                        task.run();
                    },
                    2),
            ColourMap.VIRIDIS,
            work::add,
            Runnable::run,
            failures::add,
            shown::add);

    private void request(int width) {
        frames.request(new FrameWorker.Request(GRID, SCALE, Camera.MAP, Palette.DARK, Viewport.of(width, 80, 1)));
    }

    @Test
    void a_frame_that_fails_holds_up_none_behind_it() {
        request(100);
        request(120);
        work.remove().run();
        assertThat(failures).singleElement().isInstanceOf(OutOfMemoryError.class);

        fails = false;
        work.remove().run();
        assertThat(shown)
                .singleElement()
                .satisfies(frame -> assertThat(frame.width()).isEqualTo(120));
    }

    @Test
    void a_frame_that_cannot_be_shown_is_told_and_the_next_is_drawn() {
        fails = false;
        FrameWorker unshown = new FrameWorker(
                new SurfaceRenderer(Runnable::run, 1),
                ColourMap.VIRIDIS,
                work::add,
                Runnable::run,
                failures::add,
                frame -> {
                    throw new IllegalStateException("cannot be shown");
                });
        FrameWorker.Request request =
                new FrameWorker.Request(GRID, SCALE, Camera.MAP, Palette.DARK, Viewport.of(100, 80, 1));
        unshown.request(request);
        unshown.request(request);
        work.remove().run();
        work.remove().run();

        assertThat(failures).hasSize(2);
    }
}
