package errorscape.training;

/// One of a race: its number and its run.
///
/// @param id unique in the race
/// @param runId unique for every run there ever was
public record Racer(int id, long runId, RunSettings settings) {}
