package errorscape.verdict;

import errorscape.critical.EndlessFall;
import errorscape.critical.Standing;
import errorscape.critical.StandingProbe;
import errorscape.critical.space.KinkStanding;
import errorscape.critical.space.LargeStanding;
import errorscape.eigen.Spectrum;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.optimizer.StabilityBound;
import errorscape.training.Divergence;
import errorscape.training.LastSteps;
import errorscape.training.Path;
import errorscape.training.PathPoint;
import errorscape.training.Snapshot;
import errorscape.training.Trend;
import errorscape.verdict.Verdict.Curvature;
import errorscape.verdict.Verdict.Kind;
import errorscape.words.Words;
import java.util.Arrays;
import java.util.Optional;

/// Judges racers on one loss, by where they stand ([StandingProbe]) and how they came there ([Trend], [LastSteps]). For
/// one thread at a time.
public final class VerdictJudge {
    /// Weights up to which the whole spectrum is computed.
    public static final int LARGEST_SPECTRUM = StandingProbe.LARGEST_SPECTRUM;

    /// Steps before a diverged run's end in which a place with a Hessian is looked for.
    private static final int BEFORE_DIVERGENCE = 20;

    private final Objective objective;
    private final Evaluator evaluator;
    private final StandingProbe probe;
    private final boolean thorough;
    private final VerdictWords words;

    public VerdictJudge(Objective training) {
        this(training, false);
    }

    /// @param thorough whether products with the Hessian are made where there are too many weights for a whole one,
    ///     which takes seconds
    public VerdictJudge(Objective training, boolean thorough) {
        objective = training;
        evaluator = training.evaluator();
        probe = new StandingProbe(training, evaluator);
        this.thorough = thorough;
        words = new VerdictWords(training.sampleCount() > 0);
    }

    /// Judges a racer where it stands.
    public Verdict judge(Snapshot racer) {
        return switch (racer.state()) {
            case FAILED ->
                new Verdict(
                        Kind.FAILED,
                        Words.text("verdict.badge.stopped"),
                        racer.message(),
                        racer.now().gradientNorm(),
                        Double.NaN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case DIVERGED -> diverged(racer);
            case PAUSED, PLAYING, CLOSED -> standing(racer);
        };
    }

    private Verdict standing(Snapshot racer) {
        PathPoint now = racer.now();
        Path path = racer.pathToNow();
        Trend trend = Trend.of(path);
        Optional<Standing> standing = look(now.weights(), trend);
        Optional<LastSteps> jump =
                racer.lastSteps().or(() -> LastSteps.of(path)).filter(steps -> steps.toAndFro(now.weights()));
        Optional<KinkStanding> kink = standing.filter(at -> at.kind() == Standing.Kind.KINK)
                .filter(_ -> trend.kind() == Trend.Kind.FLAT || VerdictKind.vanished(now))
                .map(at -> KinkStanding.at(objective, evaluator, now.weights(), at.value()));
        VerdictKind decision = new VerdictKind(path, now, trend, standing, kink, jump.isPresent());
        Optional<EndlessFall> fall =
                decision.mayFallForEver() && examined() ? endless(now.weights(), path) : Optional.empty();
        Kind kind = decision.kind(fall);
        Optional<Curvature> curvature = standing.map(this::curvature);
        Optional<Double> secant = kind == Kind.OSCILLATING
                ? jump.map(steps -> secant(now.weights(), steps.last())).filter(Double::isFinite)
                : Optional.empty();
        Optional<Double> rate = secant.or(() -> curvature.map(Curvature::largest))
                .flatMap(steepest -> StabilityBound.of(racer.optimizer()).map(bound -> bound.rate(steepest)))
                .filter(Double::isFinite);
        VerdictFindings findings = new VerdictFindings(
                kind, now, trend, standing, curvature, secant, jump.filter(_ -> secant.isPresent()), fall, kink, rate);
        return new Verdict(
                kind,
                words.badge(findings),
                words.sentence(findings, racer.optimizer()),
                now.gradientNorm(),
                findings.newtonStep(),
                curvature,
                secant,
                rate);
    }

    private boolean examined() {
        return thorough || objective.dimension() <= LARGEST_SPECTRUM;
    }

    private Optional<Standing> look(double[] weights, Trend trend) {
        if (objective.dimension() <= LARGEST_SPECTRUM) {
            return probe.at(weights, trend.kind() == Trend.Kind.FLAT);
        }
        return thorough ? LargeStanding.at(objective, evaluator, weights) : Optional.empty();
    }

    private Optional<EndlessFall> endless(double[] weights, Path path) {
        double[] drift = path.size() > 0 ? Trend.drift(path) : new double[weights.length];
        return EndlessFall.from(objective, evaluator, weights, drift);
    }

    /// The curvature between two places a step apart.
    private double secant(double[] weights, double[] step) {
        double[] here = new double[weights.length];
        double[] there = new double[weights.length];
        evaluator.gradient(weights, here);
        evaluator.gradient(Vectors.difference(weights, step), there);
        return Vectors.dot(step, Vectors.difference(here, there)) / Vectors.dot(step, step);
    }

    private Curvature curvature(Standing standing) {
        Spectrum spectrum = standing.spectrum();
        return new Curvature(
                spectrum.smallest(),
                spectrum.largest(),
                standing.index(),
                standing.nullity(),
                objective.dimension(),
                standing.least(),
                spectrum.threshold(),
                standing.whole());
    }

    /// The Hessian at the end of a run that diverged; empty for many weights, and where it is not finite.
    private Optional<Curvature> curvature(double[] weights) {
        int n = objective.dimension();
        if (n > LARGEST_SPECTRUM) {
            return Optional.empty();
        }
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        if (!Vectors.allFinite(hessian)) {
            return Optional.empty();
        }
        Spectrum spectrum = Spectrum.of(hessian, n);
        double zero = spectrum.threshold();
        double least = Arrays.stream(spectrum.eigenvalues())
                .map(Math::abs)
                .filter(e -> e > zero)
                .min()
                .orElse(0);
        return Optional.of(new Curvature(
                spectrum.smallest(), spectrum.largest(), spectrum.index(), spectrum.nullity(), n, least, zero, true));
    }

    private Verdict diverged(Snapshot racer) {
        // The last place may be far out where the Hessian overflows: the newest recorded one with a Hessian counts.
        Path path = racer.pathToNow();
        Optional<Curvature> curvature = Optional.empty();
        long step = 0;
        for (int i = path.size() - 1; i >= Math.max(0, path.size() - BEFORE_DIVERGENCE) && curvature.isEmpty(); i--) {
            step = path.get(i).step();
            curvature = curvature(path.get(i).weights());
        }
        Optional<Double> rate = curvature
                .map(Curvature::largest)
                .flatMap(largest -> StabilityBound.of(racer.optimizer()).map(bound -> bound.rate(largest)))
                .filter(Double::isFinite);
        String reason = rate.isEmpty() || Divergence.bottomless(racer.now().loss())
                ? ""
                : " " + VerdictWords.divergence(racer.optimizer(), rate.get(), step, curvature.get());
        return new Verdict(
                Kind.DIVERGED,
                Words.text(
                        "verdict.badge.diverged.at", Long.toString(racer.now().step() + 1)),
                racer.message() + reason,
                racer.now().gradientNorm(),
                Double.NaN,
                curvature,
                Optional.empty(),
                rate);
    }
}
