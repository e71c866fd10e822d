package errorscape.ui.setup;

import errorscape.math.Range;
import errorscape.scenario.Experiment;
import errorscape.scenario.Subject;
import errorscape.slice.PlanePoint;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;

/// What is to be said of a start.
final class StartInWords {
    private StartInWords() {}

    /// That the picture does not reach to the start, and how it could; empty where it does.
    static String outside(Experiment experiment) {
        PlanePoint start = experiment.plane().project(experiment.startWeights());
        boolean function = experiment.scenario().subject() instanceof Subject.TypedFunction;
        String along = beyond(
                Words.text(function ? "setup.x" : "setup.a"),
                start.a(),
                experiment.box().a());
        String across = beyond(
                Words.text(function ? "setup.y" : "setup.b"),
                start.b(),
                experiment.box().b());
        if (along.isEmpty() && across.isEmpty()) {
            return "";
        }
        boolean both = !along.isEmpty() && !across.isEmpty();
        return Words.text("setup.outside", both ? Words.text("setup.outside.and", along, across) : along + across);
    }

    private static String beyond(String name, double at, Range range) {
        double span = range.max() - range.min();
        double slack = 1e-9 * span;
        return at >= range.min() - slack && at <= range.max() + slack
                ? ""
                : Words.text("setup.goes", name, bound(range.min(), span), bound(range.max(), span));
    }

    /// As it was typed, unless that is longer than what can be seen of it.
    private static String bound(double at, double span) {
        String exactly = Numbers.setting(at);
        String seen = Numbers.within(at, span);
        return exactly.length() <= seen.length() ? exactly : seen;
    }
}
