package errorscape.optimizer;

/// What happens to the gradient of any optimizer before it sees it, and to the weights after its step. First the
/// gradient is clipped, then the weights decay, as in PyTorch; then Lookahead goes back; last the weights are averaged.
///
/// @param weightDecay `d`: adds `d / 2 * |w|^2` to the loss that the optimizer sees, or shrinks the weights
///     (below)
/// @param decoupledDecay whether instead every step takes `learning rate * d * w` off the weights (Loshchilov
///     and Hutter
///     2019)
/// @param clipNorm longest gradient, as torch.nn.utils.clip_grad_norm_ (Pascanu et al. 2013); 0: any
/// @param clipValue largest entry of the gradient in magnitude; 0: any
/// @param lookahead steps after which Lookahead goes back towards where they began (Zhang et al. 2019); 0: never
/// @param lookaheadShare share of the way from there that it keeps
/// @param average which mean of the weights is kept beside them
/// @param averageDecay share of the exponential mean that each update keeps
/// @param averageStart step after which the first weights are averaged
/// @param averageEvery steps from one update of the mean to the next
public record Around(
        double weightDecay,
        boolean decoupledDecay,
        double clipNorm,
        double clipValue,
        long lookahead,
        double lookaheadShare,
        Average average,
        double averageDecay,
        long averageStart,
        long averageEvery) {
    /// Means of the weights that can be kept beside any optimizer; the weights do not depend on them.
    public enum Average {
        /// None.
        NONE,
        /// The exponential moving average.
        EMA,
        /// The plain mean, as of stochastic weight averaging (Izmailov et al. 2018).
        SWA
    }

    /// How these settings are written.
    public static final SettingsType<Around> TYPE = new SettingsType<>(
            "around",
            "Around the optimizer",
            "weight decay, gradient clipping, Lookahead and averaged weights",
            Around.class,
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "pulls the weights towards zero"),
            new Parameter.Flag(
                    "decoupledDecay",
                    "decoupled weight decay",
                    false,
                    "shrinks the weights instead of adding to the loss"),
            Parameter.atLeastZero("clipNorm", "norm to clip at", 0, "longest gradient; 0 for any"),
            Parameter.atLeastZero("clipValue", "value to clip at", 0, "largest entry of the gradient; 0 for any"),
            new Parameter.Whole(
                    "lookahead",
                    "lookahead steps",
                    0,
                    0,
                    1_000_000_000,
                    "steps after which it goes part of the way back; 0 for never"),
            new Parameter.Real(
                    "lookaheadShare",
                    "lookahead share",
                    0.5,
                    0,
                    false,
                    1,
                    true,
                    "share of the way that Lookahead keeps"),
            new Parameter.Choice(
                    "average", "average", Average.NONE, "mean of the weights that is kept beside them: ema or swa"),
            Parameter.belowOne("averageDecay", "EMA decay", 0.999, "share of the EMA that each update keeps"),
            new Parameter.Whole(
                    "averageStart", "average after", 1, 1, Long.MAX_VALUE, "step after which averaging begins"),
            new Parameter.Whole("averageEvery", "average every", 1, 1, Long.MAX_VALUE, "steps between updates"));

    public static final Around NOTHING = new Around(0, false, 0, 0);

    public Around {
        TYPE.check(
                weightDecay,
                decoupledDecay,
                clipNorm,
                clipValue,
                lookahead,
                lookaheadShare,
                average,
                averageDecay,
                averageStart,
                averageEvery);
    }

    /// Decay and clipping alone.
    public Around(double weightDecay, boolean decoupledDecay, double clipNorm, double clipValue) {
        this(weightDecay, decoupledDecay, clipNorm, clipValue, 0, 0.5, Average.NONE, 0.999, 1, 1);
    }

    /// The same with other decay and clipping.
    Around with(double otherDecay, boolean decoupled, double norm, double value) {
        return new Around(
                otherDecay,
                decoupled,
                norm,
                value,
                lookahead,
                lookaheadShare,
                average,
                averageDecay,
                averageStart,
                averageEvery);
    }
}
