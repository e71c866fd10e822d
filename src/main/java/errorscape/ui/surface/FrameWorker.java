package errorscape.ui.surface;

import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.SurfaceFrame;
import errorscape.render.Viewport;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.grid.LossGrid;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Draws surfaces away from the JavaFX thread, one at a time, the newest wish only. Two frames take turns: one is shown
/// and read, the other drawn. JavaFX thread only.
public final class FrameWorker {
    /// What a frame shows.
    record Request(LossGrid grid, LossScale scale, Camera camera, Palette palette, Viewport viewport) {
        /// Whether another request would give the same picture.
        @SuppressWarnings("ReferenceEquality")
        boolean sameAs(@Nullable Request other) {
            // Grids are told apart by identity: comparing their values would cost more than a frame.
            return other != null
                    && grid == other.grid
                    && scale.equals(other.scale)
                    && camera.equals(other.camera)
                    && palette.equals(other.palette)
                    && viewport.equals(other.viewport);
        }
    }

    private final SurfaceRenderer renderer;
    private final ColourMap colours;
    private final Executor worker;
    private final Executor ui;
    private final Consumer<Throwable> onFailure;
    private final Consumer<SurfaceFrame> receiver;
    private SurfaceFrame back = new SurfaceFrame(0, 0);
    private SurfaceFrame front = new SurfaceFrame(0, 0);
    private @Nullable Request wish;
    private boolean busy;

    /// @param worker draws
    /// @param onFailure told on the JavaFX thread of a frame that could not be drawn or shown
    /// @param receiver gets each finished frame on the JavaFX thread, its own until the next
    public FrameWorker(
            SurfaceRenderer renderer,
            ColourMap colours,
            Executor worker,
            Executor ui,
            Consumer<Throwable> onFailure,
            Consumer<SurfaceFrame> receiver) {
        this.renderer = renderer;
        this.colours = colours;
        this.worker = worker;
        this.ui = ui;
        this.onFailure = onFailure;
        this.receiver = receiver;
    }

    void request(Request request) {
        wish = request;
        next();
    }

    private void next() {
        Request request = wish;
        if (busy || request == null) {
            return;
        }
        wish = null;
        busy = true;
        SurfaceFrame target = back;
        worker.execute(() -> {
            try {
                target.resize(request.viewport());
                renderer.render(request.grid(), request.scale(), colours, request.camera(), request.palette(), target);
                ui.execute(() -> finished(target));
            } catch (RuntimeException | Error e) {
                ui.execute(() -> failed(e));
            }
        });
    }

    /// The frame is lost, those that are wished for by now are not.
    private void failed(Throwable failure) {
        busy = false;
        onFailure.accept(failure);
        next();
    }

    private void finished(SurfaceFrame drawn) {
        back = front;
        front = drawn;
        busy = false;
        try {
            receiver.accept(drawn);
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
        next();
    }
}
