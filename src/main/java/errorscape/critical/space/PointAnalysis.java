package errorscape.critical.space;

import errorscape.critical.EigenSystem;
import errorscape.critical.FadingProbe;
import errorscape.critical.KinkProbe;
import errorscape.critical.ZeroSearch;
import errorscape.critical.space.CriticalPoint.Descent;
import errorscape.critical.space.CriticalPoint.Family;
import errorscape.eigen.Eigenpair;
import errorscape.eigen.ExtremeEigenpairs;
import errorscape.eigen.Lanczos;
import errorscape.eigen.RitzPairs;
import errorscape.eigen.Spectrum;
import errorscape.eigen.SymmetricOperator;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.Symmetry;
import errorscape.words.Words;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Makes a [CriticalPoint] of a verified zero of the gradient: spectrum, family, descent, multiplicity. For one
/// thread.
final class PointAnalysis {
    /// Up to so many weights the Hessian is computed and its whole spectrum.
    static final int LARGEST_SPECTRUM = 2000;

    /// Vectors of the Krylov space in which level directions are looked for where the Hessian is too large.
    private static final int LEVEL_PRODUCTS = 150;

    /// Of the residual of the smallest eigenvalue, as a share of the largest magnitude.
    private static final double CONVERGED = 1e-8;

    /// An eigenvalue of zero is computed as no more than this.
    private static final double ROUNDING = 1e-13;

    private static final double SAME_LOSS = 1e-9;

    private final Objective objective;
    private final Evaluator evaluator;
    private final ZeroSearch search;
    private final Symmetry symmetry;
    private final int samples;
    private final boolean kinked;
    private final BooleanSupplier cancelled;
    private final Consumer<String> doing;

    /// @param cancelled asked often; what is not decided by then stays so
    PointAnalysis(Objective objective, Evaluator evaluator, ZeroSearch search, BooleanSupplier cancelled) {
        this(objective, evaluator, search, cancelled, _ -> {});
    }

    /// @param doing hears what is being done, for people
    PointAnalysis(
            Objective objective,
            Evaluator evaluator,
            ZeroSearch search,
            BooleanSupplier cancelled,
            Consumer<String> doing) {
        this.objective = objective;
        this.doing = doing;
        this.evaluator = evaluator;
        this.search = search;
        this.cancelled = cancelled;
        symmetry = objective.symmetry();
        samples = objective.sampleCount();
        kinked = objective.kinked();
    }

    /// The eigenvalues of the Hessian, all or those that Lanczos' method finds.
    Spectrum spectrum(double[] weights) {
        int n = weights.length;
        return n > LARGEST_SPECTRUM
                ? Spectrum.ends(evaluator, weights).ofCriticalPoint()
                : Spectrum.of(hessian(weights), n).ofCriticalPoint();
    }

    /// The critical point at a zero; empty if it is none, because the gradient fades without vanishing there.
    ///
    /// Far out on a family, where units saturate, eigenvalues are small without being zero; the member
    /// further in that the family leads to has them clear of zero and is taken instead.
    Optional<CriticalPoint> of(ZeroSearch.End zero) {
        if (kinked) {
            double value = evaluator.value(zero.weights());
            KinkProbe kinks = new KinkProbe(evaluator, zero.weights(), value);
            if (kinks.jump()) {
                return Optional.empty();
            }
            if (kinks.kink()) {
                return Optional.of(atKink(zero, value));
            }
        }
        return zero.weights().length > LARGEST_SPECTRUM ? Optional.of(large(zero)) : of(zero, true);
    }

    /// A point at a kink: its Hessian is that of one side, and decides nothing.
    private CriticalPoint atKink(ZeroSearch.End zero, double value) {
        double[] weights = zero.weights();
        doing.accept(Words.text("point.doing.kink"));
        KinkAnalysis kinks = new KinkAnalysis(objective, evaluator);
        CriticalPoint.Type type = kinks.type(weights, value);
        if (type == CriticalPoint.Type.DEGENERATE && PlaneSearch.fits(objective)) {
            Optional<CriticalPoint> line = PlaneSearch.lineThrough(objective, weights, cancelled);
            if (line.isPresent()) {
                return line.get();
            }
        }
        Optional<Descent> descent = type == CriticalPoint.Type.MINIMUM
                ? Optional.empty()
                : kinks.descent(weights, value)
                        .or(() -> descentProbe(weights, value).run(random -> random(weights.length, random)));
        return point(zero, value, false, spectrum(weights), type, Family.NONE, descent);
    }

