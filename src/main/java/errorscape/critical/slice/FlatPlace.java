package errorscape.critical.slice;

import errorscape.critical.PointInWords;
import errorscape.critical.cell.UnitPoint;
import errorscape.critical.cell.UnitSlice;
import errorscape.words.Words;

/// A place where the slope of a slice is too small beside the other one's rounding to be told from zero by numbers, and
/// yet is proved not to vanish: no critical point.
///
/// @param a first coordinate
/// @param b second coordinate
/// @param slope along the flattest direction, about
public record FlatPlace(double a, double b, double slope) {
    static FlatPlace of(UnitSlice slice, UnitPoint point) {
        double[] flat = point.flattestDirection();
        double length = StrictMath.hypot(
                flat[0] * slice.box().a().length(), flat[1] * slice.box().b().length());
        double slope = Math.abs(point.gu() * flat[0] + point.gv() * flat[1]) / length;
        return new FlatPlace(slice.a(point.u()), slice.b(point.v()), slope);
    }

    /// For people.
    String inWords() {
        return Words.text(
                slope == 0 ? "point.flat.below" : "point.flat.place",
                PointInWords.number(a),
                PointInWords.number(b),
                PointInWords.number(slope));
    }
}
