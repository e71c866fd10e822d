package errorscape.training;

import errorscape.math.Vectors;
import java.util.Optional;

/// The last two steps of a run as displacements of its weights. A long run records only some of its steps, and a jump
/// to and fro between two places would not show in them.
///
/// @param last of the newest step; not to be modified
/// @param before of the one before; not to be modified
public record LastSteps(double[] last, double[] before) {
    private static final double AGAINST = -0.9;
    private static final double SHRINKING = 0.99;
    private static final double SHORT = 1e-6;

    /// Those that a path has recorded; empty where it has not recorded both.
    public static Optional<LastSteps> of(Path path) {
        int n = path.size();
        if (n < 3 || path.get(n - 3).step() != path.last().step() - 2) {
            return Optional.empty();
        }
        double[] middle = path.get(n - 2).weights();
        return Optional.of(new LastSteps(
                Vectors.difference(path.last().weights(), middle),
                Vectors.difference(middle, path.get(n - 3).weights())));
    }

    /// Whether the two point against one another without becoming shorter, and are no rounding.
    ///
    /// @param weights where the run stands
    public boolean toAndFro(double[] weights) {
        double one = Vectors.norm(last);
        double other = Vectors.norm(before);
        return one > SHORT * (1 + Vectors.norm(weights))
                && one >= SHRINKING * other
                && other > 0
                && Vectors.dot(last, before) <= AGAINST * one * other;
    }
}
