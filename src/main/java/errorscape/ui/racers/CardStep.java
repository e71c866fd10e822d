package errorscape.ui.racers;

import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.common.VerdictModel;
import errorscape.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/// The one step of a racer that all numbers and words of its card are of. Immutable.
///
/// @param snapshot the racer there
/// @param verdict of that snapshot; null while it is being worked out
/// @param playing whether the racer goes on
record CardStep(Snapshot snapshot, @Nullable Verdict verdict, boolean playing) {

    /// The step to show: the newest, or while the racer plays the newest that has a verdict, since the verdict's
    /// numbers
    /// would be older than the others.
    ///
    /// @param judged the newest verdict; null before the first
    /// @param recent whether that verdict came so lately that its step is worth looking at while the racer plays on
    static CardStep of(Snapshot now, VerdictModel.@Nullable Judged judged, boolean recent) {
        boolean playing = now.state() == RunState.PLAYING;
        boolean same = judged != null && judged.runId() == now.runId() && ended(judged.state()) == ended(now.state());
        if (judged == null || !same) {
            return new CardStep(now, null, playing);
        }
        if (judged.step() == now.now().step() && judged.optimizer().equals(now.optimizer())) {
            return new CardStep(now, judged.verdict(), playing);
        }
        return playing && recent
                ? new CardStep(judged.snapshot(), judged.verdict(), true)
                : new CardStep(now, null, playing);
    }

    private static boolean ended(RunState state) {
        return state == RunState.DIVERGED || state == RunState.FAILED;
    }
}
