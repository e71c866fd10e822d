package errorscape.render;

import errorscape.slice.grid.LossGrid;
import errorscape.words.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// Scales that make the interesting part of a slice fill the picture.
///
/// The foot of a linear scale is the lowest loss. Its top is the highest loss unless the corners of the box
/// explode: at most [#REACH] times as far above the foot as the 90th percentile, so that one wild corner
/// does not flatten all else. A logarithmic scale does the same with logarithms, at both ends: a single
/// node that happens to hit a zero exactly must not stretch the scale by hundreds of decades.
public final class LossScales {
    private static final double REACH = 3;

    /// Differences below this share of the losses are rounding, not shape.
    private static final double ROUNDING = 1e-13;

    private LossScales() {}

    /// A scale for a grid.
    ///
    /// @param scale of the kind asked for, or linear where that is impossible
    /// @param remark what a reader of the picture should know about the choice, for people; empty if nothing
    public record Suggestion(LossScale scale, Optional<String> remark) {}

    /// A scale for the finite values of a grid.
    public static Suggestion suggest(LossGrid grid, LossScale.Kind kind) {
        return suggest(grid, kind, OptionalInt.empty());
    }

    /// The same.
    ///
    /// @param top the percentile of the values that the scale ends at, 1 to 100, unless that is its foot; empty
    ///     for a suggestion
    public static Suggestion suggest(LossGrid grid, LossScale.Kind kind, OptionalInt top) {
        double[] sorted =
                Arrays.stream(grid.values()).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Suggestion(
                    new LossScale(LossScale.Kind.LINEAR, 0, 1), Optional.of(Words.text("picture.scale.none")));
        }
        if (kind == LossScale.Kind.LINEAR) {
            return new Suggestion(linear(sorted, top), Optional.empty());
        }
        if (sorted[0] < 0) {
            return fallBack(sorted, top, Words.text("picture.scale.lowest", NumberText.significant(sorted[0], 3)));
        }
        double[] positive = Arrays.stream(sorted).filter(x -> x > 0).toArray();
        if (positive.length == 0) {
            return fallBack(sorted, top, Words.text("picture.scale.zero"));
        }
        return new Suggestion(logarithmic(positive, top), Optional.empty());
    }

    private static Suggestion fallBack(double[] sorted, OptionalInt top, String reason) {
        return new Suggestion(linear(sorted, top), Optional.of(reason));
    }

    private static LossScale linear(double[] sorted, OptionalInt top) {
        double low = sorted[0];
        double max = sorted[sorted.length - 1];
        double high = top.isPresent()
                ? percentile(sorted, top.getAsInt() / 100.0)
                : Math.min(max, low + REACH * (percentile(sorted, 0.9) - low));
        if (!(high > low)) {
            high = max; // most of the box is one flat plain
        }
        double rounding = ROUNDING * Math.max(Math.abs(low), Math.abs(high));
        if (high - low <= rounding || Double.isInfinite(high - low)) {
            return around(low, high);
        }
        return new LossScale(LossScale.Kind.LINEAR, low, high);
    }

    /// A linear scale of numbers from `low` to `high`; from `low` to a little above where they are the same.
    ///
    /// @param low finite
    /// @param high finite, not below `low`
    public static LossScale from(double low, double high) {
        double top = Math.max(high, low + 1e-9 * Math.max(1, Math.abs(low)));
        double end = Math.min(top, Double.MAX_VALUE);
        return new LossScale(LossScale.Kind.LINEAR, Math.min(low, Math.nextDown(end)), end);
    }

    /// A scale around losses that are all the same, or so far apart that their difference overflows.
    private static LossScale around(double low, double high) {
        double centre = 0.5 * low + 0.5 * high;
        double half = centre == 0 ? 1 : 0.5 * Math.abs(centre);
        if (Double.isInfinite(high - low)) {
            return new LossScale(LossScale.Kind.LINEAR, -Double.MAX_VALUE / 4, Double.MAX_VALUE / 4);
        }
        // At the ends of what a double holds half as much is nothing, or too much.
        double foot = Math.max(-Double.MAX_VALUE, Math.min(centre - half, Math.nextDown(low)));
        double top = Math.min(Double.MAX_VALUE, Math.max(centre + half, Math.nextUp(high)));
        return new LossScale(LossScale.Kind.LINEAR, foot, top);
    }

    private static LossScale logarithmic(double[] positive, OptionalInt top) {
        double lower = StrictMath.log(percentile(positive, 0.1));
        double upper = StrictMath.log(percentile(positive, 0.9));
        double slack = REACH * Math.max(upper - lower, 0.5);
        double low = Math.max(positive[0], StrictMath.exp(lower - slack));
        double max = positive[positive.length - 1];
        double high = top.isPresent()
                ? percentile(positive, top.getAsInt() / 100.0)
                : Math.min(max, StrictMath.exp(upper + slack));
        if (!(high > low)) {
            high = max;
        }
        if (!(high > low * (1 + ROUNDING))) {
            // One loss everywhere: half a decade to either side.
            return new LossScale(
                    LossScale.Kind.LOG,
                    Math.max(Double.MIN_NORMAL, low / 3),
                    Math.min(Double.MAX_VALUE, Math.max(low, Double.MIN_NORMAL) * 3));
        }
        return new LossScale(LossScale.Kind.LOG, low, high);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
