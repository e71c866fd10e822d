package errorscape.ui.common;

import errorscape.critical.SliceCriticalPoints;
import errorscape.critical.SliceCriticalSet;
import errorscape.critical.SliceProver;
import errorscape.objective.Objective;
import errorscape.slice.ParallelFor;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How hard the critical points of a slice that is shown are looked for.
final class SliceSearch {
    /// Weights times samples.
    private static final long LARGE = 400_000;

    private SliceSearch() {}

    /// Looks for the critical points, if they are not known; then proves, as far as it goes, that none is missing.
    ///
    /// @param cancelled turns true when another slice is shown; then this ends without a word
    /// @param found gets the points, and once more the same with their proof, on the calling thread
    static void run(
            SliceRequest of,
            @Nullable SliceCriticalSet known,
            ParallelFor loop,
            BooleanSupplier cancelled,
            Consumer<SliceCriticalSet> found) {
        SliceCriticalPoints.Options options = options(of.objective());
        try {
            SliceCriticalSet points = known;
            if (points == null) {
                points = SliceCriticalPoints.find(of.objective(), of.plane(), of.box(), options, loop, cancelled);
                found.accept(points);
            }
            found.accept(SliceProver.prove(points, of.objective(), of.plane(), of.box(), options, loop, cancelled));
        } catch (CancellationException e) {
            // Another slice is shown by now.
        }
    }

    /// A gradient of a large network over many samples takes milliseconds, and a search takes thousands of them.
    static SliceCriticalPoints.Options options(Objective objective) {
        SliceCriticalPoints.Options usual = SliceCriticalPoints.Options.of(objective);
        boolean large = (long) objective.dimension() * objective.sampleCount() > LARGE;
        return large ? new SliceCriticalPoints.Options(12, 24, usual.largestSpectrum(), usual.budget()) : usual;
    }
}
