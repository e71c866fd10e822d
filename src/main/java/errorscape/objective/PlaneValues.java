package errorscape.objective;

/// The loss on a plane of weight space, many points at a time.
@FunctionalInterface
public interface PlaneValues {
    /// The loss at the points `(a[0], b) .. (a[count-1], b)`. The value at a point does not depend on which
    /// other points are asked for with it.
    ///
    /// @param values overwritten up to `count`
    void row(double[] a, int count, double b, double[] values);
}
