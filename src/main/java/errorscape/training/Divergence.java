package errorscape.training;

import errorscape.math.ShortNumber;
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
        String reason = bottomless(last.loss())
                ? " It fell without end: it has no lowest value there."
                : Double.isNaN(learningRate)
                        ? ""
                        : " A learning rate of " + ShortNumber.of(learningRate) + " is probably too large here.";
        return "Diverged at step " + step + ": the loss is no longer a finite number. At step " + last.step()
                + " it was " + String.format(Locale.ROOT, "%.3g", last.loss()) + "." + reason;
    }

    public static boolean bottomless(double loss) {
        return loss < BOTTOM;
    }
}
