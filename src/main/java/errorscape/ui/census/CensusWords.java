package errorscape.ui.census;

import errorscape.critical.CensusResult;
import errorscape.critical.ZeroSearch;
import errorscape.ui.common.Numbers;

/// What a census found, in sentences.
final class CensusWords {
    private CensusWords() {}

    static String of(CensusResult result) {
        int flat = result.endings().getOrDefault(ZeroSearch.Ending.GRADIENT_FLAT, 0);
        int away = result.endings().getOrDefault(ZeroSearch.Ending.NO_FINITE_POINT, 0);
        String minima = result.undecided() > 0
                ? result.undecided() + (result.undecided() == 1 ? " of them is" : " of them are") + " not decided"
                : "Minima are " + Numbers.measured(100 * result.shareOfMinima(), 2) + " % of them";
        return result.certificate() + ". " + minima + ". Of " + result.searches()
                + (result.searches() == 1 ? " search " : " searches ") + flat + " ended where the gradient lies in the"
                + " Hessian’s kernel, without a critical point, and " + away + " found no finite point.";
    }
}
