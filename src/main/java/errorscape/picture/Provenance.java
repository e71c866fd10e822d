package errorscape.picture;

import errorscape.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where a file comes from: what every exported file says of itself, so that its numbers can be made again.
///
/// @param scenario its name
/// @param seed of the start's weights
/// @param batchSeed of the mini-batches
/// @param steps that were trained
/// @param version of the program
/// @param stopped whether the work was ended before it was done
public record Provenance(String scenario, long seed, long batchSeed, long steps, String version, boolean stopped) {
    /// Of what was computed of an experiment.
    ///
    /// @param version of the program
    public static Provenance of(SliceMaterial material, String version) {
        Scenario scenario = material.experiment().scenario();
        return new Provenance(
                scenario.name(),
                scenario.start().seed(),
                scenario.training().batchSeed(),
                material.lastStep(),
                version,
                false);
    }

    /// The same of work that was ended early.
    public Provenance ofStopped() {
        return new Provenance(scenario, seed, batchSeed, steps, version, true);
    }

    /// All of it by keys, in order.
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("scenario", scenario);
        facts.put("seed", seed);
        facts.put("batchSeed", batchSeed);
        facts.put("steps", steps);
        facts.put("version", version);
        if (stopped) {
            facts.put("stopped", true);
        }
        return facts;
    }

    /// One line for people.
    public String sentence() {
        return "Errorscape " + version + ": " + scenario + ", seed " + seed + ", mini-batch seed " + batchSeed + ", "
                + steps + " steps" + (stopped ? ", stopped early" : "");
    }
}
