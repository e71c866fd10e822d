package errorscape.ui.critical;

import errorscape.critical.SliceCriticalPoint;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
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
                        ? Words.text("critical.gradient.badge", Numbers.measured(whole.gradientNorm(), 2))
                        : whole.critical() && whole.kind() == SliceCriticalPoint.Kind.MAXIMUM
                                ? Words.text("critical.maximum")
                                : Words.text(
                                        "critical.down",
                                        Numbers.count(whole.index()),
                                        Numbers.count(whole.dimension())));
        badge.getStyleClass().add("badge");
        badge.pseudoClassStateChanged(CAUTION, whole.index() != 0);
        badge.pseudoClassStateChanged(GOOD, whole.index() == 0 && whole.nullity() == 0 && whole.critical());
        return badge;
    }
}
