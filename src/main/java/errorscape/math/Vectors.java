package errorscape.math;

/// Operations on vectors stored as `double[]`. Sums run in index order with fused multiply-adds, so that
/// results are the same bits everywhere. Arguments are not modified unless said.
public final class Vectors {
    private Vectors() {}

    /// The inner product of two vectors of one length.
    public static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum = Fma.fma(x[i], y[i], sum);
        }
        return sum;
    }

    /// The Euclidean norm.
    public static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    /// Adds `factor * x` to `y`. `y` is modified.
    public static void addScaled(double factor, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Fma.fma(factor, x[i], y[i]);
        }
    }

    /// `x - y` as a new vector.
    public static double[] difference(double[] x, double[] y) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i] - y[i];
        }
        return result;
    }

    /// `factor * x` as a new vector.
    public static double[] scaled(double factor, double[] x) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = factor * x[i];
        }
        return result;
    }

    /// The Euclidean distance of two vectors of one length.
    public static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - y[i];
            sum = Fma.fma(d, d, sum);
        }
        return Math.sqrt(sum);
    }

    /// Whether every entry is neither NaN nor infinite.
    public static boolean allFinite(double[] x) {
        for (double v : x) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }
}
