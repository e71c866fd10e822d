package errorscape.verdict;

import errorscape.critical.EndlessFall;
import errorscape.critical.Standing;
import errorscape.math.Vectors;
import errorscape.optimizer.OptimizerSettings;
import errorscape.training.Trend;
import errorscape.verdict.Verdict.Curvature;
import errorscape.words.Fraction;
import errorscape.words.Words;
import java.util.Locale;
import java.util.Optional;

/// Says what a verdict's numbers prove, and no more.
final class VerdictWords {
    /// Learning rates that agree so far are at the edge.
    private static final double AT_THE_EDGE = 1e-6;

    private static final int MOST_DIGITS = 9;

    /// The end of keys of texts about a typed function, which has values and variables instead of a loss and weights.
    private final String of;

    /// @param samples whether the loss is one of samples, not a typed function
    VerdictWords(boolean samples) {
        of = samples ? "" : ".function";
    }

    String badge(VerdictFindings f) {
        return switch (f.kind()) {
            case START -> Words.text("verdict.badge.start");
            case DESCENDING -> Words.text("verdict.badge.descending");
            case RISING -> Words.text("verdict.badge.rising");
            case OSCILLATING -> Words.text("verdict.badge.oscillating");
            case PLATEAU ->
                f.curvature()
                        .filter(c -> c.index() > 0)
                        .map(c -> Words.text("verdict.badge.flat", down(c)))
                        .orElseGet(() -> Words.text("verdict.badge.plateau", since(f.trend())));
            case STALLED -> Words.text("verdict.badge.stalled", since(f.trend()));
            case GRADIENT_FLAT -> Words.text("verdict.badge.gradient.flat");
            case MINIMUM -> Words.text("verdict.badge.minimum");
            case SADDLE ->
                Words.text(
                        "verdict.badge.saddle",
                        f.curvature().map(VerdictWords::down).orElse(""));
            case MAXIMUM -> Words.text("verdict.badge.maximum");
            case DEGENERATE -> Words.text("verdict.badge.degenerate", Integer.toString(flat(f)));
            case KINK -> KinkWords.badge(f.kink());
            case ENDLESS -> Words.text("verdict.badge.endless");
            case DIVERGED -> Words.text("verdict.badge.diverged");
            case FAILED -> Words.text("verdict.badge.stopped");
        };
    }

    private static String down(Curvature c) {
        return Words.text(
                c.whole() ? "verdict.down" : "verdict.down.least",
                Integer.toString(c.index()),
                Integer.toString(c.dimension()));
    }

    private static String since(Trend trend) {
        return Long.toString(trend.since());
    }

    private static int flat(VerdictFindings f) {
        return f.curvature().map(Curvature::nullity).orElse(0);
    }

    String sentence(VerdictFindings f, OptimizerSettings optimizer) {
        String gradient = number(f.now().gradientNorm());
        if (f.kind() == Verdict.Kind.KINK) {
            // Eigenvalues and stable rates are those of one side.
            return Words.text("verdict.gradient.kink", kind(f), gradient);
        }
        String eigenvalues =
                f.curvature().map(VerdictWords::eigenvalues).orElseGet(() -> Words.text("verdict.no.hessian"));
        String more = rate(f, optimizer).map(rate -> eigenvalues + " " + rate).orElse(eigenvalues);
        return Double.isFinite(f.newtonStep())
                ? Words.text("verdict.gradient.newton", kind(f), gradient, number(f.newtonStep()), more)
                : Words.text("verdict.gradient", kind(f), gradient, more);
    }

    /// A text in the words of what is trained.
    private String text(String key, Object... arguments) {
        return Words.text(key + of, arguments);
    }

    private String kind(VerdictFindings f) {
        Trend trend = f.trend();
        return switch (f.kind()) {
            case START -> Words.text("verdict.start");
            case DESCENDING -> text("verdict.descending") + fall(trend);
            case RISING -> text("verdict.rising");
            case OSCILLATING -> oscillating(f);
            case PLATEAU -> text("verdict.plateau", level(trend), notCritical(f)) + fall(trend);
            case STALLED -> text("verdict.stalled", level(trend));
            case GRADIENT_FLAT -> Words.text("verdict.gradient.flat");
            case MINIMUM -> text("verdict.minimum");
            case SADDLE -> text("verdict.saddle");
            case MAXIMUM -> text("verdict.maximum");
            case DEGENERATE -> degenerate(f);
            case KINK -> KinkWords.sentence(f.kink(), of);
            case ENDLESS -> endless(f);
            case DIVERGED, FAILED -> "";
        };
    }

