package errorscape.training;

/// When a race that plays is to pause by itself.
public sealed interface Until {
    /// All racers have made this many steps.
    record Steps(long steps) implements Until {}

    /// The first racer's true training loss is at most `loss`: the race stops exactly there.
    record Loss(double loss) implements Until {}

    /// No racer gets on any more, see [Trend]. Looked at every hundred steps.
    record Stuck() implements Until {}
}
