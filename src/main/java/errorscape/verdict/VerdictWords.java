package errorscape.verdict;

import errorscape.critical.EndlessFall;
import errorscape.critical.Standing;
import errorscape.math.Counted;
import errorscape.math.Vectors;
import errorscape.optimizer.OptimizerSettings;
import errorscape.training.Trend;
import errorscape.verdict.Verdict.Curvature;
import java.util.Locale;

/// Says what a verdict's numbers prove, and no more.
final class VerdictWords {
    /// Learning rates that agree so far are at the edge.
    private static final double AT_THE_EDGE = 1e-6;

    private static final int MOST_DIGITS = 9;

    /// What a loss without samples, such as a typed function, has instead of a loss.
    private final String height;

    private final String whole;
    private final String weights;

    /// @param samples whether the loss is one of samples, not a typed function
    VerdictWords(boolean samples) {
        height = samples ? "loss" : "value";
        whole = samples ? "training loss" : "function";
        weights = samples ? "weights" : "variables";
    }

    String badge(VerdictFindings f) {
        return switch (f.kind()) {
            case START -> "at the start";
            case DESCENDING -> "descending";
            case RISING -> "rising";
            case OSCILLATING -> "oscillating";
            case PLATEAU ->
                f.curvature()
                        .filter(c -> c.index() > 0)
                        .map(c -> "flat, " + down(c))
                        .orElse("plateau since " + f.trend().since());
            case STALLED -> "stalled since " + f.trend().since();
            case GRADIENT_FLAT -> "gradient-flat";
            case MINIMUM -> "minimum";
            case SADDLE -> "saddle, " + f.curvature().map(VerdictWords::down).orElse("");
            case MAXIMUM -> "maximum";
            case DEGENERATE ->
                "degenerate, " + f.curvature().map(Curvature::nullity).orElse(0) + " flat";
            case KINK -> "at a kink";
            case ENDLESS -> "falls to infinity";
            case DIVERGED -> "diverged";
            case FAILED -> "stopped";
        };
    }

    private static String down(Curvature c) {
        return (c.whole() ? "" : "at least ") + c.index() + " of " + c.dimension() + " down";
    }

    String sentence(VerdictFindings f, OptimizerSettings optimizer) {
        StringBuilder text = new StringBuilder(kind(f));
        text.append(" |gradient| ").append(number(f.now().gradientNorm()));
        if (Double.isFinite(f.newtonStep())) {
            text.append(", Newton step ").append(number(f.newtonStep()));
        }
        text.append(". ")
                .append(f.curvature()
                        .map(VerdictWords::eigenvalues)
                        .orElse("The Hessian was not computed, so it is not decided whether this is critical."));
        rate(f, optimizer, text);
        return text.toString();
    }

    private String kind(VerdictFindings f) {
        Trend trend = f.trend();
        return switch (f.kind()) {
            case START -> "Has made no step yet.";
            case DESCENDING -> "The " + height + " is falling." + fall(trend);
            case RISING -> "The " + height + " is rising.";
            case OSCILLATING -> oscillating(f);
            case PLATEAU ->
                "The " + height + " has stayed " + level(trend) + ", yet " + notCritical(f) + "." + fall(trend);
            case STALLED ->
                "The " + height + " has stayed " + level(trend)
                        + ", although the surface is not level here: the steps lead nowhere.";
            case GRADIENT_FLAT ->
                "The gradient is not zero, but the Hessian does not change it: searches for critical points"
                        + " stop here although there is none.";
            case MINIMUM -> "A minimum of the " + whole + ": no direction goes down.";
            case SADDLE -> "A saddle of the " + whole + ".";
            case MAXIMUM -> "A maximum of the " + whole + ": every direction goes down.";
            case DEGENERATE -> degenerate(f);
            case KINK ->
                "At a kink of the " + whole
                        + ": the gradient jumps beside it, and second derivatives, which are those of one side, do not"
                        + " decide what it is.";
            case ENDLESS -> endless(f);
            case DIVERGED, FAILED -> "";
        };
    }

    private String oscillating(VerdictFindings f) {
        return f.jump()
                .map(steps -> "Jumps to and fro between two places " + number(Vectors.norm(steps.last()))
                        + " apart without getting on; the " + height + " has stayed " + level(f.trend()) + ".")
                .orElseGet(() -> "The " + height + " has jumped between " + band(f.trend()) + " since step "
                        + f.trend().since() + " without getting on.");
    }

