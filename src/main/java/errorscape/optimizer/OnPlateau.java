package errorscape.optimizer;

/// Multiplied by `factor` whenever the loss has not fallen for more than `patience` steps, as
/// torch.optim.lr_scheduler.ReduceLROnPlateau with `mode` min and `threshold_mode` rel, stepped after each step with
/// the
/// loss that the step began with: that of its mini-batch. What it has seen is part of a run's state.
///
/// @param threshold share by which a loss must be below the best one to count as a fall
/// @param cooldown steps after a drop that are not counted
/// @param floor share of the learning rate that stays
public record OnPlateau(double factor, long patience, double threshold, long cooldown, double floor) implements Course {
    static final SettingsType<OnPlateau> TYPE = new SettingsType<>(
            "on_plateau",
            "On plateau",
            "multiplied by a factor whenever the loss has not fallen for a while",
            OnPlateau.class,
            new Parameter.Real("factor", "factor", 0.1, 0, false, 1, false, "what each drop leaves"),
            new Parameter.Whole("patience", "patience", 10, 0, 1_000_000_000L, "steps without a fall that are borne"),
            new Parameter.Real(
                    "threshold", "threshold", 1e-4, 0, true, 1, false, "share by which the loss must fall to count"),
            new Parameter.Whole("cooldown", "cool-down", 0, 0, 1_000_000_000L, "steps after a drop that do not count"),
            new Parameter.Real("floor", "floor", 0, 0, true, 1, true, "share of the learning rate that stays"));

    /// PyTorch makes no drop smaller than this.
    private static final double LEAST_DROP = 1e-8;

    public OnPlateau {
        TYPE.check(factor, patience, threshold, cooldown, floor);
    }

    @Override
    public SettingsType<OnPlateau> type() {
        return TYPE;
    }

    /// Not a number: it depends on the losses of the run.
    @Override
    public double factor(long step) {
        return Double.NaN;
    }

    /// What has been seen of a run.
    ///
    /// @param best lowest loss
    /// @param waited steps without a fall
    /// @param cooling steps of the cool-down to go
    /// @param factor that the next step has
    record Seen(double best, double waited, double cooling, double factor) {
        static final Seen NOTHING = new Seen(Double.POSITIVE_INFINITY, 0, 0, 1);
    }

    /// After one more step.
    ///
    /// @param loss that the step began with
    /// @param rate the learning rate that the factors multiply
    Seen after(Seen before, double loss, double rate) {
        boolean fell = loss < before.best * (1 - threshold);
        double best = fell ? loss : before.best;
        double waited = fell ? 0 : before.waited + 1;
        double cooling = before.cooling;
        if (cooling > 0) {
            cooling--;
            waited = 0;
        }
        if (waited <= patience) {
            return new Seen(best, waited, cooling, before.factor);
        }
        double lower = Math.max(before.factor * factor, floor);
        boolean drops = rate * (before.factor - lower) > LEAST_DROP;
        return new Seen(best, 0, cooldown, drops ? lower : before.factor);
    }
}