    private Optional<CriticalPoint> of(ZeroSearch.End zero, boolean inwards) {
        double[] weights = zero.weights();
        int n = weights.length;
        double value = evaluator.value(weights);
        doing.accept(Words.text("point.doing.eigenvalues", n, Integer.toString(n)));
        double[] hessian = hessian(weights);
        Spectrum eigenvalues = Spectrum.of(hessian, n).ofCriticalPoint();
        if (eigenvalues.nullity() == 0) {
            return Optional.of(smooth(zero, value, eigenvalues, true, Family.NONE, Optional.empty()));
        }
        EigenSystem system = EigenSystem.of(hessian, n);
        Spectrum spectrum = system.criticalSpectrum();
        LevelSpace level = LevelSpace.of(system);
        doing.accept(Words.text("point.doing.level", level.dimension(), Integer.toString(level.dimension())));
        Family family = LevelSymmetry.rank(symmetry, weights, level.dimension()) == level.dimension()
                ? new Family(level.dimension(), true, true)
                : new FamilyProbe(evaluator, search, weights, value, level, cancelled)
                        .run()
                        .orElse(Family.NONE);
        if (!family.bySymmetry()) {
            doing.accept(Words.text("point.doing.family"));
            FadingProbe probe = new FadingProbe(evaluator, n, value, cancelled);
            if (n <= FadingProbe.LARGEST && probe.fades(weights)) {
                return Optional.empty();
            }
            if (inwards && n <= FadingProbe.LARGEST && saturated(spectrum)) {
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
        Optional<Descent> descent = open ? descentProbe(weights, value).run(level::direction) : Optional.empty();
        return Optional.of(smooth(zero, value, spectrum, family.smooth(), family, descent));
    }

    /// A point of which only the ends of the spectrum are known.
    private CriticalPoint large(ZeroSearch.End zero) {
        double[] weights = zero.weights();
        double value = evaluator.value(weights);
        doing.accept(Words.text("point.doing.ends"));
        Spectrum spectrum = spectrum(weights);
        SymmetricOperator hessian = SymmetricOperator.hessian(evaluator, weights);
        boolean minimum = spectrum.index() == 0 && positive(hessian, weights.length);
        if (spectrum.index() > 0 || minimum) {
            return smooth(zero, value, spectrum, minimum, Family.NONE, Optional.empty());
        }
        Optional<Descent> descent =
                descentProbe(weights, value).run(random -> flattest(hessian, weights.length, random));
        return smooth(zero, value, spectrum, false, Family.NONE, descent);
    }

    /// Whether the smallest eigenvalue is known, and is positive.
    static boolean positive(SymmetricOperator hessian, int n) {
        ExtremeEigenpairs ends = ExtremeEigenpairs.byLanczos(hessian, n, 1, CONVERGED);
        Eigenpair smallest = ends.smallest().getFirst();
        double size = Math.max(
                Math.abs(smallest.value()), Math.abs(ends.largest().getFirst().value()));
        double threshold = new Spectrum(new double[] {smallest.value(), size})
                .ofCriticalPoint()
                .threshold();
        return smallest.residual() <= CONVERGED * size && smallest.value() - smallest.residual() > threshold;
    }

    /// The Ritz vector of a random vector's Krylov space whose eigenvalue is nearest to zero: about the vector's part
    /// in the level directions, if there are any.
    private static double[] flattest(SymmetricOperator hessian, int n, RandomStream random) {
        double[] start = random(n, random);
        Lanczos lanczos = new Lanczos(hessian, start);
        if (!lanczos.grow(LEVEL_PRODUCTS)) {
            return Vectors.scaled(1 / Vectors.norm(start), start);
        }
        RitzPairs ritz = lanczos.ritz();
        int flattest = 0;
        for (int k = 1; k < ritz.size(); k++) {
            flattest = Math.abs(ritz.value(k)) < Math.abs(ritz.value(flattest)) ? k : flattest;
        }
        return ritz.vector(flattest);
    }

    private static double[] random(int n, RandomStream random) {
        double[] direction = new double[n];
        for (int i = 0; i < n; i++) {
            direction[i] = random.nextGaussian();
        }
        return direction;
    }

    private DescentProbe descentProbe(double[] weights, double value) {
        return new DescentProbe(evaluator, weights, value, samples, cancelled, doing);
    }

    private double[] hessian(double[] weights) {
        double[] hessian = new double[weights.length * weights.length];
        evaluator.hessian(weights, hessian);
        return hessian;
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

    /// @param decided whether the eigenvalues decide, those that are zero apart
    private CriticalPoint smooth(
            ZeroSearch.End zero,
            double value,
            Spectrum spectrum,
            boolean decided,
            Family family,
            Optional<Descent> descent) {
        CriticalPoint.Type type = type(spectrum, zero.weights().length, decided);
        return point(zero, value, true, spectrum, type, family, descent);
    }

    private CriticalPoint point(
            ZeroSearch.End zero,
            double value,
            boolean smooth,
            Spectrum spectrum,
            CriticalPoint.Type type,
            Family family,
            Optional<Descent> descent) {
        int n = zero.weights().length;
        return new CriticalPoint(
                zero.weights(),
                value,
                zero.gradientNorm(),
                zero.newtonStep(),
                smooth,
                spectrum,
                n <= LARGEST_SPECTRUM,
                type,
                family,
                descent,
                symmetry.multiplicity(zero.weights()));
    }

    private static CriticalPoint.Type type(Spectrum spectrum, int n, boolean decided) {
        int down = spectrum.index();
        int level = spectrum.nullity();
        int up = spectrum.eigenvalues().length - down - level;
        if (down > 0 && up > 0) {
            return CriticalPoint.Type.SADDLE;
        }
        if (!decided || n == level) {
            return CriticalPoint.Type.DEGENERATE;
        }
        return down == 0 ? CriticalPoint.Type.MINIMUM : CriticalPoint.Type.MAXIMUM;
    }
}
