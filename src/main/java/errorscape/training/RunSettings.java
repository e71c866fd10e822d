package errorscape.training;

import errorscape.optimizer.OptimizerSettings;
import errorscape.slice.Plane;
import java.util.List;
import java.util.Optional;

/// What a run is, apart from its loss: with the same settings it is the same, bit for bit.
///
/// @param start the weights it starts from; not to be modified
/// @param seed of its mini-batches
/// @param optimizer how it steps
/// @param batchSize samples a step; 0 or more than there are: all of them
/// @param confinement the plane whose two coordinates are trained instead of all weights, from the start's
///     projection; empty for all weights
/// @param later other settings from given steps on, in their order: a run that is made again
public record RunSettings(
        double[] start,
        long seed,
        OptimizerSettings optimizer,
        int batchSize,
        Optional<Plane> confinement,
        List<RunHistory.Change> later) {
    public RunSettings {
        later = List.copyOf(later);
    }

    /// A run whose settings stay.
    public RunSettings(
            double[] start, long seed, OptimizerSettings optimizer, int batchSize, Optional<Plane> confinement) {
        this(start, seed, optimizer, batchSize, confinement, List.of());
    }

    /// A run over all weights.
    public RunSettings(double[] start, long seed, OptimizerSettings optimizer, int batchSize) {
        this(start, seed, optimizer, batchSize, Optional.empty());
    }

    /// The same with training confined to a plane.
    public RunSettings confinedTo(Plane plane) {
        return new RunSettings(start, seed, optimizer, batchSize, Optional.of(plane), later);
    }

    /// The same run with the settings that another one had, step by step.
    public RunSettings with(RunHistory history) {
        return new RunSettings(start, seed, history.first(), batchSize, confinement, history.changes());
    }
}
