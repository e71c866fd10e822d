package errorscape.laboratory;

import errorscape.critical.EndlessFall;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import java.util.List;

/// Which runs of a laboratory ended in no minimum because the loss falls towards infinity from where they stand.
final class EndlessRuns {
    private EndlessRuns() {}

    /// How many; those that ended in a minimum are not looked at.
    ///
    /// @param minimum for each run the number of its minimum, 0 if it ended in none
    static int count(Objective objective, List<TrialResult> results, int[] minimum, Lab.Control control) {
        Evaluator evaluator = objective.evaluator();
        int count = 0;
        for (int i = 0; i < minimum.length && !control.atMost(Lab.Wish.NO_MORE_WORK); i++) {
            TrialResult result = results.get(i);
            double[] weights = result.weights();
            // Where a run came from is not known here; far out its weights tell where it went.
            if (minimum[i] == 0
                    && result.ended()
                    && EndlessFall.from(objective, evaluator, weights, new double[weights.length])
                            .isPresent()) {
                count++;
            }
        }
        return count;
    }
}
