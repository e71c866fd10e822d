package errorscape.ui.draw;

import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// A tooltip that says what of a drawing lies under the pointer. JavaFX thread only.
public final class HoverTip {
    private static final Duration DELAY = Duration.millis(150);
    private static final Duration LONG = Duration.minutes(1);

    /// What a place of the drawing shows.
    @FunctionalInterface
    public interface Words {
        /// In logical pixels from the upper left corner; empty where there is nothing to say.
        Optional<String> at(double x, double y);
    }

    private final Region region;
    private final Words words;
    private final Tooltip tip = new Tooltip();
    private boolean installed;

    private HoverTip(Region region, Words words) {
        this.region = region;
        this.words = words;
        tip.setShowDelay(DELAY);
        tip.setShowDuration(LONG);
    }

    /// Over a region as long as it is there.
    public static void over(Region region, Words words) {
        HoverTip hover = new HoverTip(region, words);
        // A filter, so that the text is there before the tooltip's own handler shows it.
        region.addEventFilter(MouseEvent.MOUSE_MOVED, event -> hover.moved(event.getX(), event.getY()));
    }

    private void moved(double x, double y) {
        Optional<String> text = words.at(x, y);
        text.ifPresent(tip::setText);
        if (text.isPresent() != installed) {
            installed = text.isPresent();
            if (installed) {
                Tooltip.install(region, tip);
            } else {
                Tooltip.uninstall(region, tip);
                tip.hide();
            }
        }
    }
}
