package errorscape.ui.common;

import errorscape.critical.SearchBudget;
import errorscape.critical.SearchMeter;
import errorscape.critical.SliceCriticalPoints;
import errorscape.objective.Objective;

/// How hard the critical points of a slice that is shown are looked for.
final class SliceSearch {
    /// Weights times samples.
    private static final long LARGE = 400_000;

    /// Weights times samples times gradients, of a whole search.
    private static final long WORK = 20_000_000_000L;

    private static final long LEAST = 40;

    private SliceSearch() {}

    /// A gradient of a large network over many samples takes milliseconds, and a search takes thousands of them.
    static SliceCriticalPoints.Options options(Objective objective) {
        SliceCriticalPoints.Options usual = SliceCriticalPoints.Options.of(objective);
        if (size(objective) <= LARGE) {
            return usual;
        }
        // Two thirds of the budget for a first look at all cells, a third for what it leads to.
        long first = 2 * (budget(objective).evaluations() / 3);
        int cells = 12;
        while (cells > 2 && SearchMeter.firstLook(cells) > first) {
            cells--;
        }
        return new SliceCriticalPoints.Options(cells, 2 * cells, usual.largestSpectrum());
    }

    /// Gradients that a search may take: about as many as make ten seconds where each takes long. A loss without
    /// samples takes no time worth counting.
    static SearchBudget budget(Objective objective) {
        return objective.sampleCount() == 0
                ? SearchBudget.UNLIMITED
                : new SearchBudget(Math.max(LEAST, WORK / Math.max(1, size(objective))));
    }

    private static long size(Objective objective) {
        return (long) objective.dimension() * objective.sampleCount();
    }
}
