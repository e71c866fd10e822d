package errorscape.ui.task;

import errorscape.words.Words;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A sentence in the place of a view that has been given up: over a picture, or at the head of a column. JavaFX
/// thread only.
public final class Outage implements OutOfOrder {
    private final Supplier<? extends @Nullable Node> view;
    private final String what;
    private final Label label = new Label();

    /// @param view gives the view, or something in it, when it is needed: it may not be loaded yet
    /// @param what is missing, at the beginning of a sentence, such as "The learning curves"
    public Outage(Supplier<? extends @Nullable Node> view, String what) {
        this.view = view;
        this.what = what;
        label.setWrapText(true);
        label.setMouseTransparent(true);
        label.getStyleClass().add("outage");
    }

    /// The sentence of an outage.
    ///
    /// @param what is missing, at the beginning of a sentence
    public static String sentence(String what, Throwable failure) {
        return Words.text("failure.outage", what, Failures.briefly(failure));
    }

    @Override
    public void show(Throwable failure) {
        Pane pane = pane(view.get());
        if (pane == null) {
            return;
        }
        label.setText(sentence(what, failure));
        if (pane.getChildren().contains(label)) {
            return;
        }
        if (pane instanceof VBox || pane instanceof HBox) {
            pane.getChildren().addFirst(label);
        } else {
            label.setManaged(false);
            pane.getChildren().add(label);
            label.resizeRelocate(0, 0, pane.getWidth(), pane.getHeight());
            pane.layoutBoundsProperty().subscribe(size -> label.resize(size.getWidth(), size.getHeight()));
        }
    }

    private static @Nullable Pane pane(@Nullable Node node) {
        Node now = node;
        while (now != null && !(now instanceof Pane)) {
            now = now.getParent();
        }
        return (Pane) now;
    }

    @Override
    public void clear() {
        if (label.getParent() instanceof Pane pane) {
            pane.getChildren().remove(label);
        }
    }
}