    private String oscillating(VerdictFindings f) {
        return f.jump()
                .map(steps -> text("verdict.jumps", number(Vectors.norm(steps.last())), level(f.trend())))
                .orElseGet(() -> text("verdict.band", band(f.trend()), since(f.trend())));
    }

    private String degenerate(VerdictFindings f) {
        boolean coming = f.newtonStep() > 0;
        return Words.text(
                coming ? "verdict.degenerate.coming" : "verdict.degenerate", flat(f), Integer.toString(flat(f)));
    }

    private String endless(VerdictFindings f) {
        EndlessFall fall = f.fall().orElseThrow();
        String key = fall.drop() > 0 ? "verdict.endless" : "verdict.endless.level";
        return text(key, number(fall.distance()), number(fall.drop()));
    }

    private static String notCritical(VerdictFindings f) {
        if (f.standing().isEmpty() || f.standing().get().kind() == Standing.Kind.UNDECIDED) {
            return Words.text("verdict.undecided");
        }
        if (f.kind() == Verdict.Kind.PLATEAU && f.standing().get().critical()) {
            return Words.text("verdict.unsettled");
        }
        return Words.text("verdict.not.critical");
    }

    /// The least and the most of the window, with so many digits that they differ; one number if that takes too many.
    private static String band(Trend trend) {
        for (int digits = 3; digits <= MOST_DIGITS; digits += 2) {
            String from = number(trend.low(), digits);
            String to = number(trend.high(), digits);
            if (!from.equals(to)) {
                return Words.text("verdict.range", from, to);
            }
        }
        return number(trend.low());
    }

    /// Such as "within 0.120 … 0.121 since step 500".
    private static String level(Trend trend) {
        String band = band(trend);
        return Words.text(band.contains("…") ? "verdict.within" : "verdict.at", band, since(trend));
    }

    private static String fall(Trend trend) {
        return trend.resolved() && trend.fall() > 0
                ? " " + Words.text("verdict.fell", trend.steps(), Long.toString(trend.steps()), number(trend.fall()))
                : "";
    }

    /// Such as "1 of 2 Hessian eigenvalues is negative, none is zero; they go from −2.00 to 2.00."
    private static String eigenvalues(Curvature c) {
        String words = signs(c);
        String low = number(c.smallest());
        String high = number(c.largest());
        if (c.dimension() == 1) {
            return Words.text("verdict.values.one", words, low);
        }
        return Words.text(c.whole() ? "verdict.values" : "verdict.values.ends", words, low, high);
    }

    private static String signs(Curvature c) {
        if (!c.whole()) {
            return c.index() == 0
                    ? Words.text("verdict.negative.unseen")
                    : Words.text(
                            "verdict.negative.least",
                            c.index(),
                            Integer.toString(c.index()),
                            Integer.toString(c.dimension()));
        }
        String negative = Fraction.of("verdict.negative", c.index(), c.dimension());
        if (c.dimension() == 1) {
            return c.nullity() == 1 ? Words.text("verdict.zero.one", negative) : negative;
        }
        return Words.text("verdict.zero", negative, c.nullity(), Integer.toString(c.nullity()));
    }

    private static Optional<String> rate(VerdictFindings f, OptimizerSettings optimizer) {
        if (f.rate().isEmpty()) {
            return Optional.empty();
        }
        double most = f.rate().get();
        double used = rate(optimizer, f.now().step());
        String where = f.secant()
                .map(s -> f.curvature()
                        .map(c -> Words.text("verdict.places.alone", number(s), number(c.largest())))
                        .orElseGet(() -> Words.text("verdict.places", number(s))))
                .orElseGet(() -> Words.text("verdict.here"));
        String key = Math.abs(used / most - 1) <= AT_THE_EDGE
                ? "verdict.rate.edge"
                : used > most ? "verdict.rate.above" : "verdict.rate.below";
        return Optional.of(Words.text(key, number(used), where, number(most)));
    }

    /// Why a run diverged, by the curvature at a step before.
    static String divergence(OptimizerSettings optimizer, double rate, long step, Curvature c) {
        double used = rate(optimizer, step);
        boolean above = used > rate;
        return Words.text(
                above ? "verdict.diverged.above" : "verdict.diverged.below",
                Long.toString(step),
                number(used),
                number(rate),
                number(c.largest()));
    }

    /// The learning rate of the step that begins at `step`.
    private static double rate(OptimizerSettings optimizer, long step) {
        return optimizer.learningRate() * optimizer.recipe().schedule().factor(step);
    }

    private static String number(double value) {
        return number(value, 3);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "g", value).replace('-', '−');
    }
}
