package errorscape.optimizer;

/// Schedule-free gradient descent (Defazio et al. 2024) as optax.contrib.schedule_free_sgd. The gradient is taken at
/// `w`, between a point `z` that descends and a mean `x` of these points: `z <- z - r * (g + weightDecay * w)`, `x <-
/// (1 - c) * x + c * z`, `w <- beta1 * x + (1 - beta1) * z`, where `c` is the share of `max(r)^power` in its sum over
/// all steps. The weights of the run are `w`; the result meant by the paper is the mean `x`.
public record ScheduleFreeSgd(double learningRate, double beta1, double power, double weightDecay)
        implements Optimizer {
    public static final SettingsType<ScheduleFreeSgd> TYPE = new SettingsType<>(
            "schedule_free_sgd",
            "Schedule-free SGD",
            "gradient descent that averages its way instead of lowering its rate",
            ScheduleFreeSgd.class,
            Parameter.positive("learningRate", "learning rate", 0.1, "length of the steps; optax' standard is 1"),
            ScheduleFreeStepper.beta1(),
            ScheduleFreeStepper.power(),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "pulls the weights towards zero"));

    public ScheduleFreeSgd {
        TYPE.check(learningRate, beta1, power, weightDecay);
    }

    @Override
    public SettingsType<ScheduleFreeSgd> type() {
        return TYPE;
    }

    @Override
    public boolean averages() {
        return true;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new ScheduleFreeStepper(
                new ScheduleFreeStepper.Settings(learningRate, beta1, power, weightDecay), null, dimension);
    }
}
