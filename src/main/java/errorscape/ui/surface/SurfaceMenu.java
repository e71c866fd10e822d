package errorscape.ui.surface;

import errorscape.lesson.Locks.Control;
import errorscape.render.Camera;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.Session;
import errorscape.words.Words;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What can be done with a view where it is pressed with the right button, or by the keyboard's menu key. A drag with
/// that button shifts the view and opens nothing.
final class SurfaceMenu {
    private static final double STILL = 4;

    private final SurfacePane pane;
    private final Session session;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem startHere = item("view-start-here", "stage.menu.startHere");
    private double pressedX;
    private double pressedY;
    private @Nullable PlanePoint place;

    private SurfaceMenu(SurfacePane pane, Session session) {
        this.pane = pane;
        this.session = session;
    }

    /// @param home the first camera of the view
    /// @param export opens what writes pictures
    static void on(SurfacePane pane, Session session, Supplier<Camera> home, Runnable export) {
        SurfaceMenu made = new SurfaceMenu(pane, session);
        MenuItem above = item("view-from-above", "stage.menu.fromAbove");
        MenuItem first = item("view-first-camera", "stage.resetView");
        MenuItem copy = item("view-copy", "stage.menu.copy");
        MenuItem save = item("view-export", "stage.menu.export");
        made.startHere.setOnAction(event -> made.start());
        above.setOnAction(event -> pane.setCamera(Camera.MAP));
        first.setOnAction(event -> pane.setCamera(home.get()));
        copy.setOnAction(event -> made.copy());
        save.setOnAction(event -> export.run());
        made.menu
                .getItems()
                .setAll(made.startHere, new SeparatorMenuItem(), above, first, new SeparatorMenuItem(), copy, save);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, made::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, made::released);
        pane.setOnContextMenuRequested(made::requested);
    }

    private static MenuItem item(String id, String key) {
        MenuItem item = new MenuItem(Words.text(key));
        item.setId(id);
        return item;
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        pressedX = event.getScreenX();
        pressedY = event.getScreenY();
    }

    private void released(MouseEvent event) {
        boolean still = Math.hypot(event.getScreenX() - pressedX, event.getScreenY() - pressedY) <= STILL;
        if (event.getButton() == MouseButton.SECONDARY && still) {
            show(event.getX(), event.getY(), event.getScreenX(), event.getScreenY());
        }
    }

    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            Bounds all = pane.localToScreen(pane.getLayoutBounds());
            show(pane.getWidth() / 2, pane.getHeight() / 2, all.getCenterX(), all.getCenterY());
        }
        event.consume();
    }

    private void show(double x, double y, double screenX, double screenY) {
        place = pane.placeUnder(x, y, false);
        startHere.setDisable(place == null || session.staging().holds().holds(Control.START));
        menu.show(pane, screenX, screenY);
    }

    private void start() {
        PlanePoint here = place;
        if (here != null) {
            session.moveStart(here.a(), here.b());
        }
    }

    /// As it is on the screen.
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(pane.snapshot(null, null));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
