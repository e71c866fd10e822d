package errorscape.ui.session;

import errorscape.optimizer.OptimizerSettings;
import errorscape.scenario.Experiment;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.RunSettings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has to happen in a race that goes on when its racers are changed. Other settings of an optimizer act on
/// the run as it stands; another start or other batches begin the run of that racer anew.
///
/// @param gone numbers of racers that leave
/// @param steered racers that go on with other settings
/// @param come racers that begin
record RacerChanges(Set<Integer> gone, Map<Integer, OptimizerSettings> steered, Map<Integer, RunSettings> come) {

    /// Whether two scenarios differ in no more than what a race takes in its stride.
    static boolean suffice(Scenario one, Scenario other) {
        return one.subject().equals(other.subject())
                && one.slice().equals(other.slice())
                && one.start().equals(other.start())
                && one.training().batchSize() == other.training().batchSize()
                && one.training().batchSeed() == other.training().batchSeed()
                && one.training().confined() == other.training().confined();
    }

    /// @param built the experiment of the scenario after the change
    static RacerChanges between(Scenario before, Scenario after, Experiment built) {
        Set<Integer> gone = new LinkedHashSet<>();
        Map<Integer, OptimizerSettings> steered = new LinkedHashMap<>();
        Map<Integer, RunSettings> come = new LinkedHashMap<>();
        for (RacerChoice old : Racers.of(before)) {
            if (find(after, old.number()).isEmpty()) {
                gone.add(old.number());
            }
        }
        for (RacerChoice now : Racers.of(after)) {
            Optional<RacerChoice> old = find(before, now.number());
            boolean same = old.isPresent()
                    && old.get().start().equals(now.start())
                    && old.get().batchSeed().equals(now.batchSeed());
            if (!same) {
                old.ifPresent(o -> gone.add(o.number()));
                come.put(now.number(), built.runSettings(now));
            } else if (!old.get().optimizer().equals(now.optimizer())) {
                steered.put(now.number(), now.optimizer());
            }
        }
        return new RacerChanges(gone, steered, come);
    }

    private static Optional<RacerChoice> find(Scenario scenario, int number) {
        return Racers.of(scenario).stream()
                .filter(racer -> racer.number() == number)
                .findFirst();
    }

    void carryOut(RunModel run) {
        gone.forEach(run::remove);
        come.forEach(run::add);
        steered.forEach(run::optimizer);
    }
}
