package errorscape.training;

import errorscape.optimizer.OptimizerSettings;
import java.util.List;

/// How the settings of a run's optimizer were changed while it went on: with its start, its mini-batches and this it
/// is the same again, bit for bit.
///
/// @param first the settings it began with
/// @param changes in the order of their steps, at most one a step
public record RunHistory(OptimizerSettings first, List<Change> changes) {
    /// Other settings from a step on.
    ///
    /// @param step the last that was made with the settings before; 0 for the start
    public record Change(long step, OptimizerSettings optimizer) {}

    public RunHistory {
        changes = List.copyOf(changes);
    }

    /// A run whose settings were never changed.
    public static RunHistory of(OptimizerSettings first) {
        return new RunHistory(first, List.of());
    }

    /// The settings after the last change.
    public OptimizerSettings last() {
        return changes.isEmpty() ? first : changes.getLast().optimizer();
    }
}
