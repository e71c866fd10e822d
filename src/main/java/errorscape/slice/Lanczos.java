package errorscape.slice;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Lanczos' method with full reorthogonalisation (Lanczos 1950; Golub and Van Loan, Matrix Computations, 10.3):
/// in the basis `q_1 .. q_m` of the Krylov space the matrix is tridiagonal, and the ends of its spectrum come
/// near to those of the whole long before `m` reaches `n`. Of an eigenvalue that occurs several times it finds
/// one eigenvector. Seeded, so the same vectors come out again.
final class Lanczos {
    /// A residual below this share of the largest magnitude is as good as exact.
    static final double EXACT = 1e-9;

    /// A residual below this share of the largest magnitude: an eigenvalue's own error is of the order of its
    /// square.
    static final double FOR_PICTURES = 1e-5;

    private static final int MOST_STEPS = 600;
    /// Entries of the basis, at 8 bytes.
    private static final int MOST_ENTRIES = 12_000_000;

    private final ExtremeEigenpairs.Operator operator;
    private final int n;
    private final double tolerance;
    private final List<double[]> basis = new ArrayList<>();
    private final List<Double> diagonal = new ArrayList<>();
    /// `beside.get(k)` couples `q_k` with `q_(k+1)`.
    private final List<Double> beside = new ArrayList<>();

    private final RandomStream random = new RandomStream(1, "Lanczos");

    /// @param tolerance of the residuals, as a share of the largest magnitude
    Lanczos(ExtremeEigenpairs.Operator operator, int n, double tolerance) {
        this.operator = operator;
        this.n = n;
        this.tolerance = tolerance;
    }

    /// @param count how many eigenpairs of each end
    ExtremeEigenpairs run(int count) {
        int most = Math.min(n, Math.clamp(MOST_ENTRIES / n, 30, MOST_STEPS));
        double[] next = freshUnit();
        int check = Math.min(most, 24);
        while (true) {
            while (basis.size() < check) {
                next = step(next);
            }
            ExtremeEigenpairs ends = ends(count);
            if (check == most || converged(ends)) {
                return ends;
            }
            check = Math.min(most, check * 3 / 2);
        }
    }

    /// Takes `q` into the basis; returns the next one.
    private double[] step(double[] q) {
        basis.add(q);
        double[] image = new double[n];
        operator.apply(q, image);
        if (!Vectors.allFinite(image)) {
            throw new IllegalArgumentException(
                    "the Hessian has entries that are not finite numbers here, so it has no eigenvectors");
        }
        diagonal.add(Vectors.dot(q, image));
        double scale = Vectors.norm(image);
        orthogonalise(image);
        double length = Vectors.norm(image);
        if (length > 1e-13 * scale) {
            beside.add(length);
            return scaled(image, length);
        }
        beside.add(0.0); // The Krylov space is invariant: another one begins beside it.
        return basis.size() < n ? freshUnit() : image;
    }

    private double[] freshUnit() {
        double[] x = new double[n];
        double length;
        do {
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian();
            }
            orthogonalise(x);
            length = Vectors.norm(x);
        } while (!(length > 1e-8));
        return scaled(x, length);
    }

    /// Twice is enough (Parlett 1980, section 6.9).
    private void orthogonalise(double[] x) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] q : basis) {
                Vectors.addScaled(-Vectors.dot(q, x), q, x);
            }
        }
    }

    private static double[] scaled(double[] x, double length) {
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
        return x;
    }

    private boolean converged(ExtremeEigenpairs ends) {
        double size = Math.max(
                Math.abs(ends.largest().getFirst().value()),
                Math.abs(ends.smallest().getFirst().value()));
        return ends.largest().stream().allMatch(pair -> pair.residual() <= tolerance * size)
                && ends.smallest().stream().allMatch(pair -> pair.residual() <= tolerance * size);
    }

    private ExtremeEigenpairs ends(int count) {
        int m = basis.size();
        DMatrixRMaj tridiagonal = new DMatrixRMaj(m, m);
        for (int k = 0; k < m; k++) {
            tridiagonal.set(k, k, diagonal.get(k));
            if (k + 1 < m) {
                tridiagonal.set(k, k + 1, beside.get(k));
                tridiagonal.set(k + 1, k, beside.get(k));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(m, true, true);
        if (!solver.decompose(tridiagonal)) {
            throw new ArithmeticException("Lanczos' method did not converge");
        }
        List<Eigenpair> largest = new ArrayList<>();
        List<Eigenpair> smallest = new ArrayList<>();
        List<Integer> order = ExtremeEigenpairs.descending(solver, m);
        for (int k = 0; k < Math.min(count, m); k++) {
            largest.add(ritz(solver, order.get(k)));
            smallest.add(ritz(solver, order.get(m - 1 - k)));
        }
        return new ExtremeEigenpairs(largest, smallest);
    }

    private Eigenpair ritz(EigenDecomposition_F64<DMatrixRMaj> solver, int k) {
        double[] coefficients = solver.getEigenVector(k).data;
        double[] vector = new double[n];
        for (int i = 0; i < basis.size(); i++) {
            Vectors.addScaled(coefficients[i], basis.get(i), vector);
        }
        double residual = Math.abs(beside.getLast() * coefficients[basis.size() - 1]);
        return new Eigenpair(solver.getEigenvalue(k).getReal(), Signs.largestPositive(vector), residual);
    }
}
