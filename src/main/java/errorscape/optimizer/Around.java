package errorscape.optimizer;

/// What happens to the gradient of any optimizer before it sees it, and to the weights after its step. First the
/// gradient is clipped, then the weights decay, as in PyTorch.
///
/// @param weightDecay `d`: adds `d / 2 * |w|^2` to the loss that the optimizer sees, or shrinks the weights
///     (below)
/// @param decoupledDecay whether instead every step takes `learning rate * d * w` off the weights (Loshchilov
///     and Hutter
///     2019)
/// @param clipNorm longest gradient, as torch.nn.utils.clip_grad_norm_ (Pascanu et al. 2013); 0: any
/// @param clipValue largest entry of the gradient in magnitude; 0: any
public record Around(double weightDecay, boolean decoupledDecay, double clipNorm, double clipValue) {
    /// How these settings are written.
    public static final SettingsType<Around> TYPE = new SettingsType<>(
            "around",
            "Around the optimizer",
            "weight decay and gradient clipping",
            Around.class,
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "pulls the weights towards zero"),
            new Parameter.Flag(
                    "decoupledDecay",
                    "decoupled weight decay",
                    false,
                    "shrinks the weights instead of adding to the loss"),
            Parameter.atLeastZero("clipNorm", "norm to clip at", 0, "longest gradient; 0 for any"),
            Parameter.atLeastZero("clipValue", "value to clip at", 0, "largest entry of the gradient; 0 for any"));

    public static final Around NOTHING = new Around(0, false, 0, 0);

    public Around {
        TYPE.check(weightDecay, decoupledDecay, clipNorm, clipValue);
    }
}
