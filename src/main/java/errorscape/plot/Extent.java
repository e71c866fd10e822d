package errorscape.plot;

import errorscape.render.LossScale;
import java.util.List;

/// The range of numbers that curves cover.
record Extent(double lowX, double highX, double lowY, double highY) {
    static Extent of(List<Series> series, LossScale.Kind kind, LossScale.Kind xKind) {
        double lowX = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (Series one : series) {
            for (int i = 0; i < one.count(); i++) {
                double y = one.y()[i];
                if (Double.isFinite(y)
                        && (kind == LossScale.Kind.LINEAR || y > 0)
                        && Double.isFinite(one.x()[i])
                        && (xKind == LossScale.Kind.LINEAR || one.x()[i] > 0)) {
                    lowX = Math.min(lowX, one.x()[i]);
                    highX = Math.max(highX, one.x()[i]);
                    lowY = Math.min(lowY, y);
                    highY = Math.max(highY, y);
                }
            }
        }
        return new Extent(lowX, highX, lowY, highY);
    }

    /// Whether there is nothing to show.
    boolean empty() {
        return !(lowX <= highX);
    }
}
