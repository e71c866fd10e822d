package errorscape.optimizer;

/// Up and down again and again (Smith 2017) as torch.optim.lr_scheduler.CyclicLR: from `floor` over `up` steps to 1 and
/// over `down` steps back. The learning rate is the highest, PyTorch's `max_lr`, `floor` its share `base_lr / max_lr`.
/// The momentum, which PyTorch moves the other way by default, is left alone.
public record Cyclic(long up, long down, double floor, Mode mode, double decay) implements Course {
    /// How high the later cycles go; the names are PyTorch's.
    public enum Mode {
        /// As high as the first.
        TRIANGULAR,
        /// Each half as high as the one before.
        TRIANGULAR2,
        /// Lower by a factor with every step.
        EXP_RANGE
    }

    static final SettingsType<Cyclic> TYPE = new SettingsType<>(
            "cyclic",
            "Cyclic",
            "up from the floor and down again, over and over; the momentum is left alone",
            Cyclic.class,
            new Parameter.Whole("up", "steps up", 100, 1, 1_000_000_000_000L, "steps up; PyTorch's standard is 2000"),
            new Parameter.Whole(
                    "down", "steps down", 100, 1, 1_000_000_000_000L, "steps down; PyTorch's standard is those up"),
            new Parameter.Real("floor", "floor", 0.1, 0, true, 1, true, "share of the learning rate it begins with"),
            new Parameter.Choice(
                    "mode",
                    "mode",
                    Mode.TRIANGULAR,
                    "all cycles as high, each half as high as the last, or lower by a factor a step"),
            new Parameter.Real("decay", "decay", 1, 0, false, 1, true, "factor of exp_range's height with every step"));

    public Cyclic {
        TYPE.check(up, down, floor, mode, decay);
    }

    @Override
    public SettingsType<Cyclic> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        long length = up + down;
        long cycle = step / length;
        long within = step % length;
        double height = within <= up ? (double) within / up : (double) (length - within) / down;
        double scale = switch (mode) {
            case TRIANGULAR -> 1;
            case TRIANGULAR2 -> StrictMath.pow(0.5, (double) cycle);
            case EXP_RANGE -> StrictMath.pow(decay, (double) step);
        };
        return floor + (1 - floor) * height * scale;
    }
}
