package errorscape.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;

/// Keeps drags with another than the primary button from sliders: the toolkit's (26.0.2) takes no note of such a press
/// and fails at the drag.
public final class SliderGuard {
    private SliderGuard() {}

    /// For all sliders of a scene, also those that come later.
    public static void on(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!event.isPrimaryButtonDown() && event.getTarget() instanceof Node target && isInSlider(target)) {
                event.consume();
            }
        });
    }

    private static boolean isInSlider(Node target) {
        for (Node at = target; at != null; at = at.getParent()) {
            if (at instanceof Slider) {
                return true;
            }
        }
        return false;
    }
}
