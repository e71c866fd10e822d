package errorscape.eigen;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import java.util.ArrayList;
import java.util.List;

/// Lanczos' method with full reorthogonalisation (Lanczos 1950; Golub and Van Loan, Matrix Computations, 10.3):
/// in the basis `q_1 .. q_m` of the Krylov space of a vector the matrix is tridiagonal, and the ends of its
/// spectrum come near to those of the whole long before `m` reaches `n`. Of an eigenvalue that occurs several
/// times the Krylov space holds one eigenvector, the start's part in them.
///
/// The basis grows as asked; needs `m n` numbers of memory. For one thread.
public final class Lanczos {
    /// What orthogonalisation leaves of a vector's size, if nothing but rounding.
    private static final double NOTHING = 1e-13;

    private final SymmetricOperator operator;
    private final int n;
    private final double startLength;
    private final boolean whole;
    private final RandomStream random = new RandomStream(1, "Lanczos");
    private final List<double[]> basis = new ArrayList<>();
    private final List<Double> diagonal = new ArrayList<>();

    /// `beside.get(k)` couples `q_k` with `q_(k+1)`.
    private final List<Double> beside = new ArrayList<>();

    private double[] next;
    private boolean ended;

    /// From a seeded random vector, so the same numbers come out again. A Krylov space that is invariant is
    /// left for another one beside it, so that the basis can grow to all `n` vectors.
    public Lanczos(SymmetricOperator operator, int n) {
        this.operator = operator;
        this.n = n;
        whole = true;
        startLength = 1;
        next = freshUnit();
    }

    /// From a vector; ends where its Krylov space is invariant.
    ///
    /// @param start not zero; not modified
    public Lanczos(SymmetricOperator operator, double[] start) {
        this.operator = operator;
        n = start.length;
        whole = false;
        startLength = Vectors.norm(start);
        next = Vectors.scaled(1 / startLength, start);
    }

    /// Lets the basis grow to a number of vectors, or as far as it goes.
    ///
    /// @return whether all products with the matrix were finite; if not, the basis ends before
    public boolean grow(int size) {
        while (basis.size() < Math.min(size, n) && !ended) {
            double[] image = new double[n];
            operator.apply(next, image);
            if (!Vectors.allFinite(image)) {
                ended = true;
                return false;
            }
            basis.add(next);
            diagonal.add(Vectors.dot(next, image));
            double scale = Vectors.norm(image);
            orthogonalise(image);
            double length = Vectors.norm(image);
            if (length > NOTHING * scale) {
                beside.add(length);
                next = Vectors.scaled(1 / length, image);
            } else {
                beside.add(0.0);
                ended = !whole || basis.size() == n;
                next = ended ? next : freshUnit();
            }
        }
        return true;
    }

    /// The number of vectors of the basis.
    public int size() {
        return basis.size();
    }

    /// Whether the basis spans a space that the matrix maps to itself, so that the Ritz pairs are exact.
    public boolean invariant() {
        return basis.size() == n || (!basis.isEmpty() && beside.getLast() == 0);
    }

    /// The eigenpairs of the matrix as seen in the basis, which must not be empty.
    public RitzPairs ritz() {
        return new RitzPairs(basis, diagonal, beside, startLength);
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
        return Vectors.scaled(1 / length, x);
    }

    /// Twice is enough (Parlett 1980, section 6.9).
    private void orthogonalise(double[] x) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] q : basis) {
                Vectors.addScaled(-Vectors.dot(q, x), q, x);
            }
        }
    }
}
