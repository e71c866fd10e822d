package errorscape.scales;

/// Something with two ends that is drawn as places and labels: an axis, ticks, a gauge, a colour bar.
///
/// @param name for the test's report
/// @param drawing draws it
public record Scale(String name, Drawing drawing) {
    /// Draws between two numbers of any kind.
    @FunctionalInterface
    public interface Drawing {
        /// Draws it.
        ///
        /// @param low not always below `high`, finite, or a number
        Drawn between(double low, double high);
    }

    @Override
    public String toString() {
        return name;
    }
}
