package errorscape.ui.setup;

import errorscape.math.Range;
import errorscape.scenario.Experiment;
import errorscape.scenario.Subject;
import errorscape.slice.PlanePoint;
import errorscape.ui.common.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;

/// What is to be said of a start.
final class StartInWords {
    private static final MathContext DIGITS = new MathContext(4);

    private StartInWords() {}

    /// That the picture does not reach to the start, and how it could; empty where it does.
    static String outside(Experiment experiment) {
        PlanePoint start = experiment.plane().project(experiment.startWeights());
        boolean function = experiment.scenario().subject() instanceof Subject.TypedFunction;
        String along = beyond(function ? "x" : "a", start.a(), experiment.box().a());
        String across = beyond(function ? "y" : "b", start.b(), experiment.box().b());
        return along.isEmpty() && across.isEmpty()
                ? ""
                : "The start lies outside the picture, where "
                        + (along.isEmpty() || across.isEmpty() ? along + across : along + " and " + across)
                        + ". Widen the range, or move the start.";
    }

    private static String beyond(String name, double at, Range range) {
        double slack = 1e-9 * (range.max() - range.min());
        return at >= range.min() - slack && at <= range.max() + slack
                ? ""
                : name + " goes from " + edge(range.min()) + " to " + edge(range.max());
    }

    private static String edge(double value) {
        return Numbers.setting(new BigDecimal(value).round(DIGITS).doubleValue());
    }
}
