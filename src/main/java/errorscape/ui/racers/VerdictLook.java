package errorscape.ui.racers;

import errorscape.verdict.Verdict;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The colour of a verdict's badge: good only for a proved minimum.
final class VerdictLook {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private VerdictLook() {}

    static void wear(Label badge, Verdict.Kind kind, boolean playing) {
        badge.pseudoClassStateChanged(ACTIVE, playing && kind == Verdict.Kind.DESCENDING);
        badge.pseudoClassStateChanged(GOOD, kind == Verdict.Kind.MINIMUM);
        badge.pseudoClassStateChanged(
                CAUTION,
                switch (kind) {
                    case PLATEAU,
                            STALLED,
                            GRADIENT_FLAT,
                            SADDLE,
                            MAXIMUM,
                            DEGENERATE,
                            KINK,
                            ENDLESS,
                            OSCILLATING,
                            RISING -> true;
                    case START, DESCENDING, MINIMUM, DIVERGED, FAILED -> false;
                });
        badge.pseudoClassStateChanged(BAD, kind == Verdict.Kind.DIVERGED || kind == Verdict.Kind.FAILED);
    }
}
