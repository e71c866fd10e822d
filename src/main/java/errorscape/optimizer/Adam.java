package errorscape.optimizer;

/// Adam (Kingma and Ba 2015), with the correction AMSGrad (Reddi, Kale and Kumar 2018), as torch.optim.Adam.
public record Adam(double learningRate, double beta1, double beta2, double epsilon, boolean amsgrad)
        implements Optimizer {
    public static final SettingsType<Adam> TYPE = new SettingsType<>(
            "adam",
            "Adam",
            "a mean of recent gradients divided by their recent size, each weight on its own",
            Adam.class,
            Parameter.learningRate(0.001),
            Parameter.belowOne("beta1", "beta 1", 0.9, "share of the mean gradient that each step keeps"),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"),
            new Parameter.Flag("amsgrad", "AMSGrad", false, "divides by the largest mean square so far"));

    public Adam {
        TYPE.check(learningRate, beta1, beta2, epsilon, amsgrad);
    }

    @Override
    public SettingsType<Adam> type() {
        return TYPE;
    }

    @Override
    public String displayName() {
        return amsgrad ? "AMSGrad" : "Adam";
    }

    @Override
    public boolean continues(Optimizer former) {
        return former instanceof Adam adam && adam.amsgrad == amsgrad;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new AdamStepper(this, 0, dimension);
    }
}
