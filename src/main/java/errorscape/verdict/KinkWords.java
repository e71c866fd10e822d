package errorscape.verdict;

import errorscape.critical.space.KinkStanding;
import java.util.Locale;
import java.util.Optional;

/// What is said of a run that stands at a kink.
final class KinkWords {
    private KinkWords() {}

    static String badge(Optional<KinkStanding> kink) {
        return kink.map(k -> switch (k.type()) {
                    case MINIMUM -> "kink minimum";
                    case SADDLE -> "kink saddle";
                    case MAXIMUM -> "kink maximum";
                    case DEGENERATE -> "at a kink";
                })
                .orElse("at a kink");
    }

    /// @param whole "training loss" or "function"
    /// @param height "loss" or "value"
    static String sentence(Optional<KinkStanding> kink, String whole, String height) {
        String beginning = "At a kink of the " + whole + ", where second derivatives are those of one side";
        if (kink.isEmpty()) {
            return beginning + "; what it is was not decided.";
        }
        KinkStanding at = kink.get();
        boolean falls = at.lower() > 0;
        String lower = falls
                ? String.format(Locale.ROOT, "%.3g away the %s is lower by %.3g", at.distance(), height, at.lower())
                : "no lower place was found nearby";
        if (!at.balances()) {
            return beginning + ". This is no critical point: the gradients around do not balance, and the one computed"
                    + " here is that of one side, or a convention; " + lower + ".";
        }
        return beginning
                + switch (at.type()) {
                    case MINIMUM -> ": a minimum by turns and values; " + lower + ".";
                    case SADDLE -> ": a saddle; " + lower + ".";
                    case MAXIMUM -> ": a maximum; " + lower + ".";
                    case DEGENERATE ->
                        falls
                                ? ". It is no minimum: " + lower + "; what it is instead was not decided."
                                : ". The gradients around balance, and " + lower + ", which does not prove a minimum.";
                };
    }
}
