package errorscape.laboratory;

import java.util.Optional;

/// What became of a run.
///
/// @param steps it made; the last with finite numbers where it diverged
/// @param startLoss the training loss it began with
/// @param loss the training loss at its end
/// @param validationLoss at its end; NaN if there are no samples for validation
/// @param gradientNorm of the full training loss at its end
/// @param settled the first recorded step at which it had made 99 % of its way down
/// @param weights at its end; not to be modified
/// @param curve of its training loss
/// @param message why it diverged, for people; else empty
/// @param landing where it leads; empty if it was not carried on
record TrialResult(
        Ending ending,
        long steps,
        double startLoss,
        double loss,
        double validationLoss,
        double gradientNorm,
        long settled,
        double[] weights,
        LossCurve curve,
        String message,
        Optional<Landing> landing) {
    private static final double ROUNDING = 1e-9;

    /// Of a run that was not made, or not to its end.
    static TrialResult notRun() {
        return new TrialResult(
                Ending.NOT_RUN,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                new double[0],
                new LossCurve(new long[0], new double[0]),
                "",
                Optional.empty());
    }

    boolean ran() {
        return ending != Ending.NOT_RUN;
    }

    boolean diverged() {
        return ending == Ending.DIVERGED;
    }

    /// Whether it ended above its start, by more than rounding.
    boolean higher() {
        return ended() && loss - startLoss > ROUNDING * Math.max(1, Math.abs(startLoss));
    }

    /// Whether it has an end with a finite loss.
    boolean ended() {
        return ran() && !diverged();
    }

    TrialResult landing(Landing where) {
        return new TrialResult(
                ending,
                steps,
                startLoss,
                loss,
                validationLoss,
                gradientNorm,
                settled,
                weights,
                curve,
                message,
                Optional.of(where));
    }
}
