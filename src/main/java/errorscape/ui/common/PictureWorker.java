package errorscape.ui.common;

import errorscape.render.DisplayList;
import errorscape.render.pen.PixelPen;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Composes charts and draws their shapes into pixels away from the JavaFX thread, one at a time: thirty curves take as
/// long as a whole frame may. JavaFX thread only.
public final class PictureWorker {
    private final Executor worker;
    private final Executor ui;
    private final PixelPen pen = new PixelPen();
    private int[] pixels = {};
    private boolean busy;

    /// A chart whose shapes are drawn; its text is not.
    ///
    /// @param width in pixels, as `height`
    /// @param argb colours multiplied by opacity, in rows of `width`; may be longer, good until the next is drawn
    /// @param list what was drawn
    /// @param unit pixels a unit of the list
    public record Picture(int width, int height, int[] argb, DisplayList list, double unit) {}

    /// @param worker draws
    /// @param ui runs a task on the JavaFX thread
    public PictureWorker(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /// Whether a picture is being drawn; what it is composed of must not change while it is.
    public boolean busy() {
        return busy;
    }

    /// Draws a chart on nothing; not while another is being drawn.
    ///
    /// @param width in pixels, as `height`
    /// @param unit pixels a unit of the list
    /// @param composer makes the list, on the worker's thread
    /// @param receiver gets the picture on the JavaFX thread
    /// @param onFailure told there if it could not be drawn or shown
    public void draw(
            int width,
            int height,
            double unit,
            Supplier<DisplayList> composer,
            Consumer<Picture> receiver,
            Consumer<Throwable> onFailure) {
        if (busy) {
            throw new IllegalStateException("a picture is being drawn");
        }
        int size = width * height;
        int[] target = pixels.length >= size ? pixels : new int[size];
        pixels = target;
        busy = true;
        worker.execute(() -> {
            try {
                DisplayList list = composer.get();
                Arrays.fill(target, 0, size, 0);
                pen.draw(list, target, width, height, unit);
                Picture drawn = new Picture(width, height, target, list, unit);
                ui.execute(() -> {
                    busy = false;
                    try {
                        receiver.accept(drawn);
                    } catch (RuntimeException | Error e) {
                        onFailure.accept(e);
                    }
                });
            } catch (RuntimeException | Error e) {
                ui.execute(() -> {
                    busy = false;
                    onFailure.accept(e);
                });
            }
        });
    }
}
