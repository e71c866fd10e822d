package errorscape.slice;

import errorscape.math.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// The rotation of one pair of directions into another. With orthonormal bases `B1`, `B2` and `B1' B2 = U S
/// V'`, the columns of `B1 U` turn into those of `B2 V` by the angles `acos S`; in these bases the directions
/// are 2x2 matrices, whose rotations and stretches (polar decomposition) change evenly.
final class PlaneRotation {
    private final double[][] start;
    private final double[][] sideways;
    private final double[] angles;
    private final Stretch from;
    private final Stretch to;
    private final boolean jumps;

    private PlaneRotation(
            double[][] start, double[][] sideways, double[] angles, Stretch from, Stretch to, boolean jumps) {
        this.start = start;
        this.sideways = sideways;
        this.angles = angles;
        this.from = from;
        this.to = to;
        this.jumps = jumps;
    }

    /// A 2x2 matrix as a rotation by `angle` after a symmetric positive stretch.
    private record Stretch(double angle, double xx, double xy, double yy) {
        /// Of a matrix with a positive determinant.
        static Stretch of(double[][] m) {
            double angle = StrictMath.atan2(m[1][0] - m[0][1], m[0][0] + m[1][1]);
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            return new Stretch(angle, c * m[0][0] + s * m[1][0], c * m[0][1] + s * m[1][1], c * m[1][1] - s * m[0][1]);
        }

        static double[][] between(Stretch from, Stretch to, double s) {
            double turn = StrictMath.IEEEremainder(to.angle - from.angle, 2 * Math.PI);
            double angle = from.angle + s * turn;
            double c = StrictMath.cos(angle);
            double d = StrictMath.sin(angle);
            double xx = from.xx + s * (to.xx - from.xx);
            double xy = from.xy + s * (to.xy - from.xy);
            double yy = from.yy + s * (to.yy - from.yy);
            return new double[][] {
                {c * xx - d * xy, c * xy - d * yy},
                {d * xx + c * xy, d * xy + c * yy}
            };
        }
    }

    static PlaneRotation between(Plane from, Plane to) {
        double[][] b1 = orthonormal(from);
        double[][] b2 = orthonormal(to);
        DMatrixRMaj products = new DMatrixRMaj(new double[][] {
            {Vectors.dot(b1[0], b2[0]), Vectors.dot(b1[0], b2[1])},
            {Vectors.dot(b1[1], b2[0]), Vectors.dot(b1[1], b2[1])}
        });
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(2, 2, true, true, false);
        if (!svd.decompose(products)) {
            throw new ArithmeticException("the angles between the two planes could not be found");
        }
        double[][] p1 = combined(b1, svd.getU(null, false));
        double[][] p2 = combined(b2, svd.getV(null, false));
        double[][] m1 = coordinates(p1, from);
        double[][] m2 = coordinates(p2, to);
        if ((determinant(m1) < 0) != (determinant(m2) < 0)) {
            // The second plane is seen from behind: turn over about the principal direction that moves least.
            int k = Math.abs(Vectors.dot(p1[0], p2[0])) < Math.abs(Vectors.dot(p1[1], p2[1])) ? 0 : 1;
            p2[k] = Vectors.scaled(-1, p2[k]);
            m2 = coordinates(p2, to);
        }
        if (determinant(m1) < 0) {
            // Count one direction of both bases the other way, so that both are rotations.
            p1[0] = Vectors.scaled(-1, p1[0]);
            p2[0] = Vectors.scaled(-1, p2[0]);
            m1 = coordinates(p1, from);
            m2 = coordinates(p2, to);
        }
        double[] angles = new double[2];
        double[][] sideways = new double[2][];
        boolean jumps = false;
        for (int k = 0; k < 2; k++) {
            double cosine = Math.clamp(Vectors.dot(p1[k], p2[k]), -1.0, 1.0);
            sideways[k] = p2[k].clone();
            Vectors.addScaled(-cosine, p1[k], sideways[k]);
            double sine = Vectors.norm(sideways[k]);
            angles[k] = StrictMath.atan2(sine, cosine);
            jumps |= sine < 1e-9 && cosine < 0;
            sideways[k] = sine > 1e-12 ? Vectors.scaled(1 / sine, sideways[k]) : new double[p1[k].length];
        }
        return new PlaneRotation(p1, sideways, angles, Stretch.of(m1), Stretch.of(m2), jumps);
    }

    double angle() {
        return Math.max(angles[0], angles[1]);
    }

    /// The two directions on the way. Where one plane is the mirror image of the other and there is no way round
    /// within the two planes, the first stands until the middle, then the second.
    double[][] at(double s) {
        double way = jumps ? Math.rint(s) : s;
        double[][] m = Stretch.between(from, to, way);
        double[][] basis = new double[2][];
        for (int k = 0; k < 2; k++) {
            basis[k] = Vectors.scaled(StrictMath.cos(way * angles[k]), start[k]);
            Vectors.addScaled(StrictMath.sin(way * angles[k]), sideways[k], basis[k]);
        }
        return new double[][] {column(basis, m, 0), column(basis, m, 1)};
    }

    private static double[] column(double[][] basis, double[][] m, int k) {
        double[] result = Vectors.scaled(m[0][k], basis[0]);
        Vectors.addScaled(m[1][k], basis[1], result);
        return result;
    }

    private static double[][] orthonormal(Plane plane) {
        double[] x = Vectors.scaled(1 / Vectors.norm(plane.first()), plane.first());
        double[] y = Vectors.scaled(1 / Vectors.norm(plane.second()), plane.second());
        Vectors.addScaled(-Vectors.dot(x, y), x, y);
        return new double[][] {x, Vectors.scaled(1 / Vectors.norm(y), y)};
    }

    private static double[][] combined(double[][] basis, DMatrixRMaj m) {
        double[][] result = new double[2][];
        for (int k = 0; k < 2; k++) {
            result[k] = Vectors.scaled(m.get(0, k), basis[0]);
            Vectors.addScaled(m.get(1, k), basis[1], result[k]);
        }
        return result;
    }

    /// The directions of a plane in an orthonormal basis of it, one a column.
    private static double[][] coordinates(double[][] basis, Plane plane) {
        return new double[][] {
            {Vectors.dot(basis[0], plane.first()), Vectors.dot(basis[0], plane.second())},
            {Vectors.dot(basis[1], plane.first()), Vectors.dot(basis[1], plane.second())}
        };
    }

    private static double determinant(double[][] m) {
        return m[0][0] * m[1][1] - m[0][1] * m[1][0];
    }
}
