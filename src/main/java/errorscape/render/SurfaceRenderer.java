package errorscape.render;

import errorscape.slice.LossGrid;
import java.util.concurrent.Executor;

/// Draws a slice's loss as a surface. The same pixels for any number of threads. Not for several threads at once.
public final class SurfaceRenderer {
    /// @param executor runs parts of a frame; a busy one only makes it slower
    /// @param parallelism how many threads share a frame, the caller's among them; at least 1
    public SurfaceRenderer(Executor executor, int parallelism) {}

    /// Draws into `target`, which is modified; its viewport says how large.
    ///
    /// @param palette a transparent background leaves the surroundings transparent
    public void render(
            LossGrid grid, LossScale scale, ColourMap colours, Camera camera, Palette palette, SurfaceFrame target) {
        target.rendered(new Projection(camera, target.viewport(), grid.box(), scale), colours, false, false);
    }
}
