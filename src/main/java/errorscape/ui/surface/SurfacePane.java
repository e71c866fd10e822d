package errorscape.ui.surface;

import errorscape.render.Camera;
import errorscape.render.Overlay;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.render.SurfaceFrame;
import errorscape.render.SurfacePoint;
import errorscape.render.Viewport;
import errorscape.slice.PlanePoint;
import errorscape.ui.common.FxPen;
import errorscape.ui.common.Pulse;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// One view of a slice: the surface as an image, drawn in the background and kept while it is good, and everything on
/// it on a canvas, drawn anew whenever the scene moves. Both are as large as the pane, never larger.
public final class SurfacePane extends Region {
    private static final double POINTER_RADIUS = 5;

    private final ImageView image = new ImageView();
    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen();
    private final FrameWorker frames;
    private final Pulse pulse;
    private Camera camera;
    private Palette palette = Palette.DARK;
    private @Nullable Scene scene;
    private @Nullable PlanePoint pointer;
    private @Nullable SurfaceFrame frame;
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private FrameWorker.@Nullable Request drawn;

    /// Makes the worker of a pane.
    @FunctionalInterface
    public interface WorkerSource {
        FrameWorker worker(Consumer<SurfaceFrame> receiver);
    }

    /// @param workers makes the worker that calls back with finished frames
    SurfacePane(Camera camera, WorkerSource workers, Pulse.Source pulses) {
        this.camera = camera;
        frames = workers.worker(this::show);
        pulse = pulses.pulse(this::draw);
        image.setManaged(false);
        image.setSmooth(false);
        canvas.setManaged(false);
        getChildren().addAll(image, canvas);
        widthProperty().subscribe(pulse::request);
        heightProperty().subscribe(pulse::request);
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
        pulse.request();
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
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getOutputScaleX());
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
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        FrameWorker.Request request = new FrameWorker.Request(now.grid(), now.scale(), camera, palette, size);
        if (!request.sameAs(drawn)) {
            drawn = request;
            frames.request(request);
        }
        drawOverlay(now);
    }

    private void show(SurfaceFrame finished) {
        frame = finished;
        PixelBuffer<IntBuffer> buffer = pixels;
        if (buffer == null || buffer.getWidth() != finished.width() || buffer.getHeight() != finished.height()) {
            buffer = new PixelBuffer<>(
                    finished.width(),
                    finished.height(),
                    IntBuffer.allocate(finished.width() * finished.height()),
                    PixelFormat.getIntArgbPreInstance());
            pixels = buffer;
            image.setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(b -> {
            b.getBuffer().put(0, finished.argb(), 0, finished.width() * finished.height());
            return new Rectangle2D(0, 0, finished.width(), finished.height());
        });
        image.setFitWidth(finished.width() / pixelScale());
        image.setFitHeight(finished.height() / pixelScale());
        Scene now = scene;
        if (now != null) {
            drawOverlay(now);
        }
    }

    private void drawOverlay(Scene now) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        SurfaceFrame behind = frame;
        if (behind == null) {
            return;
        }
        pen.draw(Overlay.compose(now, behind, palette), graphics, 1 / pixelScale());
        PlanePoint place = pointer;
        double[] at = place == null ? null : pixelOf(place);
        if (at != null) {
            graphics.setLineWidth(1.5);
            graphics.setStroke(Color.color(0, 0, 0, 0.6));
            graphics.strokeOval(at[0] - POINTER_RADIUS, at[1] - POINTER_RADIUS, 2 * POINTER_RADIUS, 2 * POINTER_RADIUS);
            graphics.setStroke(Color.WHITE);
            graphics.strokeOval(
                    at[0] - POINTER_RADIUS + 1,
                    at[1] - POINTER_RADIUS + 1,
                    2 * POINTER_RADIUS - 2,
                    2 * POINTER_RADIUS - 2);
        }
    }
}
