package errorscape.ui.surface;

import errorscape.scenario.Experiment;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Taps by keyboard: while places are asked for, arrow keys move the pointer over the surface that has the focus,
/// finely with Shift, and Enter or Space taps there.
final class TapCursor {
    private static final double STEP = 1.0 / 40;
    private static final double FINE = 1.0 / 200;

    private final Session session;
    private final ReadoutModel readouts;

    private TapCursor(Session session, ReadoutModel readouts) {
        this.session = session;
        this.readouts = readouts;
    }

    static void on(SurfacePane pane, Session session, ReadoutModel readouts) {
        TapCursor cursor = new TapCursor(session, readouts);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, cursor::key);
        session.staging().taps().wantedProperty().subscribe(wanted -> {
            pane.setTaking(wanted.intValue() > 0);
            pane.setFocusTraversable(wanted.intValue() > 0);
        });
    }

    /// The view that gets the keyboard when somebody reaches for the surface.
    static void first(SurfacePane pane, Session session, ReadoutModel readouts) {
        TapCursor cursor = new TapCursor(session, readouts);
        session.staging().taps().reachesProperty().subscribe((before, now) -> {
            pane.requestFocus();
            Experiment experiment = session.experimentProperty().get();
            if (experiment != null) {
                cursor.move(0, 0, experiment.box());
            }
        });
    }

    private void key(KeyEvent event) {
        Experiment experiment = session.experimentProperty().get();
        if (session.staging().taps().wantedProperty().get() == 0 || experiment == null) {
            return;
        }
        double step = event.isShiftDown() ? FINE : STEP;
        switch (event.getCode()) {
            case LEFT -> move(-step, 0, experiment.box());
            case RIGHT -> move(step, 0, experiment.box());
            case UP -> move(0, step, experiment.box());
            case DOWN -> move(0, -step, experiment.box());
            case ENTER, SPACE -> session.staging().taps().tap(place(experiment.box()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private PlanePoint place(Box box) {
        PlanePoint now = readouts.pointerProperty().get();
        return now != null
                ? now
                : new PlanePoint(
                        0.5 * (box.a().min() + box.a().max()),
                        0.5 * (box.b().min() + box.b().max()),
                        0);
    }

    private void move(double right, double up, Box box) {
        PlanePoint from = place(box);
        readouts.pointerProperty()
                .set(new PlanePoint(
                        Math.clamp(
                                from.a() + right * box.a().length(),
                                box.a().min(),
                                box.a().max()),
                        Math.clamp(
                                from.b() + up * box.b().length(),
                                box.b().min(),
                                box.b().max()),
                        0));
    }

    /// Whether a key is the cursor's.
    static boolean takes(KeyCode code) {
        return switch (code) {
            case LEFT, RIGHT, UP, DOWN, ENTER, SPACE -> true;
            default -> false;
        };
    }
}
