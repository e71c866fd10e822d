package errorscape.optimizer;

/// Adafactor (Shazeer and Stern 2018) as torch.optim.Adafactor: the mean squares of a matrix' gradient are kept as
/// those of its rows and of its columns alone; biases keep all. In step `k` the means take the share `k^beta2Decay` of
/// the new squares; the step `u = g / sqrt(v)` is shortened to a root mean square of at most `clipping` and multiplied
/// by `min(learningRate, 1 / sqrt(k))` and by the root mean square of the block's weights, at least `leastSize`.
///
/// @param beta2Decay negative or zero
/// @param epsilon keeps the divisions finite; PyTorch's is the precision of its numbers
public record Adafactor(
        double learningRate, double beta2Decay, double epsilon, double leastSize, double clipping, double weightDecay)
        implements Optimizer {
    public static final SettingsType<Adafactor> TYPE = new SettingsType<>(
            "adafactor",
            "Adafactor",
            "steps divided by the gradient's size, of which a matrix keeps only its rows' and columns'",
            Adafactor.class,
            Parameter.positive(
                    "learningRate", "learning rate", 0.01, "length of the steps as a share of the weights' size"),
            new Parameter.Real(
                    "beta2Decay",
                    "power of the mean",
                    -0.8,
                    -10,
                    true,
                    0,
                    true,
                    "the mean squares take in step^power of the new ones"),
            Parameter.positive("epsilon", "epsilon", 0x1p-52, "keeps the divisions finite"),
            Parameter.positive("leastSize", "least size", 1e-3, "size that smaller weights are taken to have"),
            Parameter.positive("clipping", "clipping", 1, "largest root mean square of a step before the rate"),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "shrinks the weights, times the learning rate"));

    public Adafactor {
        TYPE.check(learningRate, beta2Decay, epsilon, leastSize, clipping, weightDecay);
    }

    @Override
    public SettingsType<Adafactor> type() {
        return TYPE;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new AdafactorStepper(this, dimension);
    }
}
