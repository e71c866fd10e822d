package errorscape.rehearsal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// All rehearsals by their names.
public final class Rehearsals {
    private Rehearsals() {}

    private static Map<String, Supplier<Rehearsal>> all() {
        Map<String, Supplier<Rehearsal>> all = new TreeMap<>(
                Map.of("true", StartRehearsal::new, "pace", PaceRehearsal::new, "race", RaceRehearsal::new));
        for (Live live : Live.values()) {
            all.put(live.name().toLowerCase(Locale.ROOT), () -> new LiveRehearsal(live));
        }
        return all;
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
