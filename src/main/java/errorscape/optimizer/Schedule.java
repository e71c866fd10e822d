package errorscape.optimizer;

import java.util.List;

/// What the learning rate is multiplied with at each step: a linear warm-up, then a course that begins when the
/// warm-up is over.
///
/// @param course after the warm-up
/// @param warmup steps of the warm-up: step `t` of them takes the share `(t + 1) / warmup`
public record Schedule(Course course, long warmup) {
    /// All courses, in the order in which people are offered them.
    public static final List<SettingsType<? extends Course>> COURSES = List.of(
            Course.Constant.TYPE,
            Course.Steps.TYPE,
            Course.Exponential.TYPE,
            Course.Cosine.TYPE,
            Course.WarmRestarts.TYPE,
            Course.Inverse.TYPE);

    /// The length of the warm-up as a setting.
    public static final Parameter WARMUP = new Parameter.Whole(
            "warmup",
            "warm-up",
            0,
            0,
            1_000_000_000_000L,
            "steps over which the learning rate rises to its full value");

    public static final Schedule CONSTANT = new Schedule(new Course.Constant(), 0);

    public Schedule {
        WARMUP.checked(warmup);
    }

    /// The factor of step `step`, counted from 0.
    public double factor(long step) {
        return step < warmup ? (step + 1.0) / warmup : course.factor(step - warmup);
    }
}
