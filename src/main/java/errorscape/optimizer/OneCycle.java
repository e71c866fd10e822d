package errorscape.optimizer;

/// One cycle (Smith and Topin 2018) as torch.optim.lr_scheduler.OneCycleLR with two phases: from `1 / startDivisor` up
/// to 1 over the share `rise` of the steps, then down to `1 / (startDivisor * endDivisor)`, where it stays. The
/// learning
/// rate is the highest, PyTorch's `max_lr`. The momentum, which PyTorch moves the other way by default, is left alone.
public record OneCycle(long steps, double rise, double startDivisor, double endDivisor, Shape shape) implements Course {
    /// How it goes from one rate to the next; PyTorch's `anneal_strategy`.
    public enum Shape {
        COS,
        LINEAR;

        private double between(double from, double to, double progress) {
            return switch (this) {
                case COS -> to + (from - to) / 2 * (1 + StrictMath.cos(Math.PI * progress));
                case LINEAR -> from + (to - from) * progress;
            };
        }
    }

    static final SettingsType<OneCycle> TYPE = new SettingsType<>(
            "one_cycle",
            "One cycle",
            "up to the learning rate, then down to nearly nothing, where it stays; the momentum is left alone",
            OneCycle.class,
            new Parameter.Whole("steps", "length", 1000, 2, 1_000_000_000_000L, "steps of the whole cycle"),
            new Parameter.Real("rise", "rise", 0.3, 0, false, 1, false, "share of the steps that go up"),
            new Parameter.Real(
                    "startDivisor",
                    "start divisor",
                    25,
                    1,
                    true,
                    Double.POSITIVE_INFINITY,
                    false,
                    "how many times smaller it begins"),
            new Parameter.Real(
                    "endDivisor",
                    "end divisor",
                    1e4,
                    1,
                    true,
                    Double.POSITIVE_INFINITY,
                    false,
                    "how many times smaller than at its start it ends"),
            new Parameter.Choice("shape", "shape", Shape.COS, "half cosines or straight lines"));

    public OneCycle {
        TYPE.check(steps, rise, startDivisor, endDivisor, shape);
    }

    @Override
    public SettingsType<OneCycle> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        double start = 1 / startDivisor;
        double top = rise * steps - 1;
        double last = steps - 1.0;
        if (step <= top && top > 0) {
            return shape.between(start, 1, step / top);
        }
        return shape.between(1, start / endDivisor, Math.min(1, (step - top) / (last - top)));
    }
}
