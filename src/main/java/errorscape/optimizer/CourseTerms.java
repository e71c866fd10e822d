package errorscape.optimizer;

/// What the courses of learning rates have in common.
final class CourseTerms {
    private CourseTerms() {}

    /// Half a cosine from 1 at progress 0 to `floor` at progress 1.
    static double half(double progress, double floor) {
        return floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * progress)) / 2;
    }

    static Parameter length(String key, String name, long standard, String meaning) {
        return new Parameter.Whole(key, name, standard, 1, 1_000_000_000_000L, meaning);
    }

    static Parameter share(String key, String name, double standard, String meaning) {
        return new Parameter.Real(key, name, standard, 0, false, 1, true, meaning);
    }

    static Parameter lowest() {
        return new Parameter.Real("floor", "floor", 0, 0, true, 1, true, "share of the learning rate that stays");
    }
}
