package errorscape.training;

import errorscape.optimizer.OptimizerSettings;
import java.util.Optional;

/// A racer at one moment, as published to others. Immutable.
///
/// @param racer which racer of the race
/// @param runId which run: a reset makes a new one
/// @param state what the run is doing
/// @param now the step at which it stands, always with its own exact numbers
/// @param path the recorded steps, those behind `now` too when it was sent back; `now` not necessarily among
///     them
/// @param optimizer how it steps from here
/// @param message why it ended, for people; empty while it has not
/// @param lastSteps its last two steps, whether recorded or not; empty where they are not known
/// @param history of its optimizer's settings, those changed behind `now` too
public record Snapshot(
        int racer,
        long runId,
        RunState state,
        PathPoint now,
        Path path,
        OptimizerSettings optimizer,
        String message,
        Optional<LastSteps> lastSteps,
        RunHistory history) {
    /// A racer whose last steps are not known.
    public Snapshot(
            int racer,
            long runId,
            RunState state,
            PathPoint now,
            Path path,
            OptimizerSettings optimizer,
            String message) {
        this(racer, runId, state, now, path, optimizer, message, Optional.empty(), RunHistory.of(optimizer));
    }

    /// The recorded steps up to where it stands.
    public Path pathToNow() {
        return path.upTo(now.step());
    }
}
