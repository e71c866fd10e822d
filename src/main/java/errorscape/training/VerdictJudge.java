package errorscape.training;

import errorscape.critical.Spectrum;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.StabilityBound;
import errorscape.training.Verdict.Curvature;
import errorscape.training.Verdict.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Judges racers on one loss. For one thread at a time.
///
/// A place counts as critical if the quadratic model of the loss leaves it at most [#NEGLIGIBLE] of the loss to
/// gain: `|g|^2 / (2 |λ|) <= NEGLIGIBLE max(1, |L|)` for the least magnitude `|λ|` of an eigenvalue that does
/// not count as zero. The gradient counts as flat if the Hessian stretches it by no more than an eigenvalue
/// that counts as zero.
public final class VerdictJudge {
    /// Weights up to which the whole spectrum is computed.
    public static final int LARGEST_SPECTRUM = 400;

    private static final double NEGLIGIBLE = 1e-9;
    private static final double TINY = 1e-9;

    private final int dimension;
    private final Evaluator evaluator;
    private final double[] gradient;
    private final double[] product;
    /// What a loss without samples, such as a typed function, has instead of a loss.
    private final String height;

    private final String whole;

    public VerdictJudge(Objective training) {
        dimension = training.dimension();
        evaluator = training.evaluator();
        gradient = new double[dimension];
        product = new double[dimension];
        boolean samples = training.sampleCount() > 0;
        height = samples ? "loss" : "value";
        whole = samples ? "training loss" : "function";
    }

    /// Judges a racer where it stands.
    public Verdict judge(Snapshot racer) {
        return switch (racer.state()) {
            case FAILED ->
                new Verdict(
                        Kind.FAILED,
                        "stopped",
                        racer.message(),
                        racer.now().gradientNorm(),
                        Optional.empty(),
                        Optional.empty());
            case DIVERGED -> diverged(racer);
            case PAUSED, PLAYING, CLOSED -> standing(racer);
        };
    }

    private Verdict standing(Snapshot racer) {
        PathPoint now = racer.now();
        Optional<Curvature> curvature = curvature(now.weights());
        Trend trend = Trend.of(racer.pathToNow());
        double g = now.gradientNorm();
        Kind kind = kind(now, trend, curvature);
        String down = curvature.map(c -> c.index() + " of " + c.dimension()).orElse("");
        String badge = switch (kind) {
            case START -> "at the start";
            case DESCENDING -> "descending";
            case RISING -> "rising";
            case OSCILLATING -> "oscillating";
            case PLATEAU ->
                curvature.filter(c -> c.index() > 0).isPresent()
                        ? "flat, " + down + " down"
                        : "plateau since " + trend.since();
            case GRADIENT_FLAT -> "gradient-flat";
            case MINIMUM -> "minimum";
            case SADDLE -> "saddle, " + down + " down";
            case DEGENERATE -> "none down, " + curvature.map(Curvature::nullity).orElse(0) + " flat";
            case DIVERGED -> "diverged";
            case FAILED -> "stopped";
        };
        Optional<Double> rate = curvature.flatMap(c -> stableRate(racer.optimizer(), c));
        return new Verdict(
                kind, badge, sentence(kind, now, trend, curvature, rate, racer.optimizer()), g, curvature, rate);
    }

    private Kind kind(PathPoint now, Trend trend, Optional<Curvature> curvature) {
        double g = now.gradientNorm();
        if (curvature.isPresent()) {
            Curvature c = curvature.get();
            double left = c.least() > 0 ? g * g / (2 * c.least()) : Double.POSITIVE_INFINITY;
            boolean still = g <= TINY || left <= NEGLIGIBLE * Math.max(1, Math.abs(now.loss()));
            boolean flat = still || trend.kind() == Trend.Kind.FLAT;
            if (g > TINY && flat && liesInKernel(now.weights(), c)) {
                return Kind.GRADIENT_FLAT;
            }
            if (still && c.index() > 0) {
                return Kind.SADDLE;
            }
            if (still) {
                return c.nullity() > 0 ? Kind.DEGENERATE : Kind.MINIMUM;
            }
        }
        return switch (trend.kind()) {
            case UNKNOWN -> now.step() == 0 ? Kind.START : Kind.DESCENDING;
            case DESCENDING -> Kind.DESCENDING;
            case RISING -> Kind.RISING;
            case OSCILLATING -> Kind.OSCILLATING;
            case FLAT -> Kind.PLATEAU;
        };
    }

    private boolean liesInKernel(double[] weights, Curvature c) {
        evaluator.gradient(weights, gradient);
        evaluator.hessianVector(weights, gradient, product);
        return Vectors.norm(product) <= c.zero() * Vectors.norm(gradient);
    }

