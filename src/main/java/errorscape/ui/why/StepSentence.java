package errorscape.ui.why;

import errorscape.math.Vectors;
import errorscape.optimizer.Explanation;
import errorscape.optimizer.Explanation.Role;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.Optional;

/// A step in one plain sentence: how it goes compared with the steepest way down, why, and what the slope promises.
final class StepSentence {
    /// Below this many degrees a step goes straight down.
    private static final double STRAIGHT = 3;

    private StepSentence() {}

    /// @param falls what falls or rises: the loss, or the value of a function
    static String of(Explanation explanation, String falls) {
        Optional<Explanation.Quantity> gradient = StepPart.find(explanation, Role.GRADIENT);
        Optional<Explanation.Quantity> step = StepPart.find(explanation, Role.STEP);
        if (gradient.isEmpty() || step.isEmpty()) {
            return "";
        }
        double[] g = gradient.get().values();
        double[] d = step.get().values();
        double slope = Vectors.norm(g);
        double length = Vectors.norm(d);
        if (!Double.isFinite(slope) || !Double.isFinite(length)) {
            return Words.text("why.sentence.endless");
        }
        if (length == 0) {
            return Words.text(slope == 0 ? "why.sentence.flat" : "why.sentence.still");
        }
        if (slope == 0) {
            return Words.text("why.sentence.rolls", Numbers.measured(length, 3));
        }
        double promised = Vectors.dot(g, d);
        double degrees = Math.toDegrees(Math.acos(Math.clamp(-promised / (slope * length), -1, 1)));
        String change = Numbers.measured(Math.abs(promised), 3);
        if (degrees < STRAIGHT) {
            return Words.text("why.sentence.straight", Numbers.measured(length / slope, 3), change, falls);
        }
        boolean memory = StepPart.find(explanation, Role.MEMORY).isPresent();
        String angle = String.valueOf(Math.round(degrees));
        if (degrees > 90) {
            return memory
                    ? Words.text("why.sentence.up.memory", angle, change, falls)
                    : Words.text("why.sentence.up", angle, change, falls);
        }
        return memory
                ? Words.text("why.sentence.beside.memory", angle, change, falls)
                : Words.text("why.sentence.beside", angle, change, falls);
    }
}
