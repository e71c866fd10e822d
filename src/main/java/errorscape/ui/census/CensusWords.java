package errorscape.ui.census;

import errorscape.critical.space.CensusResult;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;

/// What a census found, in sentences.
final class CensusWords {
    private CensusWords() {}

    static String of(CensusResult result) {
        String minima = result.undecided() > 0
                ? Words.text("census.undecided", result.undecided(), Numbers.count(result.undecided()))
                : Words.text("census.minima.share", Numbers.measured(100 * result.shareOfMinima(), 2));
        return Words.text("census.sentences", result.certificate(), minima, result.endingsInWords())
                .strip();
    }
}
