package errorscape.ui.session;

import errorscape.critical.SearchBudget;
import errorscape.critical.SearchMeter;
import errorscape.critical.slice.SliceCriticalPoints;
import errorscape.objective.Objective;

/// How hard the critical points of a slice that is shown are looked for.
final class SliceSearch {
    /// Weights times samples.
    private static final long LARGE = 400_000;

    /// Weights times samples times gradients, of a whole search: about as many as make ten seconds.
    private static final long WORK = 20_000_000_000L;

    private static final long LEAST = 40;

    private SliceSearch() {}

    /// A gradient of a large network over many samples takes milliseconds, and a search takes thousands of them.
    static SliceCriticalPoints.Options options(Objective objective) {
        SliceCriticalPoints.Options usual = SliceCriticalPoints.Options.of(objective);
        if (size(objective) <= LARGE) {
            return usual;
        }
        SearchBudget budget = usual.budget().withEvaluations(Math.max(LEAST, WORK / size(objective)));
        // Two thirds of the budget for a first look at all cells, a third for what it leads to.
        long first = 2 * (budget.evaluations() / 3);
        int cells = 12;
        while (cells > 2 && SearchMeter.firstLook(cells) > first) {
            cells--;
        }
        return new SliceCriticalPoints.Options(cells, 2 * cells, usual.largestSpectrum(), budget);
    }

    private static long size(Objective objective) {
        return (long) objective.dimension() * objective.sampleCount();
    }
}
