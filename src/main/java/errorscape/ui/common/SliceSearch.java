package errorscape.ui.common;

import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.critical.SliceProver;
import errorscape.objective.Objective;
import errorscape.slice.ParallelFor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// How hard the critical points of a slice that is shown are looked for.
final class SliceSearch {
    /// Weights times samples.
    private static final long LARGE = 400_000;

    private SliceSearch() {}

    /// Looks for the critical points; then proves, as far as it goes, that none is missing.
    ///
    /// @param found gets the points, and once more the same with their proof, on the calling thread
    static void run(SliceRequest of, ParallelFor loop, BooleanSupplier cancelled, Consumer<SliceCriticalSet> found) {
        SliceCriticalSet result = SliceCriticalPoints.find(
                of.objective(), of.plane(), of.box(), options(of.objective()), loop, cancelled);
        found.accept(result);
        found.accept(prove(result, of, loop, cancelled));
    }

    /// The points with their proof.
    static SliceCriticalSet prove(
            SliceCriticalSet found, SliceRequest of, ParallelFor loop, BooleanSupplier cancelled) {
        return SliceProver.prove(found, of.objective(), of.plane(), of.box(), options(of.objective()), loop, cancelled);
    }

    /// A gradient of a large network over many samples takes milliseconds, and a search takes thousands of them.
    static SliceCriticalPoints.Options options(Objective objective) {
        SliceCriticalPoints.Options usual = SliceCriticalPoints.Options.of(objective);
        boolean large = (long) objective.dimension() * objective.sampleCount() > LARGE;
        return large ? new SliceCriticalPoints.Options(12, 24, usual.largestSpectrum(), usual.budget()) : usual;
    }
}
