package errorscape.training;

/// A run at one moment, as published to others. Immutable.
///
/// @param runId which run: a reset makes a new one
/// @param state what the run is doing
/// @param now the newest step, always with its own exact numbers
/// @param path the recorded steps, `now` not necessarily among them
/// @param message why it ended, for people; empty while it has not
public record Snapshot(long runId, RunState state, PathPoint now, Path path, String message) {}
