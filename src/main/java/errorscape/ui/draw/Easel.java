package errorscape.ui.draw;

import errorscape.render.DisplayList;
import errorscape.render.pen.PixelPen;
import errorscape.ui.task.PictureWorker;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Shows a picture that changes at every pulse: shapes are drawn into pixels here, because the toolkit without a
/// graphics card takes several times as long for them; text lies over them on a canvas that is drawn anew only
/// when the text changes. As large as the picture last shown. JavaFX thread only.
public final class Easel extends Region {
    private final ImageView image = new ImageView();
    private final Canvas texts = new Canvas();
    private final FxPen textPen = new FxPen();
    private final PixelPen shapePen = new PixelPen();
    private int width;
    private int height;
    private int[] drawing = {};
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private List<DisplayList.Item> written = List.of();

    public Easel() {
        image.setManaged(false);
        image.setSmooth(false);
        texts.setManaged(false);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(image, texts);
    }

    /// Pixels a unit of the easel on the screen it is on.
    public double pixelScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double output = window == null ? 1 : Math.max(1, window.getOutputScaleX());
        return output * getLocalToSceneTransform().getMxx();
    }

    /// Shows a picture whose shapes are drawn.
    public void show(PictureWorker.Picture drawn) {
        resizePicture(drawn.width(), drawn.height());
        finish(drawn.argb(), drawn.list(), drawn.unit());
    }

    /// Shows a picture over another one.
    ///
    /// @param below ARGB with colours multiplied by opacity, in rows of `newWidth`; copied
    /// @param list in pixels
    public void show(int newWidth, int newHeight, int[] below, DisplayList list) {
        resizePicture(newWidth, newHeight);
        if (drawing.length < width * height) {
            drawing = new int[width * height];
        }
        System.arraycopy(below, 0, drawing, 0, width * height);
        shapePen.draw(list, drawing, width, height, 1);
        finish(drawing, list, 1);
    }

    private void resizePicture(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height && pixels != null) {
            return;
        }
        width = newWidth;
        height = newHeight;
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
        pixels = buffer;
        image.setImage(new WritableImage(buffer));
        written = List.of();
    }

    private void finish(int[] drawn, DisplayList list, double unit) {
        // The toolkit may still be reading the picture before: a finished one replaces it in one piece.
        Objects.requireNonNull(pixels).updateBuffer(buffer -> {
            buffer.getBuffer().put(0, drawn, 0, width * height);
            return new Rectangle2D(0, 0, width, height);
        });
        double scale = pixelScale();
        image.setFitWidth(width / scale);
        image.setFitHeight(height / scale);
        write(list, unit / scale);
    }

    /// Letters are crisp there, and a text that has moved by less need not be drawn again: with its outlines, text is
    /// the dearest part of a picture.
    private static DisplayList.Item onWholePixels(DisplayList.Text text) {
        return text.at(Math.rint(text.x()), Math.rint(text.y()));
    }

    private void write(DisplayList list, double unit) {
        List<DisplayList.Item> wanted = list.items().stream()
                .filter(DisplayList.Text.class::isInstance)
                .map(item -> onWholePixels((DisplayList.Text) item))
                .toList();
        double scale = pixelScale();
        boolean sameSize = texts.getWidth() == width / scale && texts.getHeight() == height / scale;
        if (sameSize && wanted.equals(written)) {
            return;
        }
        written = wanted;
        texts.setWidth(width / scale);
        texts.setHeight(height / scale);
        GraphicsContext graphics = texts.getGraphicsContext2D();
        graphics.clearRect(0, 0, texts.getWidth(), texts.getHeight());
        textPen.draw(new DisplayList(wanted), graphics, unit);
    }
}
