package errorscape.slice;

/// Functions with known critical points. Names and formulas as in the file of known answers.
public final class TestFunctions {
    private TestFunctions() {}

    /// `(x^2 + y - 11)^2 + (x + y^2 - 7)^2`.
    public static TestFunction himmelblau() {
        return new TestFunction((x, y, jet) -> {
            double p = x * x + y - 11;
            double q = x + y * y - 7;
            jet[0] = p * p + q * q;
            jet[1] = 4 * x * p + 2 * q;
            jet[2] = 2 * p + 4 * y * q;
            jet[3] = 4 * p + 8 * x * x + 2;
            jet[4] = 4 * x + 4 * y;
            jet[5] = 2 + 4 * q + 8 * y * y;
        });
    }

    /// `(1 - x)^2 + 100 (y - x^2)^2`.
    public static TestFunction rosenbrock() {
        return new TestFunction((x, y, jet) -> {
            double p = y - x * x;
            jet[0] = (1 - x) * (1 - x) + 100 * p * p;
            jet[1] = -2 * (1 - x) - 400 * x * p;
            jet[2] = 200 * p;
            jet[3] = 2 - 400 * p + 800 * x * x;
            jet[4] = -400 * x;
            jet[5] = 200;
        });
    }

    /// `x^3 - 3 x y^2`.
    public static TestFunction monkeySaddle() {
        return new TestFunction((x, y, jet) -> {
            jet[0] = x * x * x - 3 * x * y * y;
            jet[1] = 3 * x * x - 3 * y * y;
            jet[2] = -6 * x * y;
            jet[3] = 6 * x;
            jet[4] = -6 * y;
            jet[5] = -6 * x;
        });
    }

    /// `(2 x^2 - y)(y - x^2)`.
    public static TestFunction peanoSurface() {
        return new TestFunction((x, y, jet) -> {
            jet[0] = (2 * x * x - y) * (y - x * x);
            jet[1] = -8 * x * x * x + 6 * x * y;
            jet[2] = 3 * x * x - 2 * y;
            jet[3] = -24 * x * x + 6 * y;
            jet[4] = 6 * x;
            jet[5] = -2;
        });
    }

    /// `x^2 + y^2 (1 - x)^3`.
    public static TestFunction oneMinimumUnbounded() {
        return new TestFunction((x, y, jet) -> {
            double s = 1 - x;
            jet[0] = x * x + y * y * s * s * s;
            jet[1] = 2 * x - 3 * y * y * s * s;
            jet[2] = 2 * y * s * s * s;
            jet[3] = 2 + 6 * y * y * s;
            jet[4] = -6 * y * s * s;
            jet[5] = 2 * s * s * s;
        });
    }

    /// `(4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (-4 + 4 y^2) y^2`.
    public static TestFunction sixHumpCamel() {
        return new TestFunction((x, y, jet) -> {
            double s = x * x;
            double t = y * y;
            jet[0] = (4 - 2.1 * s + s * s / 3) * s + x * y + (-4 + 4 * t) * t;
            jet[1] = x * (8 - 8.4 * s + 2 * s * s) + y;
            jet[2] = x + y * (-8 + 16 * t);
            jet[3] = 8 - 25.2 * s + 10 * s * s;
            jet[4] = 1;
            jet[5] = -8 + 48 * t;
        });
    }

    /// `x^4 + y^4`.
    public static TestFunction quarticMinimum() {
        return TestFunction.separable(TestFunction.power(1, 4), TestFunction.power(1, 4));
    }

    /// `20 + x^2 - 10 cos(2 pi x) + y^2 - 10 cos(2 pi y)`.
    public static TestFunction rastrigin() {
        TestFunction.Curve wave = x -> {
            double w = 2 * Math.PI;
            return new double[] {
                10 + x * x - 10 * StrictMath.cos(w * x),
                2 * x + 10 * w * StrictMath.sin(w * x),
                2 + 10 * w * w * StrictMath.cos(w * x)
            };
        };
        return TestFunction.separable(wave, wave);
    }

    /// `(x^2 + y^2 - 1)^2`: a maximum in a circle of minima.
    public static TestFunction ring() {
        return new TestFunction((x, y, jet) -> {
            double p = x * x + y * y - 1;
            jet[0] = p * p;
            jet[1] = 4 * x * p;
            jet[2] = 4 * y * p;
            jet[3] = 4 * p + 8 * x * x;
            jet[4] = 8 * x * y;
            jet[5] = 4 * p + 8 * y * y;
        });
    }
}
