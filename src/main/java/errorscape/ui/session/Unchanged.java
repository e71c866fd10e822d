package errorscape.ui.session;

import errorscape.scenario.Experiment;
import java.util.Arrays;

/// What of an experiment is as it was, so that it need not be worked out anew.
// A plane that is chosen anew is another object.
@SuppressWarnings("ReferenceEquality")
final class Unchanged {
    private Unchanged() {}

    /// Whether another experiment shows the same surface.
    static boolean surface(Experiment before, Experiment next) {
        return before.training().equals(next.training())
                && before.plane() == next.plane()
                && before.box().equals(next.box())
                && before.scenario().view().sameSurface(next.scenario().view());
    }

    /// Whether its race begins and goes on alike.
    static boolean run(Experiment before, Experiment next) {
        return before.training().equals(next.training())
                && before.validation().equals(next.validation())
                && Arrays.equals(before.startWeights(), next.startWeights())
                && before.scenario().training().equals(next.scenario().training())
                && (!next.scenario().training().confined() || before.plane() == next.plane());
    }
}
