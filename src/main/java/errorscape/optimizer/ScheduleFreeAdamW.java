package errorscape.optimizer;

/// Schedule-free AdamW (Defazio et al. 2024, algorithm 1) as optax.contrib.schedule_free_adamw: as [ScheduleFreeSgd],
/// with the gradient divided by the root of its corrected mean square.
public record ScheduleFreeAdamW(
        double learningRate, double beta1, double beta2, double epsilon, double power, double weightDecay)
        implements Optimizer {
    public static final SettingsType<ScheduleFreeAdamW> TYPE = new SettingsType<>(
            "schedule_free_adamw",
            "Schedule-free AdamW",
            "AdamW that averages its way instead of lowering its rate",
            ScheduleFreeAdamW.class,
            Parameter.learningRate(0.0025),
            ScheduleFreeStepper.beta1(),
            Parameter.belowOne("beta2", "beta 2", 0.999, "share of the mean square that each step keeps"),
            Parameter.positive("epsilon", "epsilon", 1e-8, "keeps the division finite"),
            ScheduleFreeStepper.power(),
            Parameter.atLeastZero("weightDecay", "weight decay", 0, "shrinks the weights, times the learning rate"));

    public ScheduleFreeAdamW {
        TYPE.check(learningRate, beta1, beta2, epsilon, power, weightDecay);
    }

    @Override
    public SettingsType<ScheduleFreeAdamW> type() {
        return TYPE;
    }

    @Override
    public boolean averages() {
        return true;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new ScheduleFreeStepper(
                new ScheduleFreeStepper.Settings(learningRate, beta1, power, weightDecay),
                new ScheduleFreeStepper.Division(beta2, epsilon),
                dimension);
    }
}
