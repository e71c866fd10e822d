package errorscape.function;

import errorscape.math.Elementary;

/// Functions of one argument with their first two derivatives. At a kink the derivatives are 0, as usual.
public enum UnaryFunction {
    SIN {
        @Override
        double value(double u) {
            return StrictMath.sin(u);
        }

        @Override
        double first(double u, double v) {
            return StrictMath.cos(u);
        }

        @Override
        double second(double u, double v) {
            return -v;
        }
    },
    COS {
        @Override
        double value(double u) {
            return StrictMath.cos(u);
        }

        @Override
        double first(double u, double v) {
            return -StrictMath.sin(u);
        }

        @Override
        double second(double u, double v) {
            return -v;
        }
    },
    TAN {
        @Override
        double value(double u) {
            return StrictMath.tan(u);
        }

        @Override
        double first(double u, double v) {
            return 1 + v * v;
        }

        @Override
        double second(double u, double v) {
            return 2 * v * (1 + v * v);
        }
    },
    ASIN {
        @Override
        double value(double u) {
            return StrictMath.asin(u);
        }

        @Override
        double first(double u, double v) {
            return 1 / Math.sqrt((1 - u) * (1 + u));
        }

        @Override
        double second(double u, double v) {
            double square = (1 - u) * (1 + u);
            return u / (square * Math.sqrt(square));
        }
    },
    ACOS {
        @Override
        double value(double u) {
            return StrictMath.acos(u);
        }

        @Override
        double first(double u, double v) {
            return -ASIN.first(u, v);
        }

        @Override
        double second(double u, double v) {
            return -ASIN.second(u, v);
        }
    },
    ATAN {
        @Override
        double value(double u) {
            return StrictMath.atan(u);
        }

        @Override
        double first(double u, double v) {
            return 1 / (1 + u * u);
        }

        @Override
        double second(double u, double v) {
            double first = 1 / (1 + u * u);
            return -2 * u * first * first;
        }
    },
    SINH {
        @Override
        double value(double u) {
            return StrictMath.sinh(u);
        }

        @Override
        double first(double u, double v) {
            return StrictMath.cosh(u);
        }

        @Override
        double second(double u, double v) {
            return v;
        }
    },
    COSH {
        @Override
        double value(double u) {
            return StrictMath.cosh(u);
        }

        @Override
        double first(double u, double v) {
            return StrictMath.sinh(u);
        }

        @Override
        double second(double u, double v) {
            return v;
        }
    },
    TANH {
        @Override
        double value(double u) {
            return Elementary.tanh(u);
        }

        // 1 - v^2 would be 0 where the function is 1 to the last bit.
        @Override
        double first(double u, double v) {
            return Elementary.tanhSlope(u);
        }

        @Override
        double second(double u, double v) {
            return -2 * v * first(u, v);
        }
    },
    EXP {
        @Override
        double value(double u) {
            return Elementary.exp(u);
        }

        @Override
        double first(double u, double v) {
            return v;
        }

        @Override
        double second(double u, double v) {
            return v;
        }
    },
    LOG {
        @Override
        double value(double u) {
            return StrictMath.log(u);
        }

        @Override
        double first(double u, double v) {
            return 1 / u;
        }

        @Override
        double second(double u, double v) {
            return -1 / (u * u);
        }
    },
    LOG10 {
        private static final double LN_10 = 2.302585092994046;

        @Override
        double value(double u) {
            return StrictMath.log10(u);
        }

        @Override
        double first(double u, double v) {
            return 1 / (u * LN_10);
        }

        @Override
        double second(double u, double v) {
            return -1 / (u * u * LN_10);
        }
    },
    SQRT {
        @Override
        double value(double u) {
            return Math.sqrt(u);
        }

        @Override
        double first(double u, double v) {
            return 0.5 / v;
        }

        @Override
        double second(double u, double v) {
            return -0.25 / (u * v);
        }
    },
    CBRT {
        @Override
        double value(double u) {
            return StrictMath.cbrt(u);
        }

        @Override
        double first(double u, double v) {
            return 1 / (3 * v * v);
        }

        @Override
        double second(double u, double v) {
            return -2 / (9 * v * v * u);
        }
    },
    ABS {
        @Override
        double value(double u) {
            return Math.abs(u);
        }

        @Override
        double first(double u, double v) {
            return Math.signum(u);
        }

        @Override
        double second(double u, double v) {
            return 0;
        }
    },
    SIGN {
        @Override
        double value(double u) {
            return Math.signum(u);
        }

        @Override
        double first(double u, double v) {
            return 0;
        }

        @Override
        double second(double u, double v) {
            return 0;
        }
    };

    /// The function at `u`; NaN where it is not defined.
    abstract double value(double u);

    /// The derivative at `u`.
    ///
    /// @param v the function's value there
    abstract double first(double u, double v);

    /// The second derivative at `u`.
    ///
    /// @param v the function's value there
    abstract double second(double u, double v);
}
