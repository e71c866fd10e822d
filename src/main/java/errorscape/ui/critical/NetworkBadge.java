package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import errorscape.ui.text.Numbers;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// What a critical point of a slice is in all weights, as a badge.
final class NetworkBadge {
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private NetworkBadge() {}

    static Label of(SliceCriticalPoint point) {
        SliceCriticalPoint.NetworkView whole = point.network();
        Label badge = new Label(
                whole.index() < 0
                        ? "|g| " + Numbers.measured(whole.gradientNorm(), 2)
                        : whole.critical() && whole.kind() == SliceCriticalPoint.Kind.MAXIMUM
                                ? "maximum"
                                : whole.index() + " of " + whole.dimension() + " down");
        badge.getStyleClass().add("badge");
        badge.pseudoClassStateChanged(CAUTION, whole.index() != 0);
        badge.pseudoClassStateChanged(GOOD, whole.index() == 0 && whole.nullity() == 0 && whole.critical());
        return badge;
    }
}
