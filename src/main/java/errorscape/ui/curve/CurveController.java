package errorscape.ui.curve;

import errorscape.render.Palette;
import errorscape.training.Snapshot;
import errorscape.ui.common.FxPen;
import errorscape.ui.common.Pulse;
import errorscape.ui.common.Session;
import errorscape.ui.common.Themed;
import javafx.fxml.FXML;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/// The learning curve: true training loss and validation loss of the recorded steps.
public final class CurveController implements Themed {
    private final Session session;
    private final Pulse pulse;
    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen();
    private final CurveSeries series = new CurveSeries();
    private Palette palette = Palette.DARK;

    @FXML
    private StackPane chart;

    @FXML
    private ToggleButton logAxis;

    public CurveController(Session session, Pulse.Source pulses) {
        this.session = session;
        pulse = pulses.pulse(this::draw);
    }

    @FXML
    private void initialize() {
        canvas.setManaged(false);
        chart.getChildren().add(canvas);
        chart.widthProperty().subscribe(pulse::request);
        chart.heightProperty().subscribe(pulse::request);
        logAxis.selectedProperty().subscribe(pulse::request);
        session.run().snapshotProperty().subscribe(pulse::request);
    }

    /// Draws in the colours of a theme.
    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        pulse.request();
    }

    private void draw() {
        canvas.setWidth(chart.getWidth());
        canvas.setHeight(chart.getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Snapshot now = session.run().snapshotProperty().get();
        if (now != null && canvas.getWidth() > 2 && canvas.getHeight() > 2) {
            series.update(now);
            pen.draw(
                    series.chart(logAxis.isSelected()).compose(canvas.getWidth(), canvas.getHeight(), 1, palette),
                    canvas.getGraphicsContext2D(),
                    1);
        }
    }
}
