package errorscape.critical;

import errorscape.math.Symmetric2;
import errorscape.objective.Evaluator;
import errorscape.parallel.EvaluatorPool;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.SliceDerivatives;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A slice's derivatives in coordinates that run from 0 to 1 along each side of the box, so that tests on them do not
/// depend on how the plane's directions are scaled. For one thread; gives its evaluator back when closed.
final class UnitSlice implements AutoCloseable {
    private final EvaluatorPool evaluators;
    private final Evaluator evaluator;
    private final Plane plane;
    private final Box box;
    private final SliceDerivatives derivatives;
    private final double lengthA;
    private final double lengthB;
    private final SearchMeter meter;
    private final BooleanSupplier cancelled;

    /// @param meter counts the evaluations
    /// @param cancelled asked before each of them
    UnitSlice(EvaluatorPool evaluators, Plane plane, Box box, SearchMeter meter, BooleanSupplier cancelled) {
        this.meter = meter;
        this.cancelled = cancelled;
        this.evaluators = evaluators;
        this.plane = plane;
        this.box = box;
        evaluator = evaluators.take();
        derivatives = new SliceDerivatives(evaluator, plane);
        lengthA = box.a().length();
        lengthB = box.b().length();
    }

    @Override
    public void close() {
        evaluators.give(evaluator);
    }

    /// What interval arithmetic can tell of the slice; empty if the loss offers no enclosures.
    Optional<BoxProof> proof() {
        return evaluators
                .objective()
                .enclosure(plane.origin(), plane.first(), plane.second())
                .map(BoxProof::new);
    }

    /// Whether the loss may have kinks, by [errorscape.objective.Objective#kinked].
    boolean kinked() {
        return evaluators.objective().kinked();
    }

    Box box() {
        return box;
    }

    double a(double u) {
        return box.a().at(u);
    }

    double b(double v) {
        return box.b().at(v);
    }

    void gradientAt(double u, double v) {
        spend(1);
        derivatives.gradientAt(a(u), b(v));
    }

    void at(double u, double v) {
        spend(3);
        derivatives.at(a(u), b(v));
    }

    private void spend(int evaluations) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        meter.add(evaluations);
    }

    double value() {
        return derivatives.value();
    }

    double gu() {
        return derivatives.da() * lengthA;
    }

    double gv() {
        return derivatives.db() * lengthB;
    }

    double gradientNorm() {
        return StrictMath.hypot(gu(), gv());
    }

    Symmetric2 hessian() {
        return new Symmetric2(
                derivatives.daa() * lengthA * lengthA,
                derivatives.dab() * lengthA * lengthB,
                derivatives.dbb() * lengthB * lengthB);
    }

    /// What was last computed, with the Hessian.
    UnitPoint point(double u, double v) {
        return new UnitPoint(u, v, value(), gu(), gv(), hessian());
    }
}
