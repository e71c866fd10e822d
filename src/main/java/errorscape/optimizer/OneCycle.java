package errorscape.optimizer;

/// One cycle (Smith and Topin 2018; torch: OneCycleLR with its defaults, where the learning rate is `max_lr`): half a
/// cosine from `start` up to 1 over `rise` of the steps, then half a cosine down to `floor`, where it stays.
///
/// @param steps of the whole cycle; as in PyTorch the last of them is the first at the floor
/// @param rise share of the steps that go up
/// @param start share of the learning rate to begin with: one over PyTorch's `div_factor`
/// @param floor share that is left: `start` over PyTorch's `final_div_factor`
public record OneCycle(long steps, double rise, double start, double floor) implements Course {
    static final SettingsType<OneCycle> TYPE = new SettingsType<>(
            "one_cycle",
            "One cycle",
            "half a cosine up to the full learning rate and half a cosine down to the floor, where it stays",
            OneCycle.class,
            CourseTerms.length("steps", "length", 1000, "steps of the whole cycle"),
            new Parameter.Real("rise", "rise", 0.3, 0, false, 1, false, "share of the steps that go up"),
            CourseTerms.share("start", "start", 0.04, "share of the learning rate to begin with (PyTorch: 1 / 25)"),
            new Parameter.Real(
                    "floor",
                    "floor",
                    4e-6,
                    0,
                    true,
                    1,
                    true,
                    "share of the learning rate that stays (PyTorch: the start / 10000)"));

    public OneCycle {
        TYPE.check(steps, rise, start, floor);
    }

    @Override
    public SettingsType<OneCycle> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        double top = Math.max(0, rise * steps - 1);
        double last = steps - 1.0;
        if (step >= last) {
            return floor;
        }
        return step < top
                ? start + (1 - start) * CourseTerms.half(1 - step / top, 0)
                : CourseTerms.half((step - top) / (last - top), floor);
    }
}
