package errorscape.critical.kink;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.cell.UnitSlice;

/// A place round which the gradient turns although it does not vanish there: a kink that is a minimum, a maximum or a
/// saddle of the loss, such as the tip of a cone; or a pole.
///
/// @param u place, as a share of the box
/// @param v place
/// @param value of the loss
/// @param turns of the gradient's direction round it
/// @param kind by the turns
/// @param pole whether the loss has no limit there, so that it is no critical point
public record Kink(double u, double v, double value, int turns, SliceCriticalPoint.Kind kind, boolean pole) {
    private static final int AROUND = 32;
    private static final double FURTHER = 1e-4;
    private static final double NEARER = 1e-8;

    /// Looks at a place round which the gradient turns.
    ///
    /// @param turns by which its kind is told, see [TurnKind]
    public static Kink at(UnitSlice slice, double u, double v, int turns) {
        double range = range(slice, u, v, NEARER);
        boolean pole = !(range <= 0.5 * range(slice, u, v, FURTHER));
        slice.gradientAt(u, v);
        double value = slice.value();
        return new Kink(u, v, value, turns, new TurnKind(slice).of(u, v, value, turns), pole);
    }

    /// The difference between the highest and the lowest value seen at a radius and half of it: it shrinks with the
    /// radius where the loss is continuous.
    private static double range(UnitSlice slice, double u, double v, double radius) {
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < AROUND; k++) {
            double angle = 2 * Math.PI * (k + 0.3) / AROUND;
            double r = (k & 1) == 0 ? radius : 0.5 * radius;
            slice.gradientAt(u + r * StrictMath.cos(angle), v + r * StrictMath.sin(angle));
            highest = Math.max(highest, slice.value());
            lowest = Math.min(lowest, slice.value());
        }
        return highest - lowest;
    }
}
