package errorscape.ui.census;

import errorscape.critical.space.CensusResult;
import errorscape.math.Counted;
import errorscape.ui.text.Numbers;

/// What a census found, in sentences.
final class CensusWords {
    private CensusWords() {}

    static String of(CensusResult result) {
        String minima = result.undecided() > 0
                ? result.undecided() + " of them " + Counted.verb(result.undecided(), "is", "are") + " not decided"
                : "Minima are " + Numbers.measured(100 * result.shareOfMinima(), 2) + " % of them";
        return (result.certificate() + ". " + minima + ". " + result.endingsInWords()).strip();
    }
}
