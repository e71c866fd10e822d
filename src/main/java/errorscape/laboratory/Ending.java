package errorscape.laboratory;

/// How a run of a laboratory ended.
public enum Ending {
    /// It made all its steps.
    FINISHED,
    /// The gradient of the full loss vanished before, to rounding: no step would change anything.
    AT_REST,
    /// The loss left the finite numbers or grew a millionfold, or the optimizer could not go on.
    DIVERGED,
    /// The laboratory was ended before it was done.
    NOT_RUN
}