    /// The Hessian in a few numbers; empty for many weights, and where it is not finite.
    private Optional<Curvature> curvature(double[] weights) {
        if (dimension > LARGEST_SPECTRUM) {
            return Optional.empty();
        }
        double[] hessian = new double[dimension * dimension];
        evaluator.hessian(weights, hessian);
        if (!Vectors.allFinite(hessian)) {
            return Optional.empty();
        }
        Spectrum spectrum = Spectrum.of(hessian, dimension);
        double threshold = spectrum.threshold();
        double least = Arrays.stream(spectrum.eigenvalues())
                .map(Math::abs)
                .filter(e -> e > threshold)
                .min()
                .orElse(0);
        return Optional.of(new Curvature(
                spectrum.smallest(),
                spectrum.largest(),
                spectrum.index(),
                spectrum.nullity(),
                dimension,
                least,
                threshold));
    }

    /// The largest learning rate at which steps on a quadratic of this curvature do not grow; empty where there is no
    /// such rule.
    private static Optional<Double> stableRate(OptimizerSettings optimizer, Curvature curvature) {
        return StabilityBound.of(optimizer)
                .map(bound -> bound.rate(curvature.largest()))
                .filter(Double::isFinite);
    }

    /// The learning rate of the step that begins at `step`.
    private static double rate(OptimizerSettings optimizer, long step) {
        return optimizer.learningRate() * optimizer.recipe().schedule().factor(step);
    }

    private Verdict diverged(Snapshot racer) {
        // The last place may be far out where the Hessian overflows: the newest recorded one with a Hessian counts.
        Path path = racer.pathToNow();
        for (int i = path.size() - 1; i >= Math.max(0, path.size() - 20); i--) {
            Optional<Curvature> curvature = curvature(path.get(i).weights());
            if (curvature.isPresent()) {
                Optional<Double> rate = stableRate(racer.optimizer(), curvature.get());
                return new Verdict(
                        Kind.DIVERGED,
                        "diverged at " + (racer.now().step() + 1),
                        racer.message()
                                + reason(racer.optimizer(), rate, path.get(i).step(), curvature.get()),
                        racer.now().gradientNorm(),
                        curvature,
                        rate);
            }
        }
        return new Verdict(
                Kind.DIVERGED,
                "diverged at " + (racer.now().step() + 1),
                racer.message(),
                racer.now().gradientNorm(),
                Optional.empty(),
                Optional.empty());
    }

    private static String reason(OptimizerSettings optimizer, Optional<Double> rate, long step, Curvature c) {
        if (rate.isEmpty()) {
            return "";
        }
        double used = rate(optimizer, step);
        boolean above = used > rate.get();
        return " At step " + step + " its learning rate of " + number(used) + " was "
                + (above ? "above " : "below ") + number(rate.get()) + ", the most that is stable where λmax is "
                + number(c.largest()) + (above ? "." : ", so the surface around must be steeper.");
    }

    private String sentence(
            Kind kind,
            PathPoint now,
            Trend trend,
            Optional<Curvature> curvature,
            Optional<Double> rate,
            OptimizerSettings optimizer) {
        StringBuilder text = new StringBuilder();
        String band = number(trend.low()) + " … " + number(trend.high());
        text.append(
                switch (kind) {
                    case START -> "Has made no step yet.";
                    case DESCENDING -> "The " + height + " is falling.";
                    case RISING -> "The " + height + " is rising.";
                    case OSCILLATING ->
                        "The " + height + " has jumped between " + band + " since step " + trend.since()
                                + " without getting on.";
                    case PLATEAU ->
                        "The " + height + " has stayed within " + band + " since step " + trend.since()
                                + ", yet this is no critical point.";
                    case GRADIENT_FLAT ->
                        "The gradient is not zero, but the Hessian does not change it: searches for critical points"
                                + " stop here although there is none.";
                    case MINIMUM -> "A minimum of the " + whole + ": no direction goes down.";
                    case SADDLE -> "A saddle of the " + whole + ".";
                    case DEGENERATE ->
                        "A critical point where no direction goes down and some are flat: second derivatives cannot"
                                + " tell a minimum from a saddle.";
                    case DIVERGED, FAILED -> "";
                });
        text.append(" |gradient| ").append(number(now.gradientNorm())).append('.');
        curvature.ifPresentOrElse(
                c -> {
                    text.append(" Of ")
                            .append(c.dimension())
                            .append(" Hessian eigenvalues ")
                            .append(c.index());
                    text.append(" are negative and ").append(c.nullity()).append(" zero, from ");
                    text.append(number(c.smallest()))
                            .append(" to ")
                            .append(number(c.largest()))
                            .append('.');
                },
                () -> text.append(" The Hessian was not computed, so it is not decided whether this is critical."));
        double used = rate(optimizer, now.step());
        rate.ifPresent(r -> text.append(" Learning rate ")
                .append(number(used))
                .append(used > r ? ", above the " : "; stable up to ")
                .append(number(r))
                .append(used > r ? " that is stable here." : " here."));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value).replace('-', '−');
    }
}
