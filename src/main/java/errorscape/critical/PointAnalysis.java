package errorscape.critical;

import errorscape.critical.CriticalPoint.Descent;
import errorscape.critical.CriticalPoint.Family;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.Symmetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a [CriticalPoint] of a verified zero of the gradient: spectrum, family, descent, multiplicity. For one
/// thread.
final class PointAnalysis {
    /// Up to so many weights the Hessian is computed and its whole spectrum.
    static final int LARGEST_SPECTRUM = 2000;

    /// Up to so many weights the surroundings of degenerate points are searched.
    static final int LARGEST_PROBED = 150;

    /// Level directions of symmetries shorter than this, or this dependent on others, do not count.
    private static final double INDEPENDENT = 1e-6;

    /// An eigenvalue of zero is computed as no more than this.
    private static final double ROUNDING = 1e-13;

    private static final double SAME_LOSS = 1e-9;

    private final Evaluator evaluator;
    private final ZeroSearch search;
    private final Symmetry symmetry;

    PointAnalysis(Objective objective, Evaluator evaluator, ZeroSearch search) {
        this.evaluator = evaluator;
        this.search = search;
        symmetry = objective.symmetry();
    }

    /// The eigenvalues of the Hessian, all or those that Lanczos' method finds.
    Spectrum spectrum(double[] weights) {
        int n = weights.length;
        if (n > LARGEST_SPECTRUM) {
            return Spectrum.ends(evaluator, weights).ofCriticalPoint();
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        return Spectrum.of(hessian, n).ofCriticalPoint();
    }

    /// The critical point at a zero; empty if it is none, because the gradient fades without vanishing there.
    ///
    /// Far out on a family, where units saturate, eigenvalues are small without being zero; the member
    /// further in that the family leads to has them clear of zero and is taken instead.
    Optional<CriticalPoint> of(ZeroSearch.End zero) {
        return of(zero, true);
    }

    private Optional<CriticalPoint> of(ZeroSearch.End zero, boolean inwards) {
        double[] weights = zero.weights();
        int n = weights.length;
        double value = evaluator.value(weights);
        if (n > LARGEST_PROBED) {
            boolean whole = n <= LARGEST_SPECTRUM;
            return Optional.of(point(zero, value, spectrum(weights), whole, Family.NONE, Optional.empty()));
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        EigenSystem system = EigenSystem.of(hessian, n);
        Spectrum spectrum = system.criticalSpectrum();
        if (spectrum.nullity() == 0) {
            return Optional.of(point(zero, value, spectrum, true, Family.NONE, Optional.empty()));
        }
        List<double[]> level = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (Math.abs(system.values()[i]) <= spectrum.threshold()) {
                level.add(system.vectors()[i]);
            }
        }
        Family family = rank(symmetry.levelDirections(weights)) == level.size()
                ? new Family(level.size(), true, true)
                : new FamilyProbe(evaluator, search, weights, value).run(level);
        if (!family.bySymmetry()) {
            FadingProbe probe = new FadingProbe(evaluator, n, value);
            if (probe.fades(weights)) {
                return Optional.empty();
            }
            if (inwards && saturated(spectrum)) {
                ZeroSearch.End inner = search.from(probe.reached());
                boolean same = inner.ending() == ZeroSearch.Ending.ZERO
                        && Math.abs(evaluator.value(inner.weights()) - value)
                                <= SAME_LOSS * Math.max(1, Math.abs(value));
                if (same && spectrum(inner.weights()).nullity() < spectrum.nullity()) {
                    return of(inner, false);
                }
            }
        }
        boolean open = spectrum.index() == 0 && !family.smooth();
        Optional<Descent> descent =
                open ? Optional.of(new DescentProbe(evaluator, weights, value).run(level)) : Optional.empty();
        return Optional.of(point(zero, value, spectrum, true, family, descent));
    }

    /// Whether some eigenvalues that count as zero are larger than rounding.
    private static boolean saturated(Spectrum spectrum) {
        double rounding = ROUNDING * Math.max(1, Math.max(-spectrum.smallest(), spectrum.largest()));
        for (double eigenvalue : spectrum.eigenvalues()) {
            double size = Math.abs(eigenvalue);
            if (size > rounding && size <= spectrum.threshold()) {
                return true;
            }
        }
        return false;
    }

    private CriticalPoint point(
            ZeroSearch.End zero,
            double value,
            Spectrum spectrum,
            boolean whole,
            Family family,
            Optional<Descent> descent) {
        return new CriticalPoint(
                zero.weights(),
                value,
                zero.gradientNorm(),
                zero.newtonStep(),
                spectrum,
                whole,
                type(spectrum, zero.weights().length, whole, family),
                family,
                descent,
                symmetry.multiplicity(zero.weights()));
    }

    private static CriticalPoint.Type type(Spectrum spectrum, int n, boolean whole, Family family) {
        int down = spectrum.index();
        int level = spectrum.nullity();
        int up = spectrum.eigenvalues().length - down - level;
        boolean decided = whole && (level == 0 || family.smooth());
        if (down > 0 && up > 0) {
            return CriticalPoint.Type.SADDLE;
        }
        if (!decided || n == level) {
            return CriticalPoint.Type.DEGENERATE;
        }
        return down == 0 ? CriticalPoint.Type.MINIMUM : CriticalPoint.Type.MAXIMUM;
    }

    /// The number of independent vectors, by modified Gram and Schmidt.
    private static int rank(List<double[]> vectors) {
        List<double[]> basis = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] rest = vector.clone();
            double size = Vectors.norm(rest);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] unit : basis) {
                    Vectors.addScaled(-Vectors.dot(unit, rest), unit, rest);
                }
            }
            double left = Vectors.norm(rest);
            if (left > INDEPENDENT * Math.max(1, size)) {
                basis.add(Vectors.scaled(1 / left, rest));
            }
        }
        return basis.size();
    }
}
