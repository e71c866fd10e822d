package errorscape.ui.curve;

import errorscape.plot.ChartMark;
import errorscape.plot.LineChart;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.ui.common.FxPen;
import errorscape.ui.common.Numbers;
import errorscape.ui.common.Pulse;
import errorscape.ui.common.Session;
import errorscape.ui.common.Themed;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The learning curves of all racers. The pointer reads all of them at a step; a press or a drag sends the race
/// there.
public final class CurveController implements Themed {
    /// With more racers the picture changes less often while they run.
    private static final int FEW = 4;

    private static final long PAUSE_NANOS = 60_000_000;

    private final Session session;
    private final CurveModel model;
    private final Pulse pulse;
    private final Canvas canvas = new Canvas();
    private final FxPen pen = new FxPen();
    private Palette palette = Palette.DARK;
    private double pointer = Double.NaN;
    private long drawn;

    @FXML
    private StackPane chart;

    @FXML
    private ComboBox<Measure> measure;

    @FXML
    private ComboBox<Smoothing> smoothing;

    @FXML
    private Label stopping;

    @FXML
    private ToggleButton logAxis;

    public CurveController(Session session, Pulse.Source pulses) {
        this.session = session;
        model = new CurveModel(session);
        pulse = pulses.pulse(this::draw);
    }

    @FXML
    private void initialize() {
        canvas.setManaged(false);
        chart.getChildren().add(canvas);
        measure.getItems().setAll(Measure.values());
        measure.setValue(Measure.LOSS);
        smoothing.getItems().setAll(Smoothing.values());
        smoothing.setValue(Smoothing.NONE);
        chart.widthProperty().subscribe(this::drawNow);
        chart.heightProperty().subscribe(this::drawNow);
        logAxis.selectedProperty().subscribe(this::drawNow);
        measure.valueProperty().subscribe(this::drawNow);
        smoothing.valueProperty().subscribe(this::drawNow);
        session.run().selectedProperty().subscribe(this::drawNow);
        session.scenarioProperty().subscribe(this::drawNow);
        session.run().raceProperty().subscribe(this::follow);
        chart.setOnMouseMoved(this::point);
        chart.setOnMouseExited(event -> {
            pointer = Double.NaN;
            drawNow();
        });
        chart.setOnMousePressed(this::seek);
        chart.setOnMouseDragged(this::seek);
    }

    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        drawNow();
    }

    private void drawNow() {
        drawn = 0;
        pulse.request();
    }

    private void follow() {
        RaceSnapshot race = session.run().raceProperty().get();
        boolean often = race == null || race.racers().size() <= FEW || race.state() != RunState.PLAYING;
        if (often || System.nanoTime() - drawn > PAUSE_NANOS) {
            pulse.request();
        }
    }

    private void point(MouseEvent event) {
        pointer = event.getX();
        drawNow();
    }

    private void seek(MouseEvent event) {
        pointer = event.getX();
        double step = compose().xAt(event.getX(), canvas.getWidth(), canvas.getHeight(), 1);
        if (!Double.isNaN(step)) {
            session.run().seek(Math.round(step));
        }
        drawNow();
    }

    private LineChart compose() {
        return model.chart(
                measure.getValue(), logAxis.isSelected(), smoothing.getValue().window());
    }

    private void draw() {
        drawn = System.nanoTime();
        canvas.setWidth(chart.getWidth());
        canvas.setHeight(chart.getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width < 3 || height < 3) {
            return;
        }
        if (!model.update(measure.getValue())) {
            pulse.request();
        }
        LineChart curves = compose();
        if (measure.getValue() == Measure.LOSS && !Double.isNaN(model.stoppingStep())) {
            // The early-stopping mark: where the selected racer's validation loss was least.
            curves = curves.withMarks(
                    List.of(new ChartMark(true, model.stoppingStep(), "best validation", palette.accent(), 4)));
        }
        show(curves.compose(width, height, 1, palette));
        stopping.setText(measure.getValue() == Measure.LOSS ? model.stopping() : "");
        double low = curves.xAt(pointer, width, height, 1);
        if (!Double.isNaN(low)) {
            long step = Math.round(low);
            show(curves.crosshair((double) step, width, height, 1, palette));
            List<CurveReadout.Row> rows = model.at((double) step);
            show(CurveReadout.compose("step " + Numbers.count(step), rows, pointer, width, height, palette));
        }
    }

    private void show(DisplayList list) {
        pen.draw(list, canvas.getGraphicsContext2D(), 1);
    }
}
