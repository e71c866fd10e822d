package errorscape.critical.kink;

import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.critical.cell.UnitSlice;
import java.util.OptionalInt;

/// What an isolated critical point without a Hessian is, by the turns of the gradient round it: of a continuous loss of
/// two variables k turns are `2 - 2 k` changes of sign of the difference to the point's value on a small circle (the
/// index of Poincaré, with no elliptic sectors, which a gradient has not; Bendixson 1901). So 1 is a minimum or a
/// maximum, which the values on circles tell apart; 0 is neither and no critical point of the values, -1 a saddle, -k a
/// saddle with k + 1 ways down.
///
/// Values alone would not do: the loss `|x| - y^2` falls from the origin in a cusp narrower than any sampling.
public final class TurnKind {
    /// Circles, as shares of the box, from the smallest; the first three on which more than rounding is seen decide.
    private static final double[] RADII = {1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

    private static final int ENOUGH = 3;
    private static final int AROUND = 32;

    /// Values that differ by less than so many units in the last place are the same.
    private static final double ROUNDINGS = 64;

    private final UnitSlice slice;

    public TurnKind(UnitSlice slice) {
        this.slice = slice;
    }

    /// What a place is.
    ///
    /// @param value of the loss at the place
    /// @param turns of the gradient round it
    /// @return degenerate if the turns say that it is no extremum and no saddle, or the circles do not agree
    public Kind of(double u, double v, double value, int turns) {
        return turns < 0 ? Kind.SADDLE : turns == 1 ? extremum(u, v, value) : Kind.DEGENERATE;
    }

    private Kind extremum(double u, double v, double value) {
        int minimum = 0;
        int maximum = 0;
        int mixed = 0;
        for (double radius : RADII) {
            OptionalInt sense = sense(u, v, value, radius);
            if (sense.isPresent()) {
                minimum += sense.getAsInt() > 0 ? 1 : 0;
                maximum += sense.getAsInt() < 0 ? 1 : 0;
                mixed += sense.getAsInt() == 0 ? 1 : 0;
            }
            if (minimum + maximum + mixed == ENOUGH) {
                break;
            }
        }
        if (mixed > 0 || (minimum > 0 && maximum > 0)) {
            return Kind.DEGENERATE;
        }
        return minimum > 0 ? Kind.MINIMUM : maximum > 0 ? Kind.MAXIMUM : Kind.DEGENERATE;
    }

    /// 1 if the values on a circle are above the one in the middle, -1 if below, 0 if some are above and some below;
    /// empty if the difference is rounding somewhere.
    private OptionalInt sense(double u, double v, double value, double radius) {
        int above = 0;
        int below = 0;
        for (int k = 0; k < AROUND; k++) {
            double angle = 2 * Math.PI * (k + 0.3) / AROUND;
            slice.gradientAt(u + radius * StrictMath.cos(angle), v + radius * StrictMath.sin(angle));
            double rounding = ROUNDINGS * Math.max(Math.ulp(value), Math.ulp(slice.value()));
            above += slice.value() > value + rounding ? 1 : 0;
            below += slice.value() < value - rounding ? 1 : 0;
        }
        if (above > 0 && below > 0) {
            return OptionalInt.of(0);
        }
        return above == AROUND ? OptionalInt.of(1) : below == AROUND ? OptionalInt.of(-1) : OptionalInt.empty();
    }
}
