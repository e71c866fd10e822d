package errorscape.network;

import errorscape.math.Elementary;

/// Activation functions with their derivatives, as PyTorch defines them. The name in files is the lower-case
/// constant.
///
/// The array forms read the first `n` entries; `z` is the pre-activation, `h` the activation. They are separate
/// passes so that the compiler can make vector code of the common ones.
public enum Activation {
    LINEAR {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double first(double z, double h) {
            return 1;
        }
    },
    TANH {
        @Override
        public double value(double z) {
            return Elementary.tanh(z);
        }

        @Override
        public double first(double z, double h) {
            return 1 - h * h;
        }

        @Override
        public double second(double z, double h) {
            return -2 * h * (1 - h * h);
        }

        @Override
        double reach() {
            return 1;
        }

        @Override
        public void value(double[] z, double[] h, int n) {
            Elementary.tanh(z, h, n);
        }

        @Override
        void value(double[] z, double[] h, int n, double largest) {
            if (largest <= Elementary.TANH_UNCLIPPED) {
                Elementary.tanhOfModerate(z, h, n);
            } else {
                Elementary.tanh(z, h, n);
            }
        }

        @Override
        void pullBack(double[] z, double[] h, double[] above, double[] delta, int n) {
            for (int i = 0; i < n; i++) {
                delta[i] = above[i] * (1 - h[i] * h[i]);
            }
        }

        @Override
        public void first(double[] z, double[] h, double[] d, int n) {
            for (int i = 0; i < n; i++) {
                d[i] = 1 - h[i] * h[i];
            }
        }

        @Override
        public void second(double[] z, double[] h, double[] d, int n) {
            for (int i = 0; i < n; i++) {
                d[i] = -2 * h[i] * (1 - h[i] * h[i]);
            }
        }
    },
    SIGMOID {
        @Override
        public double value(double z) {
            return Elementary.sigmoid(z);
        }

        @Override
        double reach() {
            return 1;
        }

        @Override
        public double first(double z, double h) {
            // 1 - h loses all digits for large z; the sigmoid of -z does not.
            return h * Elementary.sigmoid(-z);
        }

        @Override
        public double second(double z, double h) {
            return first(z, h) * (1 - 2 * h);
        }
    },
    RELU {
        @Override
        public double value(double z) {
            return Math.max(z, 0);
        }

        @Override
        public double first(double z, double h) {
            return z > 0 ? 1 : 0;
        }

        @Override
        public void value(double[] z, double[] h, int n) {
            for (int i = 0; i < n; i++) {
                h[i] = Math.max(z[i], 0);
            }
        }
    },
    /// Slope 0.01 below zero.
    LEAKY_RELU {
        @Override
        public double value(double z) {
            return z > 0 ? z : 0.01 * z;
        }

        @Override
        public double first(double z, double h) {
            return z > 0 ? 1 : 0.01;
        }
    },
    /// alpha = 1. The slope has a kink at zero, where the second derivative jumps from 1 to 0; there it counts as zero,
    /// as
    /// in PyTorch's double backward.
    ELU {
        @Override
        public double value(double z) {
            return z > 0 ? z : StrictMath.expm1(z);
        }

        @Override
        public double first(double z, double h) {
            return z > 0 ? 1 : Elementary.exp(z);
        }

        @Override
        public double second(double z, double h) {
            return z >= 0 ? 0 : Elementary.exp(z);
        }
    },
    /// beta = 1.
    SOFTPLUS {
        @Override
        public double value(double z) {
            return Elementary.softplus(z);
        }

        @Override
        public double first(double z, double h) {
            return Elementary.sigmoid(z);
        }

        @Override
        public double second(double z, double h) {
            return Elementary.sigmoid(z) * Elementary.sigmoid(-z);
        }
    },
    /// `x * Phi(x)` with the error function (Hendrycks and Gimpel 2016).
    GELU {
        @Override
        public double value(double z) {
            return z * Elementary.normalCdf(z);
        }

        @Override
        public double first(double z, double h) {
            return Elementary.normalCdf(z) + z * Elementary.normalDensity(z);
        }

        @Override
        public double second(double z, double h) {
            return (2 - z * z) * Elementary.normalDensity(z);
        }
    },
    /// The tanh approximation of the same: `z/2 (1 + tanh(sqrt(2/pi) (z + 0.044715 z^3)))`; as (1 + tanh u)/2
    /// is the sigmoid of 2u, without cancellation.
    GELU_TANH {
        @Override
        public double value(double z) {
            return GeluTanh.value(z);
        }

        @Override
        public double first(double z, double h) {
            return GeluTanh.first(z);
        }

        @Override
        public double second(double z, double h) {
            return GeluTanh.second(z);
        }
    },
    SILU {
        @Override
        public double value(double z) {
            return z * Elementary.sigmoid(z);
        }

        @Override
        public double first(double z, double h) {
            double s = Elementary.sigmoid(z);
            return s + z * s * Elementary.sigmoid(-z);
        }

        @Override
        public double second(double z, double h) {
            double s = Elementary.sigmoid(z);
            return s * Elementary.sigmoid(-z) * (2 + z * (1 - 2 * s));
        }
    },
    SINE {
        @Override
        public double value(double z) {
            return StrictMath.sin(z);
        }

        @Override
        double reach() {
            return 1;
        }

        @Override
        public double first(double z, double h) {
            return StrictMath.cos(z);
        }

        @Override
        public double second(double z, double h) {
            return -h;
        }
    };

    /// The activation of one pre-activation.
    public abstract double value(double z);

    /// The derivative; at a kink the value from below, as PyTorch takes it.
    public abstract double first(double z, double h);

    /// The second derivative; zero at a kink, and for the piecewise linear ones everywhere.
    public double second(double z, double h) {
        return 0;
    }

    /// Whether the function has a kink, so that second derivatives miss something.
    public boolean kinked() {
        return this == RELU || this == LEAKY_RELU;
    }

    /// Activations. `h` is overwritten.
    public void value(double[] z, double[] h, int n) {
        for (int i = 0; i < n; i++) {
            h[i] = value(z[i]);
        }
    }

    /// The same, perhaps faster, where no pre-activation exceeds `largest` in size.
    void value(double[] z, double[] h, int n, double largest) {
        value(z, h, n);
    }

    /// The largest size that activations can have; infinite if there is none.
    double reach() {
        return Double.POSITIVE_INFINITY;
    }

    /// Derivatives by the pre-activations from those by the activations: `delta = above * first`.
    ///
    /// @param delta overwritten
    void pullBack(double[] z, double[] h, double[] above, double[] delta, int n) {
        for (int i = 0; i < n; i++) {
            delta[i] = above[i] * first(z[i], h[i]);
        }
    }

    /// Derivatives. `d` is overwritten.
    public void first(double[] z, double[] h, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = first(z[i], h[i]);
        }
    }

    /// Second derivatives. `d` is overwritten.
    public void second(double[] z, double[] h, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = second(z[i], h[i]);
        }
    }
}
