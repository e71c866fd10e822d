package errorscape.optimizer;

/// Multiplied by `factor` at each of up to four steps (torch: MultiStepLR, with any number of them).
///
/// @param first step of a drop, like the others; 0 for none
public record MultiStep(long first, long second, long third, long fourth, double factor) implements Course {
    static final SettingsType<MultiStep> TYPE = new SettingsType<>(
            "multi_step",
            "Multi-step",
            "multiplied by a factor at up to four chosen steps",
            MultiStep.class,
            milestone("first", "first drop", 300),
            milestone("second", "second drop", 600),
            milestone("third", "third drop", 0),
            milestone("fourth", "fourth drop", 0),
            CourseTerms.share("factor", "factor", 0.1, "what each drop leaves"));

    public MultiStep {
        TYPE.check(first, second, third, fourth, factor);
    }

    private static Parameter milestone(String key, String name, long standard) {
        return new Parameter.Whole(key, name, standard, 0, 1_000_000_000_000L, "step at which it drops; 0: never");
    }

    @Override
    public SettingsType<MultiStep> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        double product = 1;
        for (long milestone : new long[] {first, second, third, fourth}) {
            if (milestone > 0 && step >= milestone) {
                product *= factor;
            }
        }
        return product;
    }
}
