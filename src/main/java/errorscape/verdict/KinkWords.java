package errorscape.verdict;

import errorscape.critical.space.KinkStanding;
import errorscape.words.Words;
import java.util.Locale;
import java.util.Optional;

/// What is said of a run that stands at a kink.
final class KinkWords {
    private KinkWords() {}

    static String badge(Optional<KinkStanding> kink) {
        return Words.text(kink.map(k -> switch (k.type()) {
                    case MINIMUM -> "verdict.badge.kink.minimum";
                    case SADDLE -> "verdict.badge.kink.saddle";
                    case MAXIMUM -> "verdict.badge.kink.maximum";
                    case DEGENERATE -> "verdict.badge.kink";
                })
                .orElse("verdict.badge.kink"));
    }

    /// @param of the end of keys of texts about what is trained
    static String sentence(Optional<KinkStanding> kink, String of) {
        if (kink.isEmpty()) {
            return Words.text("verdict.kink.unknown" + of);
        }
        KinkStanding at = kink.get();
        boolean falls = at.lower() > 0;
        String lower = falls
                ? Words.text("verdict.kink.lower" + of, number(at.distance()), number(at.lower()))
                : Words.text("verdict.kink.none");
        String key = !at.balances()
                ? "verdict.kink.not.critical"
                : switch (at.type()) {
                    case MINIMUM -> "verdict.kink.minimum";
                    case SADDLE -> "verdict.kink.saddle";
                    case MAXIMUM -> "verdict.kink.maximum";
                    case DEGENERATE -> falls ? "verdict.kink.falls" : "verdict.kink.balances";
                };
        return Words.text(key + of, lower);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
