package errorscape.optimizer;

/// Makes a matrix nearly orthogonal: the quintic iteration `X <- a X + (b A + c A^2) X` with `A = X X'` and the
/// coefficients of Jordan et al. (2024), from `X / |X|`. It moves all singular values to about 0.7 to 1.2, not to 1.
final class NewtonSchulz {
    private static final double A = 3.4445;
    private static final double B = -4.7750;
    private static final double C = 2.0315;

    private NewtonSchulz() {}

    /// @param vector its entries of `block` are overwritten
    static void orthogonalise(Block block, double[] vector, long iterations, double epsilon) {
        double norm = block.norm(vector) + epsilon;
        boolean tall = block.rows() > block.columns();
        int m = tall ? block.columns() : block.rows();
        int n = tall ? block.rows() : block.columns();
        double[] x = new double[m * n];
        for (int r = 0; r < m; r++) {
            for (int c = 0; c < n; c++) {
                x[r * n + c] = vector[index(block, tall, r, c)] / norm;
            }
        }
        for (long k = 0; k < iterations; k++) {
            x = next(x, m, n);
        }
        for (int r = 0; r < m; r++) {
            for (int c = 0; c < n; c++) {
                vector[index(block, tall, r, c)] = x[r * n + c];
            }
        }
    }

    private static int index(Block block, boolean tall, int r, int c) {
        return block.start() + (tall ? c * block.columns() + r : r * block.columns() + c);
    }

    private static double[] next(double[] x, int m, int n) {
        double[] square = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                for (int c = 0; c < n; c++) {
                    square[i * m + j] += x[i * n + c] * x[j * n + c];
                }
            }
        }
        double[] factor = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double fourth = 0;
                for (int c = 0; c < m; c++) {
                    fourth += square[i * m + c] * square[c * m + j];
                }
                factor[i * m + j] = B * square[i * m + j] + C * fourth;
            }
        }
        double[] next = new double[x.length];
        for (int i = 0; i < m; i++) {
            for (int c = 0; c < n; c++) {
                double sum = A * x[i * n + c];
                for (int j = 0; j < m; j++) {
                    sum += factor[i * m + j] * x[j * n + c];
                }
                next[i * n + c] = sum;
            }
        }
        return next;
    }
}
