package errorscape.ui.draw;

import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.ui.task.Attempts;
import errorscape.ui.task.Outage;
import errorscape.ui.task.UiThread;
import errorscape.words.Words;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A region that shows a chart in its own size, anew whenever size, chart or colours change. JavaFX thread only.
public final class ChartPane extends Pane {
    /// A chart that can be composed for any size.
    @FunctionalInterface
    public interface Chart {
        /// The chart in a rectangle from (0, 0), in logical pixels.
        DisplayList compose(double width, double height, Palette palette);
    }

    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen();
    private Palette palette = Palette.DARK;
    private final Attempts attempts = new Attempts(UiThread::tell, new Outage(() -> this, Words.text("draw.chart")));
    private @Nullable Chart chart;

    public ChartPane() {
        getChildren().add(canvas);
        getStyleClass().add("chart-pane");
    }

    /// Shows another chart; null for none.
    public void show(@Nullable Chart next) {
        chart = next;
        attempts.again();
        draw();
    }

    public void setPalette(Palette next) {
        palette = next;
        attempts.again();
        draw();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        draw();
    }

    /// Within the layout of the whole window, which a failure must not end.
    private void draw() {
        attempts.run(this::drawChart);
    }

    private void drawChart() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, getHeight()));
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (chart != null && getWidth() > 20 && getHeight() > 20) {
            pen.draw(chart.compose(getWidth(), getHeight(), palette), canvas.getGraphicsContext2D(), 1);
        }
    }
}
