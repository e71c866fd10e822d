package errorscape.slice;

import errorscape.eigen.Eigenpair;
import errorscape.eigen.ExtremeEigenpairs;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.words.Words;
import java.util.Locale;

/// Planes made from derivatives of the loss at a point. The directions have unit length, so coordinates are
/// distances in weight space.
final class CurvaturePlanes {
    private CurvaturePlanes() {}

    static Plane eigenvectors(PlaneChoice.EigenPair which, PlaneMaterial material) {
        double[] at = material.place();
        if (at.length < 2) {
            throw new IllegalArgumentException("a loss of one weight has no plane");
        }
        ExtremeEigenpairs ends =
                ExtremeEigenpairs.ofHessian(material.objective().evaluator(), at);
        return switch (which) {
            case LARGEST_TWO ->
                new Plane(
                        at,
                        ends.largest().get(0).vector(),
                        ends.largest().get(1).vector(),
                        name("picture.eigen.largest", ends.largest().get(0)),
                        name("picture.eigen.second.largest", ends.largest().get(1)));
            case LARGEST_AND_SMALLEST ->
                new Plane(
                        at,
                        ends.largest().getFirst().vector(),
                        ends.smallest().getFirst().vector(),
                        name("picture.eigen.largest", ends.largest().getFirst()),
                        name("picture.eigen.smallest", ends.smallest().getFirst()));
            case SMALLEST_TWO ->
                new Plane(
                        at,
                        ends.smallest().get(0).vector(),
                        ends.smallest().get(1).vector(),
                        name("picture.eigen.smallest", ends.smallest().get(0)),
                        name("picture.eigen.second.smallest", ends.smallest().get(1)));
        };
    }

    private static String name(String rank, Eigenpair pair) {
        boolean exact = pair.residual() <= 1e-6 * Math.abs(pair.value());
        return Words.text(rank, (exact ? "" : "≈ ") + number(pair.value()));
    }

    /// Uphill along the gradient `g`, and the eigenvector of `P H P` of largest magnitude, where `P` takes the
    /// gradient's direction out: the most curved of all directions at right angles to it.
    static Plane gradient(PlaneMaterial material) {
        double[] at = material.place();
        int n = at.length;
        Evaluator evaluator = material.objective().evaluator();
        double[] gradient = new double[n];
        evaluator.gradient(at, gradient);
        double norm = Vectors.norm(gradient);
        if (!(norm > 0) || Double.isInfinite(norm)) {
            throw new IllegalArgumentException(
                    norm == 0
                            ? "the gradient is zero here, so it has no direction; choose eigenvectors of the Hessian"
                            : "the gradient is not finite here; choose another point");
        }
        double[] uphill = Vectors.scaled(1 / norm, gradient);
        double[] inside = new double[n];
        ExtremeEigenpairs ends = ExtremeEigenpairs.of(
                (x, y) -> {
                    System.arraycopy(x, 0, inside, 0, n);
                    takeOut(uphill, inside);
                    evaluator.hessianVector(at, inside, y);
                    takeOut(uphill, y);
                },
                n);
        Eigenpair curved = mostCurved(ends);
        double[] across = curved.vector().clone();
        takeOut(uphill, across);
        double length = Vectors.norm(across);
        if (!(length > 0.5)) {
            throw new IllegalArgumentException("the loss has no curvature at right angles to the gradient here;"
                    + " choose another plane or another point");
        }
        return new Plane(
                at,
                uphill,
                Vectors.scaled(1 / length, across),
                Words.text("picture.uphill", String.format(Locale.ROOT, "%.4g", norm)),
                Words.text("picture.most.curved", number(curved.value())));
    }

    /// With the minus sign of the axes' ticks.
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value).replace('-', '−');
    }

    private static Eigenpair mostCurved(ExtremeEigenpairs ends) {
        Eigenpair top = ends.largest().getFirst();
        Eigenpair bottom = ends.smallest().getFirst();
        return Math.abs(bottom.value()) > Math.abs(top.value()) ? bottom : top;
    }

    private static void takeOut(double[] unit, double[] x) {
        Vectors.addScaled(-Vectors.dot(unit, x), unit, x);
    }
}
