package errorscape.scenario;

import errorscape.optimizer.OptimizerSettings;
import java.util.Optional;

/// A racer of a scenario.
///
/// @param number from 1, unique in the scenario; decides its colour, so it stays when others go
/// @param name for people; empty for the optimizer's
/// @param optimizer how it steps
/// @param batchSeed seed of its mini-batches; empty for the scenario's
/// @param start where it starts; empty for where the scenario does
/// @param shown whether its path is drawn
public record RacerChoice(
        int number,
        String name,
        OptimizerSettings optimizer,
        Optional<Long> batchSeed,
        Optional<Scenario.Start> start,
        boolean shown) {
    /// The number of a scenario's only racer.
    public static final int FIRST = 1;

    /// The most racers of a scenario, the first among them.
    public static final int MOST = 1000;

    /// With the batches and the start of the scenario.
    public static RacerChoice of(int number, OptimizerSettings optimizer) {
        return new RacerChoice(number, "", optimizer, Optional.empty(), Optional.empty(), true);
    }

    /// The name people see.
    public String title() {
        return name.isEmpty() ? optimizer.displayName() : name;
    }

    public RacerChoice withNumber(int number) {
        return new RacerChoice(number, name, optimizer, batchSeed, start, shown);
    }

    public RacerChoice withName(String name) {
        return new RacerChoice(number, name, optimizer, batchSeed, start, shown);
    }

    public RacerChoice withOptimizer(OptimizerSettings optimizer) {
        return new RacerChoice(number, name, optimizer, batchSeed, start, shown);
    }

    public RacerChoice withBatchSeed(long seed) {
        return new RacerChoice(number, name, optimizer, Optional.of(seed), start, shown);
    }

    public RacerChoice withStart(Scenario.Start start) {
        return new RacerChoice(number, name, optimizer, batchSeed, Optional.of(start), shown);
    }

    /// Where the scenario starts.
    public RacerChoice withSharedStart() {
        return new RacerChoice(number, name, optimizer, batchSeed, Optional.empty(), shown);
    }

    public RacerChoice withShown(boolean shown) {
        return new RacerChoice(number, name, optimizer, batchSeed, start, shown);
    }
}
