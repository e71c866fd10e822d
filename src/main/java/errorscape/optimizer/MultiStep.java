package errorscape.optimizer;

import java.util.List;

/// Multiplied by `factor` at each of some steps (torch: MultiStepLR; there `gamma` is 0.1 by default).
public record MultiStep(List<Long> milestones, double factor) implements Course {
    static final SettingsType<MultiStep> TYPE = new SettingsType<>(
            "multi_step",
            "Multi-step",
            "multiplied by a factor at steps of your choice",
            MultiStep.class,
            new Parameter.Milestones("milestones", "steps", List.of(500L, 750L), "steps at which it drops"),
            new Parameter.Real("factor", "factor", 0.1, 0, false, 1, true, "what each drop leaves"));

    public MultiStep {
        milestones = List.copyOf(milestones);
        TYPE.check(milestones, factor);
    }

    @Override
    public SettingsType<MultiStep> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        long passed = milestones.stream().filter(milestone -> milestone <= step).count();
        return StrictMath.pow(factor, (double) passed);
    }
}
