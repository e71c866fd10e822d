package errorscape.ui.common;

import errorscape.critical.SliceCriticalPoints;
import errorscape.objective.Objective;

/// How hard the critical points of a slice that is shown are looked for.
final class SliceSearch {
    /// Weights times samples.
    private static final long LARGE = 400_000;

    private SliceSearch() {}

    /// A gradient of a large network over many samples takes milliseconds, and a search takes thousands of them.
    static SliceCriticalPoints.Options options(Objective objective) {
        SliceCriticalPoints.Options usual = SliceCriticalPoints.Options.of(objective);
        boolean large = (long) objective.dimension() * objective.sampleCount() > LARGE;
        return large ? new SliceCriticalPoints.Options(12, 24, usual.largestSpectrum(), usual.budget()) : usual;
    }
}
