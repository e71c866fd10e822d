package errorscape.ui.racers;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.StabilityBound;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.Optional;
import java.util.OptionalDouble;

/// The learning rate of the next step and the largest that is stable where the racer stands, on one logarithmic
/// axis of whole decades.
///
/// @param kind what can be said
/// @param rate of the next step, schedule included; NaN for an optimizer without
/// @param limit the largest stable rate; NaN where it is not known, infinite where there is none
/// @param low end of the axis, a power of ten
/// @param high end of the axis, a power of ten
/// @param text what the picture says, in words
record RateEdge(Kind kind, double rate, double limit, double low, double high, String text) {
    /// How far the limit may draw the axis out, in decades from the rate.
    private static final int FARTHEST = 4;

    /// Share of a decade that stays free beside a mark.
    private static final double ROOM = 0.15;

    /// The powers of ten that a double can hold, subnormal ones among them.
    private static final double LEAST_POWER = -323;

    private static final double MOST_POWER = 308;

    /// What can be said of a learning rate.
    enum Kind {
        /// The optimizer has none.
        NO_RATE,
        /// The curvature is not known.
        UNKNOWN,
        /// Nothing curves upwards.
        NO_BOUND,
        /// The limit is the optimizer's own.
        OWN,
        /// The limit is that of plain gradient descent, for comparison.
        OF_DESCENT
    }

    /// @param step where the racer stands
    /// @param largest eigenvalue of the Hessian there, of the loss of all samples; empty if not known
    /// @param zero magnitude up to which an eigenvalue counts as zero
    static RateEdge of(OptimizerSettings settings, long step, OptionalDouble largest, double zero) {
        double rate = settings.learningRate() * settings.recipe().schedule().factor(step);
        if (Double.isNaN(rate)) {
            return none();
        }
        RateEdge edge = of(settings, rate, largest, zero);
        return rate > 0 ? edge : edge.saying(Words.text("racers.rate.zero", edge.text()));
    }

    /// What is shown of an optimizer that has no learning rate.
    static RateEdge none() {
        return at(Kind.NO_RATE, Double.NaN, Double.NaN, "");
    }

    private RateEdge saying(String words) {
        return new RateEdge(kind, rate, limit, low, high, words);
    }

    private static RateEdge of(OptimizerSettings settings, double rate, OptionalDouble largest, double zero) {
        if (largest.isEmpty() || !Double.isFinite(largest.getAsDouble())) {
            return at(Kind.UNKNOWN, rate, Double.NaN, Words.text("racers.rate.unknown"));
        }
        double curvature = largest.getAsDouble();
        Optional<StabilityBound> own = StabilityBound.of(settings);
        StabilityBound bound = own.orElse(StabilityBound.DESCENT);
        double limit = curvature + bound.decay() > zero ? bound.rate(curvature) : Double.POSITIVE_INFINITY;
        if (Double.isInfinite(limit)) {
            return at(Kind.NO_BOUND, rate, limit, Words.text("racers.rate.no.bound"));
        }
        String most = Numbers.measured(limit, 3);
        if (own.isEmpty()) {
            return at(Kind.OF_DESCENT, rate, limit, Words.text("racers.rate.descent", bound.formula(), most));
        }
        return at(
                Kind.OWN,
                rate,
                limit,
                Words.text(rate > limit ? "racers.rate.unstable" : "racers.rate.stable", bound.formula(), most));
    }

    /// The axis: around the rate, drawn out towards the limit; around the limit where the rate has no logarithm.
    static RateEdge at(Kind kind, double rate, double limit, String text) {
        double centre = drawable(rate) ? rate : drawable(limit) ? limit : 1;
        double near = centre;
        if (drawable(limit)) {
            double reach = StrictMath.pow(10, FARTHEST);
            near = Math.clamp(limit, centre / reach, centre * reach);
        }
        double low = Math.floor(StrictMath.log10(Math.min(centre, near)) - ROOM);
        low = Math.clamp(low, LEAST_POWER, MOST_POWER - 1);
        double high = Math.ceil(StrictMath.log10(Math.max(centre, near)) + ROOM);
        high = Math.clamp(high, low + 1, MOST_POWER);
        return new RateEdge(kind, rate, limit, StrictMath.pow(10, low), StrictMath.pow(10, high), text);
    }

    /// Whether a logarithmic axis has a place for a number.
    private static boolean drawable(double value) {
        return value > 0 && Double.isFinite(value);
    }

    /// Whether the learning rate is above the optimizer's own limit.
    boolean beyond() {
        return kind == Kind.OWN && rate > limit;
    }

    /// The place of a rate on the axis, from 0 at the low end to 1 at the high one; rates outside are at the ends.
    double place(double value) {
        if (!(value > 0)) {
            return 0;
        }
        double share = (StrictMath.log10(value) - StrictMath.log10(low)) / decades();
        return Math.clamp(share, 0, 1);
    }

    /// How many decades the axis has: at least 1, and few.
    int decades() {
        return (int) Math.rint(StrictMath.log10(high) - StrictMath.log10(low));
    }

    /// An end of the axis for people.
    static String end(double power) {
        return power < 1e-3 ? Numbers.measured(power, 1) : Numbers.setting(power);
    }
}
