package errorscape.ui.curve;

import errorscape.plot.ChartMark;
import errorscape.plot.LineChart;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.training.RaceSnapshot;
import errorscape.ui.draw.Easel;
import errorscape.ui.draw.FxPen;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.Session;
import errorscape.ui.task.Outage;
import errorscape.ui.task.PictureWorker;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Titles;
import errorscape.words.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The learning curves of all racers. The pointer reads all of them at a step; a press or a drag sends the race
/// there.
public final class CurveController implements Themed {
    /// With more racers the picture changes less often while they run.
    private static final int FEW = 4;

    private final Session session;
    private final CurveModel model;
    private final Pulse pulse;
    private final Pulse calmPulse;
    private final Pulse readPulse;
    private final PictureWorker worker;
    private final Easel easel = new Easel();
    /// What the pointer reads lies over everything, its text on its box.
    private final Canvas reading = new Canvas();

    private final FxPen pen = new FxPen();
    private Palette palette = Palette.DARK;
    private double pointer = Double.NaN;
    private @Nullable LineChart curves;
    private boolean changed;
    private boolean expanded = true;

    @FXML
    private HBox curveBar;

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

    /// @param calm when much is brought up to date
    /// @param worker draws the curves
    public CurveController(Session session, Pulse.Source pulses, Pulse.Source calm, PictureWorker worker) {
        this.session = session;
        model = new CurveModel(session);
        Outage outage = new Outage(() -> chart, Words.text("curve.curves"));
        pulse = pulses.pulse(this::draw, outage);
        calmPulse = calm.pulse(pulse::request);
        readPulse = pulses.pulse(this::read, outage);
        this.worker = worker;
    }

    @FXML
    private void initialize() {
        expand(false);
        reading.setManaged(false);
        reading.setMouseTransparent(true);
        chart.getChildren().addAll(easel, reading);
        measure.getItems().setAll(Measure.values());
        measure.setValue(Measure.LOSS);
        session.scenarioProperty().subscribe(scenario -> Titles.name(measure, scenario, Measure::title));
        session.experimentProperty().subscribe(this::offer);
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
            readPulse.request();
        });
        chart.setOnMousePressed(this::seek);
        chart.setOnMouseDragged(this::seek);
    }

    /// As a chart with its own controls, or as a line along the slider that is as long as its way.
    public void expand(boolean full) {
        expanded = full;
        curveBar.setVisible(full);
        curveBar.setManaged(full);
        drawNow();
    }

    /// A function is all on its plane: there is no distance from it to draw.
    private void offer(@Nullable Experiment experiment) {
        boolean whole = experiment != null && experiment.showsWholeFunction();
        List<Measure> offered = Stream.of(Measure.values())
                .filter(one -> !whole || one != Measure.OFF_PLANE)
                .toList();
        if (!offered.equals(measure.getItems())) {
            Measure chosen = measure.getValue();
            measure.getItems().setAll(offered);
            measure.setValue(offered.contains(chosen) ? chosen : Measure.LOSS);
        }
    }

    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        drawNow();
    }

    private void drawNow() {
        pulse.again();
    }

    private void follow() {
        RaceSnapshot race = session.run().raceProperty().get();
        boolean few = race == null || race.racers().size() <= FEW;
        (few ? pulse : calmPulse).request();
    }

    private void point(MouseEvent event) {
        pointer = event.getX();
        readPulse.request();
    }

    private void seek(MouseEvent event) {
        point(event);
        double step = curves == null ? Double.NaN : curves.xAt(pointer, chart.getWidth(), chart.getHeight(), 1);
        if (!Double.isNaN(step)) {
            session.run().seek(Math.round(step));
        }
    }

    private void draw() {
        double width = chart.getWidth();
        double height = chart.getHeight();
        if (width < 3 || height < 3) {
            return;
        }
        // The picture that is being drawn reads the numbers.
        changed = worker.busy();
        if (changed) {
            return;
        }
        if (!model.update(measure.getValue())) {
            pulse.request();
        }
        LineChart now = model.chart(
                measure.getValue(), logAxis.isSelected(), smoothing.getValue().window());
        if (measure.getValue() == Measure.LOSS && !Double.isNaN(model.stoppingStep())) {
            // The early-stopping mark: where the selected racer's validation loss was least.
            now = now.withMarks(List.of(
                    new ChartMark(true, model.stoppingStep(), Words.text("curve.best.mark"), palette.accent(), 4)));
        }
        LineChart drawn = expanded ? now : now.bare();
        Palette colours = palette;
        double scale = easel.pixelScale();
        curves = drawn;
        worker.draw(
                (int) Math.round(width * scale),
                (int) Math.round(height * scale),
                scale,
                () -> drawn.compose(width, height, 1, colours),
                this::show,
                this::failed);
        stopping.setText(measure.getValue() == Measure.LOSS ? model.stopping() : "");
        read();
    }

    private void failed(Throwable failure) {
        pulse.failed(failure);
        pulse.request();
    }

    private void show(PictureWorker.Picture drawn) {
        easel.show(drawn);
        if (changed) {
            pulse.request();
        }
    }

    private void read() {
        double width = chart.getWidth();
        double height = chart.getHeight();
        double at = curves == null ? Double.NaN : curves.xAt(pointer, width, height, 1);
        if (curves == null || Double.isNaN(at)) {
            reading.setVisible(false);
            return;
        }
        reading.setVisible(true);
        reading.setWidth(width);
        reading.setHeight(height);
        GraphicsContext graphics = reading.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        long step = Math.round(at);
        pen.draw(curves.crosshair((double) step, width, height, 1, palette), graphics, 1);
        List<CurveReadout.Row> rows = model.at((double) step);
        pen.draw(
                CurveReadout.compose(
                        Words.text("curve.at.step", Numbers.count(step)), rows, pointer, width, height, palette),
                graphics,
                1);
    }
}