    private String degenerate(VerdictFindings f) {
        int flat = f.curvature().map(Curvature::nullity).orElse(0);
        boolean coming = f.newtonStep() > 0;
        return "Degenerate: " + (flat == 1 ? "a flat direction" : Counted.of(flat, "flat direction"))
                + ", and none that is known to go down; the second-order test cannot decide whether "
                + (coming ? "the critical point that it comes to ever more slowly" : "this") + " is a minimum.";
    }

    private String endless(VerdictFindings f) {
        EndlessFall fall = f.fall().orElseThrow();
        return "Falls towards infinity: straight on from here the " + height + " has no minimum as far as was looked, "
                + number(fall.distance()) + " away, "
                + (fall.drop() > 0 ? "and is lower there by " + number(fall.drop()) : "but no double tells it lower")
                + "; the " + weights + " would grow for ever.";
    }

    private static String notCritical(VerdictFindings f) {
        if (f.standing().isEmpty() || f.standing().get().kind() == Standing.Kind.UNDECIDED) {
            return "whether this is a critical point is not decided";
        }
        if (f.kind() == Verdict.Kind.PLATEAU && f.standing().get().critical()) {
            return "this is not settled";
        }
        return "this is no critical point";
    }

    /// The least and the most of the window, with so many digits that they differ; one number if that takes too many.
    private static String band(Trend trend) {
        for (int digits = 3; digits <= MOST_DIGITS; digits += 2) {
            String from = number(trend.low(), digits);
            String to = number(trend.high(), digits);
            if (!from.equals(to)) {
                return from + " … " + to;
            }
        }
        return number(trend.low());
    }

    /// Such as "within 0.120 … 0.121 since step 500".
    private static String level(Trend trend) {
        String band = band(trend);
        return (band.contains("…") ? "within " : "at ") + band + " since step " + trend.since();
    }

    private static String fall(Trend trend) {
        return trend.resolved() && trend.fall() > 0
                ? " In the last " + Counted.of(trend.steps(), "step") + " it fell by " + number(trend.fall()) + "."
                : "";
    }

    /// Such as "1 of 2 Hessian eigenvalues is negative, none is zero; they go from −2.00 to 2.00."
    private static String eigenvalues(Curvature c) {
        String range = c.dimension() == 1
                ? "; it is " + number(c.smallest())
                : "; " + (c.whole() ? "they go" : "those that Lanczos' method finds go") + " from "
                        + number(c.smallest()) + " to " + number(c.largest());
        String share = Counted.share(c.index(), c.dimension(), "Hessian eigenvalue", "is negative", "are negative");
        String words = c.whole()
                ? share
                        + (c.dimension() == 1
                                ? c.nullity() == 1 ? ", for it is zero" : ""
                                : ", " + Counted.further(c.nullity(), "is zero", "are zero"))
                : c.index() == 0 ? "no Hessian eigenvalue that was found is negative" : "at least " + share;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + range + ".";
    }

    private static void rate(VerdictFindings f, OptimizerSettings optimizer, StringBuilder text) {
        if (f.rate().isEmpty()) {
            return;
        }
        double most = f.rate().get();
        double used = rate(optimizer, f.now().step());
        String where = f.secant()
                .map(s -> "between the two places, where the curvature is " + number(s)
                        + f.curvature()
                                .map(c -> " (here alone λmax is " + number(c.largest()) + ")")
                                .orElse(""))
                .orElse("here");
        text.append(" Learning rate ").append(number(used));
        if (Math.abs(used / most - 1) <= AT_THE_EDGE) {
            text.append(", exactly the most that is stable ").append(where).append('.');
        } else if (used > most) {
            text.append(", above the ")
                    .append(number(most))
                    .append(" that is stable ")
                    .append(where)
                    .append('.');
        } else {
            text.append("; stable up to ")
                    .append(number(most))
                    .append(' ')
                    .append(where)
                    .append('.');
        }
    }

    /// Why a run diverged, by the curvature at a step before.
    static String divergence(OptimizerSettings optimizer, double rate, long step, Curvature c) {
        double used = rate(optimizer, step);
        boolean above = used > rate;
        return " At step " + step + " its learning rate of " + number(used) + " was "
                + (above ? "above " : "below ") + number(rate) + ", the most that is stable where λmax is "
                + number(c.largest()) + (above ? "." : ", so the surface around must be steeper.");
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
