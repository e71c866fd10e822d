package errorscape.training;

import errorscape.math.ShortNumber;
import errorscape.words.Words;
import java.util.Locale;

/// Says why a run went out of the finite numbers.
public final class Divergence {
    /// A loss below it has come down without end: no step that is too long goes there.
    private static final double BOTTOM = -1e100;

    private Divergence() {}

    /// @param step the one that failed
    /// @param last the last finite place
    /// @param learningRate NaN where there is none
    static String inWords(long step, PathPoint last, double learningRate) {
        String key = bottomless(last.loss())
                ? "run.diverged.endless"
                : Double.isNaN(learningRate) ? "run.diverged" : "run.diverged.rate";
        return Words.text(
                key,
                Long.toString(step),
                Long.toString(last.step()),
                String.format(Locale.ROOT, "%.3g", last.loss()),
                ShortNumber.of(learningRate));
    }

    public static boolean bottomless(double loss) {
        return loss < BOTTOM;
    }
}
