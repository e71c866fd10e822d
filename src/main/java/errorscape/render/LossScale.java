package errorscape.render;

/// How a loss becomes a height and a colour: from `low` (0) to `high` (1). Losses outside are clipped, and shown so.
///
/// @param kind linear or logarithmic; logarithmic needs `low > 0`
/// @param low the loss at the foot of the scale, finite
/// @param high the loss at its top, greater than `low`, finite
public record LossScale(Kind kind, double low, double high) {
    /// The law of a scale.
    public enum Kind {
        LINEAR,
        LOG
    }

    public LossScale {
        boolean finite = Double.isFinite(low) && Double.isFinite(high);
        if (!finite || !(low < high) || (kind == Kind.LOG && !(low > 0))) {
            throw new IllegalArgumentException("no " + kind + " scale from " + low + " to " + high);
        }
    }

    /// The place of a loss on the scale, 0 at `low` and 1 at `high`; not clipped. NaN for NaN; on a logarithmic scale
    /// negative infinity for losses of zero or less.
    public double fraction(double loss) {
        return switch (kind) {
            case LINEAR ->
                overflows() ? (0.5 * loss - 0.5 * low) / (0.5 * high - 0.5 * low) : (loss - low) / (high - low);
            case LOG ->
                loss <= 0
                        ? Double.NEGATIVE_INFINITY
                        : (StrictMath.log(loss) - StrictMath.log(low)) / (StrictMath.log(high) - StrictMath.log(low));
        };
    }

    /// The loss at a place of the scale.
    public double loss(double fraction) {
        return switch (kind) {
            case LINEAR -> overflows() ? low * (1 - fraction) + fraction * high : low + fraction * (high - low);
            case LOG -> StrictMath.exp(StrictMath.log(low) + fraction * (StrictMath.log(high) - StrictMath.log(low)));
        };
    }

    /// Whether the length of the scale is more than a double holds.
    private boolean overflows() {
        return Double.isInfinite(high - low);
    }
}
