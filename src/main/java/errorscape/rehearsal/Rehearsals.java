package errorscape.rehearsal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// All rehearsals by their names.
public final class Rehearsals {
    private Rehearsals() {}

    private static Map<String, Supplier<Rehearsal>> all() {
        return new TreeMap<>(
                Map.of("true", StartRehearsal::new, "pace", PaceRehearsal::new, "race", RaceRehearsal::new));
    }

    /// Plays a rehearsal; says which there are if there is none of this name. JavaFX thread only.
    public static void play(String name, Theatre theatre) {
        Supplier<Rehearsal> found = all().get(name);
        if (found == null) {
            theatre.report().accept("no rehearsal is called '" + name + "'; there are " + all().keySet());
        } else {
            found.get().begin(theatre);
        }
    }
}
