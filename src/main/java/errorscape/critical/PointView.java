package errorscape.critical;

import errorscape.objective.Evaluator;
import errorscape.slice.Box;
import errorscape.slice.EvaluatorPool;
import errorscape.slice.ParallelFor;
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

    PointView(EvaluatorPool evaluators, Plane plane, Box box, int largestSpectrum, Item item) {
        this.evaluators = evaluators;
        this.plane = plane;
        this.box = box;
        this.largestSpectrum = largestSpectrum;
        this.item = item;
        evaluator = evaluators.take();
        derivatives = new SliceDerivatives(evaluator, plane);
    }

    @Override
    public void item(int index) {
        item.at(this, index);
    }

    @Override
    public void close() {
        evaluators.give(evaluator);
    }

    SliceCriticalPoint of(UnitPoint point, SliceCriticalPoint.Kind kind, int nullity, double persistence) {
        double a = box.a().at(point.u());
        double b = box.b().at(point.v());
        derivatives.at(a, b);
        return new SliceCriticalPoint(
                a,
                b,
                derivatives.value(),
                kind,
                derivatives.hessian(),
                nullity,
                derivatives.gradientNorm(),
                persistence,
                network(a, b));
    }

    private SliceCriticalPoint.NetworkView network(double a, double b) {
        int n = plane.dimension();
        double gradientNorm = derivatives.fullGradientNorm();
        if (n > largestSpectrum) {
            return new SliceCriticalPoint.NetworkView(gradientNorm, n, -1, -1);
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(plane.lift(a, b), hessian);
        Spectrum spectrum = Spectrum.of(hessian, n);
        return new SliceCriticalPoint.NetworkView(gradientNorm, n, spectrum.index(), spectrum.nullity());
    }
}
