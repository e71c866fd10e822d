package errorscape.optimizer;

/// A triangle that repeats (Smith 2017; torch: CyclicLR, where the learning rate is `max_lr`): from `floor` up to 1
/// over `up` steps and down again over `down`, each time to `decay` of the height before (1: "triangular"; 0.5:
/// "triangular2").
public record Cyclic(long up, long down, double floor, double decay) implements Course {
    static final SettingsType<Cyclic> TYPE = new SettingsType<>(
            "cyclic",
            "Cyclic",
            "up and down on straight lines, again and again",
            Cyclic.class,
            CourseTerms.length("up", "way up", 100, "steps from the floor to the top (PyTorch: 2000)"),
            CourseTerms.length("down", "way down", 100, "steps from the top to the floor (PyTorch: as many as up)"),
            new Parameter.Real("floor", "floor", 0.1, 0, true, 1, true, "share of the learning rate at the bottom"),
            CourseTerms.share("decay", "decay", 1, "what is left of the height after each cycle"));

    public Cyclic {
        TYPE.check(up, down, floor, decay);
    }

    @Override
    public SettingsType<Cyclic> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        long length = up + down;
        long within = step % length;
        double height = within <= up ? (double) within / up : (double) (length - within) / down;
        return floor + (1 - floor) * height * StrictMath.pow(decay, (double) Math.floorDiv(step, length));
    }
}
