package errorscape.picture;

import errorscape.scenario.Experiment;
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
public record Provenance(String scenario, long seed, long batchSeed, long steps, String version) {
    /// Of what was computed of an experiment.
    ///
    /// @param version of the program
    public static Provenance of(SliceMaterial material, String version) {
        return of(material.experiment(), material.lastStep(), version);
    }

    /// Of an experiment whose racers have been trained.
    public static Provenance of(Experiment experiment, long steps, String version) {
        Scenario scenario = experiment.scenario();
        return new Provenance(
                scenario.name(), scenario.start().seed(), scenario.training().batchSeed(), steps, version);
    }

    /// All of it by keys, in order.
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("scenario", scenario);
        facts.put("seed", seed);
        facts.put("batchSeed", batchSeed);
        facts.put("steps", steps);
        facts.put("version", version);
        return facts;
    }

    /// One line for people.
    public String sentence() {
        return "Errorscape " + version + ": " + scenario + ", seed " + seed + ", mini-batch seed " + batchSeed + ", "
                + steps + " steps";
    }
}
