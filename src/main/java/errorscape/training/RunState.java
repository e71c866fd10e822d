package errorscape.training;

/// What a run is doing.
public enum RunState {
    PAUSED,
    PLAYING,
    /// The loss or the weights left the finite numbers; the last finite state is kept.
    DIVERGED,
    /// An unexpected failure stopped it.
    FAILED,
    CLOSED
}
