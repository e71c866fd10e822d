package errorscape.optimizer;

import errorscape.math.ShortText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            MultiStep.TYPE,
            Course.Exponential.TYPE,
            Polynomial.TYPE,
            Course.Cosine.TYPE,
            Course.WarmRestarts.TYPE,
            OneCycle.TYPE,
            Cyclic.TYPE,
            OnPlateau.TYPE,
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

    /// A schedule from its text: the name of a course, then values: `cosine:steps=1000,floor=0.1,warmup=50`.
    ///
    /// @throws IllegalArgumentException if it is none, naming what is allowed
    public static Schedule parse(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).trim();
        SettingsType<? extends Course> type = COURSES.stream()
                .filter(t -> t.id().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no schedule \"" + ShortText.of(name)
                        + "\"; there are "
                        + String.join(
                                ", ", COURSES.stream().map(SettingsType::id).toList())));
        Map<String, Object> values = new HashMap<>();
        long warmup = 0;
        for (String part : colon < 0 ? new String[0] : text.substring(colon + 1).split(",", -1)) {
            int equals = part.indexOf('=');
            String key = (equals < 0 ? part : part.substring(0, equals)).trim();
            String value = equals < 0 ? "" : part.substring(equals + 1);
            if (key.equals(WARMUP.key())) {
                warmup = (Long) WARMUP.parse(value);
            } else {
                Parameter parameter = type.find(key).orElseThrow(() -> unknown(type, key));
                values.put(parameter.key(), parameter.parse(value));
            }
        }
        return new Schedule(type.create(values), warmup);
    }

    private static IllegalArgumentException unknown(SettingsType<?> type, String key) {
        List<String> keys =
                new ArrayList<>(type.parameters().stream().map(Parameter::key).toList());
        keys.add(WARMUP.key());
        return new IllegalArgumentException("the schedule " + type.id() + " has no setting \"" + ShortText.of(key)
                + "\"; it has " + String.join(", ", keys));
    }

    /// The factor of step `step`, counted from 0; not a number where it depends on the losses of the run.
    public double factor(long step) {
        return step < warmup ? (step + 1.0) / warmup : course.factor(step - warmup);
    }
}
