package errorscape.objective;

import errorscape.math.Interval;
import errorscape.math.IntervalJet;

/// Encloses a loss on boxes of a plane: what it says holds of the exact loss, whatever the rounding. Used by one
/// thread at a time.
public interface PlaneEnclosure {
    /// The loss and its derivatives by the plane's coordinates, on a box and at its centre, which is made of the
    /// intervals' middles.
    IntervalJet over(Interval a, Interval b);

    /// About how many operations on intervals that takes.
    long cost();
}
