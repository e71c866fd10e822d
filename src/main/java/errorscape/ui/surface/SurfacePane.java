package errorscape.ui.surface;

import errorscape.render.Camera;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.SurfacePoint;
import errorscape.render.Viewport;
import errorscape.render.overlay.Overlay;
import errorscape.slice.PlanePoint;
import errorscape.ui.draw.Easel;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// One view of a slice: the surface, drawn in the background and kept while it is good, and everything on it, drawn
/// anew whenever the scene moves. As large as the pane, never larger.
public final class SurfacePane extends Pane {
    private static final double POINTER_RADIUS = 5;

    private static final PseudoClass TAKING = PseudoClass.getPseudoClass("taking");

    private final Easel easel = new Easel();
    private final FrameWorker frames;
    private final Pulse pulse;
    private Camera camera;
    private Palette palette = Palette.DARK;
    private @Nullable Scene scene;
    private @Nullable PlanePoint pointer;
    private @Nullable SurfaceFrame frame;
    private FrameWorker.@Nullable Request drawn;
    private boolean taking;

    /// Makes the worker of a pane.
    @FunctionalInterface
    public interface WorkerSource {
        /// Makes a worker.
        ///
        /// @param receiver gets finished frames
        /// @param onFailure told of frames that could not be drawn, on the JavaFX thread
        FrameWorker worker(Consumer<SurfaceFrame> receiver, Consumer<Throwable> onFailure);
    }

    /// @param workers makes the worker that calls back with finished frames
    SurfacePane(Camera camera, WorkerSource workers, Pulse.Source pulses) {
        this.camera = camera;
        frames = workers.worker(this::show, this::failed);
        pulse = pulses.pulse(this::draw, new Outage(() -> this, "The picture of the surface"));
        getChildren().add(easel);
        widthProperty().subscribe(pulse::again);
        heightProperty().subscribe(pulse::again);
    }

    /// Whether taps are asked for.
    void setTaking(boolean taps) {
        taking = taps;
        pseudoClassStateChanged(TAKING, taps);
    }

    /// Whether a key is for this view when it has the focus.
    public boolean takes(KeyCode code) {
        return taking && TapCursor.takes(code);
    }

    Camera camera() {
        return camera;
    }

    void setCamera(Camera newCamera) {
        camera = newCamera;
        pulse.request();
    }

    void setPalette(Palette newPalette) {
        palette = newPalette;
        pulse.again();
    }

    void setScene(@Nullable Scene newScene) {
        scene = newScene;
        pulse.request();
    }

    /// Rings the place under the pointer, here or on the other view; null for none.
    void setPointer(@Nullable PlanePoint place) {
        pointer = place;
        pulse.request();
    }

    /// The place of the surface under a point of the pane.
    ///
    /// @param nearest whether beside the surface its nearest place counts
    @Nullable
    PlanePoint placeUnder(double x, double y, boolean nearest) {
        SurfaceFrame shown = frame;
        if (shown == null || !shown.isRendered()) {
            return null;
        }
        double scale = pixelScale();
        Optional<SurfacePoint> place = nearest ? shown.nearest(x * scale, y * scale) : shown.pick(x * scale, y * scale);
        return place.map(p -> new PlanePoint(p.a(), p.b(), 0)).orElse(null);
    }

    /// Where a place of the surface is drawn, in the pane; null while nothing is.
    double @Nullable [] pixelOf(PlanePoint place) {
        SurfaceFrame shown = frame;
        Scene now = scene;
        if (shown == null || now == null || !shown.isRendered()) {
            return null;
        }
        double loss = now.grid().valueAt(place.a(), place.b());
        double[] pixel = new double[3];
        shown.projection()
                .project(
                        place.a(),
                        place.b(),
                        Double.isFinite(loss) ? loss : now.scale().low(),
                        pixel);
        return new double[] {pixel[0] / pixelScale(), pixel[1] / pixelScale()};
    }

    private double pixelScale() {
        return easel.pixelScale();
    }

    private void draw() {
        Viewport size = Viewport.of(
                (int) Math.round(getWidth() * pixelScale()),
                (int) Math.round(getHeight() * pixelScale()),
                pixelScale());
        Scene now = scene;
        if (size.isEmpty() || now == null) {
            return;
        }
        FrameWorker.Request request = new FrameWorker.Request(now.grid(), now.scale(), camera, palette, size);
        if (request.sameAs(drawn)) {
            compose();
        } else {
            // What lies on the surface is drawn with it, once it is there.
            drawn = request;
            frames.request(request);
        }
    }

    private void failed(Throwable failure) {
        drawn = null;
        pulse.failed(failure);
    }

    private void show(SurfaceFrame finished) {
        frame = finished;
        compose();
    }

    private void compose() {
        Scene now = scene;
        SurfaceFrame below = frame;
        if (now == null || below == null || below.viewport().isEmpty()) {
            return;
        }
        List<DisplayList.Item> items =
                new ArrayList<>(Overlay.compose(now, below, palette).items());
        PlanePoint place = pointer;
        double[] at = place == null ? null : pixelOf(place);
        if (at != null) {
            double unit = pixelScale();
            double x = at[0] * unit;
            double y = at[1] * unit;
            items.add(new DisplayList.Disc(x, y, POINTER_RADIUS * unit, 0, 0x99000000, 1.5 * unit));
            items.add(new DisplayList.Disc(x, y, (POINTER_RADIUS - 1) * unit, 0, 0xFFFFFFFF, 1.5 * unit));
        }
        easel.show(below.width(), below.height(), below.argb(), new DisplayList(items));
    }
}
