package errorscape.ui.surface;

import errorscape.math.Range;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.Session;
import errorscape.ui.session.ShownSlice;
import errorscape.ui.session.SliceRequest;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Zooming into the plane itself: what is looked at is sampled at once, and becomes the scenario's box when the
/// wheel has come to rest. JavaFX thread only.
final class RangeZoom {
    /// Ranges narrower than this share of their ends, or than this, drown in rounding.
    private static final double SMALLEST = 1e-6;

    private static final double LARGEST = 1e6;

    private final Session session;
    private final PauseTransition rest = new PauseTransition(Duration.millis(300));
    private @Nullable Box zooming;

    RangeZoom(Session session) {
        this.session = session;
    }

    /// Looks at a part of the plane that is `factor` as wide; the place stays where it is.
    void about(PlanePoint place, double factor) {
        SliceRequest now = session.slice().request();
        ShownSlice shown = session.slice().shownProperty().get();
        if (now == null || shown == null || session.slice().turning()) {
            return;
        }
        Box from = zooming == null ? shown.grid().box() : zooming;
        if (factor < 1 ? !divisible(from.a(), factor) || !divisible(from.b(), factor) : !extensible(from, factor)) {
            return;
        }
        Box to = new Box(from.a().zoomedAt(place.a(), factor), from.b().zoomedAt(place.b(), factor));
        zooming = to;
        if (!shown.quantity().slow()) {
            session.slice().pass(now.at(shown.plane(), to));
        }
        rest.setOnFinished(e -> settle(to));
        rest.playFromStart();
    }

    private static boolean divisible(Range range, double factor) {
        double size = Math.max(1, Math.max(Math.abs(range.min()), Math.abs(range.max())));
        return range.length() * factor >= SMALLEST * size;
    }

    private static boolean extensible(Box box, double factor) {
        return Math.min(box.a().length(), box.b().length()) * factor <= LARGEST;
    }

    private void settle(Box box) {
        zooming = null;
        session.change(s -> s.withSlice(s.slice().withBox(Optional.of(box))));
    }
}
