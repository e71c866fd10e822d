package errorscape.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Sheets over the window: a form that asks once, above a dimmed stage. Esc closes the uppermost as its cancel
/// does; what had the focus before gets it back. JavaFX thread only.
// A sheet is this one, not one like it.
@SuppressWarnings("ReferenceEquality")
public final class SheetLayer extends StackPane {
    private static final double MARGIN = 24;

    private final Deque<Sheet> sheets = new ArrayDeque<>();

    private record Sheet(
            StackPane shade, Runnable cancel, @Nullable Node focused) {}

    public SheetLayer() {
        setPickOnBounds(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((observed, before, now) -> keepFocus(now));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !sheets.isEmpty()) {
                event.consume();
                cancel();
            }
        });
    }

    /// Lays a sheet over everything else, as large as it prefers to be and the window allows.
    ///
    /// @param cancel what Esc and a press beside the sheet do before it closes
    public void open(Parent content, Runnable cancel) {
        StackPane shade = new StackPane(content);
        shade.getStyleClass().add("sheet-shade");
        shade.setPadding(new Insets(MARGIN));
        StackPane.setAlignment(content, Pos.CENTER);
        content.getStyleClass().add("sheet");
        if (content instanceof Region region) {
            region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }
        shade.setOnMousePressed(event -> {
            if (shade.equals(event.getTarget())) {
                cancel();
            }
        });
        sheets.push(
                new Sheet(shade, cancel, getScene() == null ? null : getScene().getFocusOwner()));
        getChildren().add(shade);
        content.requestFocus();
    }

    /// Whether a sheet is open: then the keys of the window below do nothing.
    public boolean isOpen() {
        return !sheets.isEmpty();
    }

    /// A handler of what is meant for the window below: it rests while a sheet is open.
    public <E extends Event> EventHandler<E> unlessOpen(EventHandler<E> handler) {
        return event -> {
            if (!isOpen()) {
                handler.handle(event);
            }
        };
    }

    /// Takes the uppermost sheet away, when its work is done.
    public void close() {
        Sheet closed = sheets.poll();
        if (closed != null) {
            getChildren().remove(closed.shade());
            if (closed.focused() != null) {
                closed.focused().requestFocus();
            }
        }
    }

    /// Tab goes round within a sheet, not into the window below it.
    private void keepFocus(@Nullable Node now) {
        Sheet upper = sheets.peek();
        if (upper == null || now == null) {
            return;
        }
        for (Node node = now; node != null; node = node.getParent()) {
            if (node == upper.shade()) {
                return;
            }
        }
        upper.shade().getChildren().getFirst().requestFocus();
    }

    private void cancel() {
        Sheet upper = sheets.peek();
        if (upper != null) {
            upper.cancel().run();
            if (upper.equals(sheets.peek())) {
                close();
            }
        }
    }
}
