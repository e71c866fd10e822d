package errorscape.ui.draw;

import errorscape.render.DisplayList;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.words.Words;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A region that shows a display list in its own size, drawn anew at most once a pulse. JavaFX thread only.
public final class Sketch extends Pane {
    /// Composes what is shown.
    @FunctionalInterface
    public interface Composer {
        /// What is drawn on a surface of a size.
        ///
        /// @param width in pixels, positive
        /// @param height in pixels, positive
        DisplayList compose(double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen();
    private final Pulse pulse;
    private @Nullable Composer composer;

    public Sketch(Pulse.Source pulses) {
        pulse = pulses.pulse(this::draw, new Outage(() -> this, Words.text("draw.picture")));
        canvas.setManaged(false);
        getChildren().add(canvas);
        widthProperty().subscribe(pulse::again);
        heightProperty().subscribe(pulse::again);
        setMinSize(0, 0);
    }

    /// Shows something else.
    public void show(Composer next) {
        composer = next;
        pulse.again();
    }

    /// Shows the same anew, because what it is made of has changed.
    public void redraw() {
        pulse.request();
    }

    private void draw() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        Composer now = composer;
        if (now != null && getWidth() > 4 && getHeight() > 4) {
            pen.draw(now.compose(getWidth(), getHeight()), canvas.getGraphicsContext2D(), 1);
        }
    }
}
