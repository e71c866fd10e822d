package errorscape.slice;

import errorscape.eigen.DenseEigenpairs;
import errorscape.eigen.Signs;
import errorscape.math.Fma;
import errorscape.math.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// The two directions in which points spread most about a centre (Pearson 1901). About their mean this is
/// principal component analysis; about another point, the singular vectors of the uncentred differences.
///
/// @param centre not to be modified
/// @param first unit vector, its largest entry positive; not to be modified
/// @param second unit vector at a right angle to it, its largest entry positive; not to be modified
/// @param firstShare the share of the sum of squared distances from the centre that the first direction holds
/// @param secondShare that of the second direction
public record PrincipalComponents(
        double[] centre, double[] first, double[] second, double firstShare, double secondShare) {
    /// Spread below this share of the whole is rounding.
    private static final double ROUNDING = 1e-24;

    /// The mean of points, as a new vector.
    public static double[] mean(List<double[]> points) {
        double[] mean = new double[points.getFirst().length];
        for (double[] point : points) {
            Vectors.addScaled(1.0 / points.size(), point, mean);
        }
        return mean;
    }

    /// Of the `n` points in `d` dimensions the smaller one of the `d x d` matrix of second moments and the `n x
    /// n` Gram matrix is decomposed, so large networks cost no more than long paths. The second component is
    /// taken of what the first leaves, so it is exact even where it is small beside it.
    ///
    /// @throws IllegalArgumentException if the points do not span a plane with the centre
    public static PrincipalComponents of(List<double[]> points, double[] centre) {
        List<double[]> rows = new ArrayList<>();
        double total = 0;
        for (double[] point : points) {
            double[] row = Vectors.difference(point, centre);
            rows.add(row);
            total += Vectors.dot(row, row);
        }
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    "the path does not move, so it has no principal components; train some steps first");
        }
        double[] first = leading(rows);
        double firstSpread = deflate(rows, first);
        double[] second = leading(rows);
        // What rounding left of the first direction in the second.
        Vectors.addScaled(-Vectors.dot(first, second), first, second);
        double length = Vectors.norm(second);
        double secondSpread = length > 0 ? deflate(rows, unit(second, length)) : 0;
        if (!(secondSpread > ROUNDING * total)) {
            throw new IllegalArgumentException("the path is a straight line, so it has no second principal component;"
                    + " train more steps, or choose another plane");
        }
        return new PrincipalComponents(centre, first, second, firstSpread / total, secondSpread / total);
    }

    private static double[] unit(double[] x, double length) {
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
        return x;
    }

    /// Takes a direction out of all rows; returns the sum of squares it held. `rows` are modified.
    private static double deflate(List<double[]> rows, double[] direction) {
        double sum = 0;
        for (double[] row : rows) {
            double along = Vectors.dot(row, direction);
            sum = Fma.fma(along, along, sum);
            Vectors.addScaled(-along, direction, row);
        }
        return sum;
    }

    private static double[] leading(List<double[]> rows) {
        int d = rows.getFirst().length;
        double[] direction = new double[d];
        if (d <= rows.size()) {
            direction = topEigenvector(moments(rows, d));
        } else {
            double[] weights = topEigenvector(gram(rows));
            for (int k = 0; k < rows.size(); k++) {
                Vectors.addScaled(weights[k], rows.get(k), direction);
            }
        }
        double length = Vectors.norm(direction);
        return length > 0 ? Signs.largestPositive(unit(direction, length)) : direction;
    }

    private static DMatrixRMaj moments(List<double[]> rows, int d) {
        DMatrixRMaj matrix = new DMatrixRMaj(d, d);
        for (double[] row : rows) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    matrix.data[i * d + j] = Fma.fma(row[i], row[j], matrix.data[i * d + j]);
                }
            }
        }
        return matrix;
    }

    private static DMatrixRMaj gram(List<double[]> rows) {
        int n = rows.size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double product = Vectors.dot(rows.get(i), rows.get(j));
                matrix.data[i * n + j] = product;
                matrix.data[j * n + i] = product;
            }
        }
        return matrix;
    }

    private static double[] topEigenvector(DMatrixRMaj matrix) {
        int n = matrix.numRows;
        return DenseEigenpairs.of(matrix.data, n).vectors()[n - 1];
    }
}
