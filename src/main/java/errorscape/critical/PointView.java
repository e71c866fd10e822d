package errorscape.critical;

import errorscape.eigen.Spectrum;
import errorscape.math.Symmetric2;
import errorscape.objective.Evaluator;
import errorscape.parallel.EvaluatorPool;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.SliceDerivatives;

/// Describes critical points of a slice: in plane coordinates, and as the whole weight space sees them. For one
/// thread.
final class PointView implements ParallelFor.Worker {
    /// What to do with one item.
    @FunctionalInterface
    interface Item {
        void at(PointView view, int index);
    }

    private final EvaluatorPool evaluators;
    private final Evaluator evaluator;
    private final SliceDerivatives derivatives;
    private final Plane plane;
    private final Box box;
    private final int largestSpectrum;
    private final Item item;
    private final StandingProbe standing;

    PointView(EvaluatorPool evaluators, Plane plane, Box box, int largestSpectrum, Item item) {
        this.evaluators = evaluators;
        this.plane = plane;
        this.box = box;
        this.largestSpectrum = largestSpectrum;
        this.item = item;
        evaluator = evaluators.take();
        derivatives = new SliceDerivatives(evaluator, plane);
        standing = new StandingProbe(evaluators.objective(), evaluator);
    }

    @Override
    public void item(int index) {
        item.at(this, index);
    }

    @Override
    public void close() {
        evaluators.give(evaluator);
    }

    SliceCriticalPoint of(SliceSorting.Sort sort, double persistence) {
        UnitPoint point = sort.point();
        double a = box.a().at(point.u());
        double b = box.b().at(point.v());
        derivatives.at(a, b);
        return new SliceCriticalPoint(
                a,
                b,
                derivatives.value(),
                sort.kind(),
                hessian(point.hessian()),
                sort.nullity(),
                sort.smooth() ? derivatives.gradientNorm() : 0,
                sort.smooth(),
                sort.turns(),
                persistence,
                network(a, b, sort.smooth()));
    }

    /// A Hessian of the unit box in plane coordinates.
    private Symmetric2 hessian(Symmetric2 h) {
        double lengthA = box.a().length();
        double lengthB = box.b().length();
        return new Symmetric2(h.xx() / (lengthA * lengthA), h.xy() / (lengthA * lengthB), h.yy() / (lengthB * lengthB));
    }

    /// @param smooth at a kink the Hessian is that of one side, so that no directions are counted by it
    private SliceCriticalPoint.NetworkView network(double a, double b, boolean smooth) {
        int n = plane.dimension();
        double gradientNorm = derivatives.fullGradientNorm();
        if (n > largestSpectrum || !smooth) {
            return new SliceCriticalPoint.NetworkView(gradientNorm, n, -1, -1);
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(plane.lift(a, b), hessian);
        Spectrum spectrum = Spectrum.of(hessian, n);
        boolean near = gradientNorm > SliceCriticalPoint.NetworkView.GRADIENT_TOLERANCE || near(plane.lift(a, b));
        return new SliceCriticalPoint.NetworkView(gradientNorm, n, spectrum.index(), spectrum.nullity(), near);
    }

    /// Whether a zero of the gradient is near a place where it is very short.
    private boolean near(double[] weights) {
        if (weights.length > StandingProbe.LARGEST_SPECTRUM) {
            return true;
        }
        return standing.at(weights, true)
                .map(there -> there.critical() || there.kind() == Standing.Kind.KINK)
                .orElse(false);
    }
}
