package errorscape.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The scenarios that come with the program, from the class path folder `sample-data/scenarios`. Their data are
/// sample data sets, so they need no folder.
public final class SampleScenarios {
    private static final String OPENING = "four-optimizers";

    private static final List<String> NAMES = List.of(
            "moons",
            "moons-deep",
            "xor",
            "xor-weights",
            "xor-clouds",
            "circles",
            "spirals",
            "iris",
            "sine",
            "digits",
            "himmelblau",
            "rosenbrock",
            "monkey-saddle",
            "rastrigin",
            "moons-elsewhere",
            OPENING);

    private SampleScenarios() {}

    /// The names of the files without `.json`, in the order in which they are offered.
    public static List<String> names() {
        return NAMES;
    }

    /// The titles for people, in the same order.
    public static List<String> titles() {
        return all().stream().map(Scenario::name).toList();
    }

    /// All of them, in the same order.
    public static List<Scenario> all() {
        return NAMES.stream().map(SampleScenarios::read).toList();
    }

    /// A scenario by its place in the list.
    public static Scenario load(int index) {
        return read(NAMES.get(index));
    }

    /// A scenario by its name, if there is one of that name.
    public static Optional<Scenario> find(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    /// The one to begin with.
    public static Scenario first() {
        return load(0);
    }

    /// What somebody sees who starts the program for the first time: a race that rewards a press on play.
    public static Scenario opening() {
        return read(OPENING);
    }

    private static Scenario read(String name) {
        String file = name + ".json";
        try (InputStream stream = SampleScenarios.class.getResourceAsStream("/sample-data/scenarios/" + file)) {
            if (stream == null) {
                throw new ScenarioException(file + ": the file is missing from this installation; install it again");
            }
            return ScenarioFile.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new ScenarioException(file + ": the file cannot be read: " + e.getMessage(), e);
        }
    }
}
