package errorscape.ui.sentence;

import errorscape.training.RunState;
import errorscape.ui.text.Numbers;
import errorscape.verdict.Verdict;
import errorscape.verdict.Verdict.Curvature;
import errorscape.words.Words;
import java.util.Optional;

/// One sentence about a racer where it stands, for a whole room to read: what the verdict proves, without its numbers.
final class BallSentence {
    private BallSentence() {}

    /// The sentence.
    ///
    /// @param who the racer's name
    /// @param learning whether the surface is the loss of samples, not a function of two variables
    static String of(String who, Verdict verdict, RunState state, boolean learning) {
        String height = Words.text(learning ? "sentence.loss" : "sentence.value");
        Optional<Curvature> curvature = verdict.curvature();
        String gradient = Numbers.measured(verdict.gradientNorm(), 2);
        return switch (verdict.kind()) {
            case START -> Words.text(state == RunState.PLAYING ? "sentence.starting" : "sentence.start", who);
            case DESCENDING -> Words.text("sentence.descending", who, height, gradient);
            case RISING -> Words.text("sentence.rising", who, height);
            case OSCILLATING ->
                verdict.stableRate()
                        .map(rate -> Words.text("sentence.oscillatingBeyond", who, Numbers.measured(rate, 2)))
                        .orElseGet(() -> Words.text("sentence.oscillating", who));
            case PLATEAU ->
                curvature
                        .filter(c -> c.index() > 0)
                        .map(c -> Words.text("sentence.flatSaddle", who, down(c), gradient))
                        .orElseGet(() -> Words.text("sentence.plateau", who, gradient));
            case STALLED -> Words.text("sentence.stalled", who);
            case GRADIENT_FLAT -> Words.text("sentence.gradientFlat", who);
            case MINIMUM ->
                curvature
                        .map(c -> Words.text("sentence.minimum", who, c.dimension()))
                        .orElseGet(() -> Words.text("sentence.someMinimum", who));
            case SADDLE ->
                curvature
                        .map(c -> Words.text("sentence.saddle", who, down(c), gradient))
                        .orElseGet(() -> Words.text("sentence.someSaddle", who));
            case MAXIMUM -> Words.text("sentence.maximum", who);
            case DEGENERATE ->
                Words.text(
                        "sentence.degenerate",
                        who,
                        curvature.map(Curvature::nullity).orElse(0));
            case KINK -> Words.text("sentence.kink", who);
            case ENDLESS -> Words.text("sentence.endless", who, height);
            case DIVERGED -> Words.text("sentence.diverged", who);
            case FAILED -> Words.text("sentence.failed", who);
        };
    }

    private static String down(Curvature c) {
        return Words.text(c.whole() ? "sentence.down" : "sentence.downAtLeast", c.index(), c.dimension());
    }
}
