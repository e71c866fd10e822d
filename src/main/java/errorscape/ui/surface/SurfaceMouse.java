package errorscape.ui.surface;

import errorscape.lesson.Locks.Control;
import errorscape.render.Camera;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.Staging;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The mouse on a view. Left drag takes the start when it is under the pointer, otherwise turns a terrain or
/// shifts a map; right drag shifts; the wheel zooms; a double click goes back to the first camera.
final class SurfaceMouse {
    private static final double GRAB_RADIUS = 14;
    private static final double LEAST_ELEVATION = 0.12;
    private static final double FLAT = Math.PI / 2 - 0.02;

    /// Movement beyond this many pixels is no tap.
    private static final double TAP = 5;

    private enum Action {
        NONE,
        START,
        ORBIT,
        PAN
    }

    private final SurfacePane pane;
    private final SurfaceModel model;
    private final Staging staging;
    private final Supplier<Camera> home;
    private Action action = Action.NONE;
    private double lastX;
    private double lastY;
    private double pressedX;
    private double pressedY;
    private boolean tapping;

    /// @param home the camera a double click goes back to
    SurfaceMouse(SurfacePane pane, SurfaceModel model, Staging staging, Supplier<Camera> home) {
        this.staging = staging;
        this.pane = pane;
        this.model = model;
        this.home = home;
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setOnMouseMoved(this::moved);
        pane.setOnMouseExited(e -> model.readouts().pointerProperty().set(null));
        pane.setOnScroll(this::scrolled);
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        pressedX = lastX;
        pressedY = lastY;
        tapping = event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 1
                && staging.taps().wantedProperty().get() > 0;
        if (staging.holds().holds(Control.CAMERA) && !nearStart(lastX, lastY)) {
            action = Action.NONE;
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !asking()) {
            pane.setCamera(home.get());
            action = Action.NONE;
        } else if (event.getButton() == MouseButton.PRIMARY && nearStart(event.getX(), event.getY())) {
            action = Action.START;
            pane.setCursor(Cursor.CLOSED_HAND);
        } else if (event.getButton() == MouseButton.PRIMARY
                && !event.isShiftDown()
                && pane.camera().elevation() < FLAT) {
            action = Action.ORBIT;
        } else {
            action = Action.PAN;
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        tapping &= Math.hypot(event.getX() - pressedX, event.getY() - pressedY) <= TAP;
        if (tapping) {
            return;
        }
        Camera camera = pane.camera();
        switch (action) {
            case START -> dragStart(event);
            case ORBIT ->
                pane.setCamera(new Camera(
                        camera.azimuth() - dx * 0.008,
                        Math.clamp(camera.elevation() + dy * 0.006, LEAST_ELEVATION, FLAT - 0.001),
                        camera.zoom(),
                        camera.panX(),
                        camera.panY()));
            case PAN -> {
                double side = Math.max(1, Math.min(pane.getWidth(), pane.getHeight()));
                pane.setCamera(new Camera(
                        camera.azimuth(),
                        camera.elevation(),
                        camera.zoom(),
                        camera.panX() + dx / side,
                        camera.panY() - dy / side));
            }
            case NONE -> {}
        }
        event.consume();
    }

    private void dragStart(MouseEvent event) {
        PlanePoint place = pane.placeUnder(event.getX(), event.getY(), true);
        if (place != null) {
            model.draggedProperty().set(place);
        }
    }

    private void released(MouseEvent event) {
        if (tapping) {
            PlanePoint place = pane.placeUnder(event.getX(), event.getY(), false);
            if (place != null) {
                staging.taps().tap(place);
            }
        } else if (action == Action.START) {
            // The last movement may come with the release alone.
            dragStart(event);
            model.drop();
        }
        tapping = false;
        action = Action.NONE;
        moved(event);
    }

    private void moved(MouseEvent event) {
        boolean start = nearStart(event.getX(), event.getY());
        pane.setCursor(start ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
        model.readouts().pointerProperty().set(pane.placeUnder(event.getX(), event.getY(), false));
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() == 0 || staging.holds().holds(Control.CAMERA)) {
            return;
        }
        // From above the wheel chooses what is sampled; from the side, or with Ctrl, where it is seen from.
        boolean above = pane.camera().elevation() >= FLAT;
        if (above != event.isShiftDown() && !event.isControlDown()) {
            PlanePoint place = pane.placeUnder(event.getX(), event.getY(), true);
            if (place != null) {
                model.zoom(place, Math.pow(1.0015, -event.getDeltaY()));
            }
            event.consume();
            return;
        }
        Camera camera = pane.camera();
        double factor = Math.clamp(camera.zoom() * Math.pow(1.0015, event.getDeltaY()), 0.3, 20) / camera.zoom();
        // The place under the pointer stays where it is.
        double side = Math.max(1, Math.min(pane.getWidth(), pane.getHeight()));
        double x = (event.getX() - pane.getWidth() / 2) / side;
        double y = (pane.getHeight() / 2 - event.getY()) / side;
        pane.setCamera(new Camera(
                camera.azimuth(),
                camera.elevation(),
                camera.zoom() * factor,
                x + (camera.panX() - x) * factor,
                y + (camera.panY() - y) * factor));
        event.consume();
    }

    private boolean asking() {
        return staging.taps().wantedProperty().get() > 0;
    }

    private boolean nearStart(double x, double y) {
        if (asking() || staging.holds().holds(Control.START)) {
            return false;
        }
        PlanePoint start = model.start();
        double[] pixel = start == null ? null : pane.pixelOf(start);
        return pixel != null && Math.hypot(pixel[0] - x, pixel[1] - y) <= GRAB_RADIUS;
    }
}
