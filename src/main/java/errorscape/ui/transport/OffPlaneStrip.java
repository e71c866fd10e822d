package errorscape.ui.transport;

import errorscape.scenario.Experiment;
import errorscape.slice.Plane;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import errorscape.ui.session.Session;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// The strip over the timeline: at each step how far off the shown plane the selected racer is. Where it is
/// flat, the path lies on the surface; where it rises, the picture shows a shadow of the path. JavaFX thread
/// only.
final class OffPlaneStrip {
    /// Shares of the weights' own size below which a distance is rounding.
    private static final double ROUNDING = 1e-9;

    private final Session session;
    private final Pane pane;
    private final Label words;
    private final Tooltip tip = new Tooltip();
    private final Polygon area = new Polygon();
    private final Line cursor = new Line();

    private OffPlaneStrip(Session session, Pane pane, Label words) {
        this.session = session;
        this.pane = pane;
        this.words = words;
        area.getStyleClass().add("off-plane-area");
        area.setManaged(false);
        cursor.getStyleClass().add("off-plane-now");
        cursor.setManaged(false);
        pane.getChildren().setAll(area, cursor);
        Tooltip.install(pane, tip);
    }

    /// Draws into a pane as long as there is the session.
    ///
    /// @param pane as wide as the timeline's way
    /// @param words gets the distance of the present step
    /// @param pulses when it is brought up to date
    static void over(Session session, Pane pane, Label words, Pulse.Source pulses) {
        OffPlaneStrip strip = new OffPlaneStrip(session, pane, words);
        Pulse pulse = pulses.pulse(strip::draw, new Outage(pane::getParent, "The strip of distances"));
        session.run().snapshotProperty().subscribe(pulse::request);
        session.slice().shownProperty().subscribe(pulse::request);
        pane.widthProperty().subscribe(pulse::request);
    }

    private void draw() {
        Experiment experiment = session.experimentProperty().get();
        Snapshot snapshot = session.run().snapshotProperty().get();
        RaceSnapshot race = session.run().raceProperty().get();
        if (experiment == null
                || snapshot == null
                || race == null
                || snapshot.now().weights().length != experiment.training().dimension()) {
            return;
        }
        pane.setVisible(!experiment.showsWholeFunction());
        words.setVisible(pane.isVisible());
        if (!pane.isVisible()) {
            return;
        }
        Plane plane = session.slice().planeOr(experiment.plane());
        double width = pane.getWidth();
        double height = pane.getHeight();
        OffPlane off = OffPlane.of(snapshot, plane, (int) width);
        double largest = off.largest();
        boolean on = largest <= ROUNDING;
        double last = Math.max(1, race.frontier());
        area.getPoints().clear();
        if (!on && off.step().length > 1) {
            area.getPoints().addAll(off.step()[0] / last * width, height);
            for (int k = 0; k < off.step().length; k++) {
                area.getPoints().addAll(off.step()[k] / last * width, height * (1 - off.share(off.distance()[k])));
            }
            area.getPoints().addAll(off.step()[off.step().length - 1] / last * width, height);
        }
        double x = Math.rint(race.step() / last * width) + 0.5;
        cursor.setStartX(x);
        cursor.setEndX(x);
        cursor.setStartY(0);
        cursor.setEndY(height);
        cursor.setVisible(!on);
        words.setText(
                off.now() <= ROUNDING
                        ? Words.text("sentence.onPlane")
                        : Words.text("sentence.offPlane", Numbers.measured(off.now(), 3)));
        tip.setText(
                on
                        ? Words.text("time.onPlane")
                        : Words.text("time.offPlane", Numbers.measured(off.now(), 3), Numbers.measured(largest, 3)));
    }
}
