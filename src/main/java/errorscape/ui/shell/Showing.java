package errorscape.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Whether people can see a node: it is in a window that is shown, and neither it nor what holds it is hidden,
/// as by another tab. Views work only while they are seen.
public final class Showing {
    private Showing() {}

    /// The property of a node; the caller keeps it for as long as it is used.
    public static ReadOnlyBooleanProperty of(Node node) {
        ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();
        seen.bind(node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .flatMap(open -> open ? visible(node) : never())
                .orElse(false));
        return seen.getReadOnlyProperty();
    }

    private static ObservableValue<Boolean> visible(Node node) {
        return node.visibleProperty()
                .flatMap(shown ->
                        shown ? node.parentProperty().flatMap(Showing::visible).orElse(true) : never());
    }

    /// A new one each time: a shared one would hold every window whose nodes listened to it.
    private static ObservableValue<Boolean> never() {
        return new SimpleBooleanProperty(false);
    }
}
