package errorscape.critical;

import errorscape.critical.CriticalPoint.Descent;
import errorscape.critical.CriticalPoint.Family;
import errorscape.eigen.Spectrum;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import java.util.Optional;

/// What a point of weight space at a kink is, where second derivatives say nothing. Of two weights the turns of the
/// gradient decide ([TurnKind]); of more there are no turns: a point is called a saddle if lower and higher places are
/// next to it and the gradients around balance ([GradientHull]), and is left open otherwise.
final class KinkAnalysis {
    /// Half the side of the square, relative to one and the weights, in which turns are counted, on a circle of a
    /// hundredth of a per cent of it.
    private static final double AROUND = 0.05;

    private final Objective objective;
    private final Evaluator evaluator;

    KinkAnalysis(Objective objective, Evaluator evaluator) {
        this.objective = objective;
        this.evaluator = evaluator;
    }

    /// What the point is, as far as it can be told.
    CriticalPoint.Type type(double[] weights, double value) {
        if (weights.length == 2) {
            Box box = PlaneSearch.square(weights, AROUND * PlaneSearch.size(weights));
            return type(PlaneSearch.kindAt(objective, weights, box));
        }
        ValueProbe probe = new ValueProbe(evaluator, weights, value);
        boolean both = probe.most(-1).isPresent() && probe.most(1).isPresent();
        return both && GradientHull.balances(evaluator, weights)
                ? CriticalPoint.Type.SADDLE
                : CriticalPoint.Type.DEGENERATE;
    }

    static CriticalPoint.Type type(SliceCriticalPoint.Kind kind) {
        return switch (kind) {
            case MINIMUM -> CriticalPoint.Type.MINIMUM;
            case SADDLE -> CriticalPoint.Type.SADDLE;
            case MAXIMUM -> CriticalPoint.Type.MAXIMUM;
            case DEGENERATE -> CriticalPoint.Type.DEGENERATE;
        };
    }

    /// The way down from a saddle or a maximum at a kink, on the smallest circle or sphere on which there is one.
    Optional<Descent> descent(double[] weights, double value) {
        return new ValueProbe(evaluator, weights, value)
                .most(-1)
                .map(way -> new Descent(true, way.radius(), -way.change(), way.displacement()));
    }

    /// A critical point at a kink that was found by its turns.
    ///
    /// @param weights not modified, kept
    /// @param type by turns and values
    /// @param family a line of kinks, or none
    CriticalPoint point(double[] weights, CriticalPoint.Type type, Family family) {
        double value = evaluator.value(weights);
        double[] hessian = new double[weights.length * weights.length];
        evaluator.hessian(weights, hessian);
        Spectrum oneSided = Vectors.allFinite(hessian)
                ? Spectrum.of(hessian, weights.length)
                : new Spectrum(new double[weights.length]);
        boolean falls = type == CriticalPoint.Type.SADDLE || type == CriticalPoint.Type.MAXIMUM;
        return new CriticalPoint(
                weights,
                value,
                0,
                0,
                false,
                oneSided,
                true,
                type,
                family,
                falls ? descent(weights, value) : Optional.empty(),
                objective.symmetry().multiplicity(weights));
    }
}
