package errorscape.network;

import org.apache.commons.math3.special.Erf;

/// A number with its derivatives along two directions and the mixed second one (Fike and Alonso 2011): slow, and exact
/// by construction.
///
/// @param v value
/// @param d first derivative along the first direction
/// @param e first derivative along the second direction
/// @param de mixed second derivative
record HyperDual(double v, double d, double e, double de) {
    static HyperDual of(double v) {
        return new HyperDual(v, 0, 0, 0);
    }

    HyperDual plus(HyperDual o) {
        return new HyperDual(v + o.v, d + o.d, e + o.e, de + o.de);
    }

    HyperDual plus(double c) {
        return new HyperDual(v + c, d, e, de);
    }

    HyperDual minus(HyperDual o) {
        return plus(o.times(-1));
    }

    HyperDual times(double c) {
        return new HyperDual(c * v, c * d, c * e, c * de);
    }

    HyperDual times(HyperDual o) {
        return new HyperDual(v * o.v, d * o.v + v * o.d, e * o.v + v * o.e, de * o.v + d * o.e + e * o.d + v * o.de);
    }

    HyperDual over(HyperDual o) {
        return times(o.chain(1 / o.v, -1 / (o.v * o.v), 2 / (o.v * o.v * o.v)));
    }

    HyperDual exp() {
        double y = Math.exp(v);
        return chain(y, y, y);
    }

    HyperDual log() {
        return chain(Math.log(v), 1 / v, -1 / (v * v));
    }

    HyperDual sin() {
        return chain(Math.sin(v), Math.cos(v), -Math.sin(v));
    }

    HyperDual tanh() {
        double y = Math.tanh(v);
        double slope = 1 / (Math.cosh(v) * Math.cosh(v));
        return chain(y, slope, -2 * y * slope);
    }

    HyperDual erf() {
        double slope = 2 / Math.sqrt(Math.PI) * Math.exp(-v * v);
        return chain(Erf.erf(v), slope, -2 * v * slope);
    }

    private HyperDual chain(double y, double slope, double bend) {
        return new HyperDual(y, slope * d, slope * e, slope * de + bend * d * e);
    }
}
