package errorscape.optimizer;

/// Adam with decoupled weight decay (Loshchilov and Hutter 2019) as torch.optim.AdamW.
public record AdamW(
        double learningRate, double beta1, double beta2, double epsilon, double weightDecay, boolean amsgrad)
        implements Optimizer {
    public static final SettingsType<AdamW> TYPE = new SettingsType<>(
            "adamw",
            "AdamW",
            "Adam whose weights shrink by themselves",
            AdamW.class,
            Parameter.learningRate(0.001),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"),
            Parameter.atLeastZero("weightDecay", "weight decay", 0.01, "shrinks the weights, times the learning rate"),
            new Parameter.Flag("amsgrad", "AMSGrad", false, "divides by the largest mean square so far"));

    public AdamW {
        TYPE.check(learningRate, beta1, beta2, epsilon, weightDecay, amsgrad);
    }

    @Override
    public SettingsType<AdamW> type() {
        return TYPE;
    }

    @Override
    public boolean continues(Optimizer former) {
        return former instanceof AdamW adam && adam.amsgrad == amsgrad;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new AdamStepper(new Adam(learningRate, beta1, beta2, epsilon, amsgrad), weightDecay, dimension);
    }
}
