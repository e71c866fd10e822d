package errorscape.laboratory;

import errorscape.optimizer.OptimizerSettings;
import errorscape.scenario.Scenario;

/// The same run again with other random numbers. The first repeat is the run itself.
final class Repeats {
    private Repeats() {}

    /// Another seed for a start that is drawn; one that was put somewhere stays there.
    static Scenario.Start start(Scenario.Start start, int repeat) {
        return start.a() == 0 && start.b() == 0
                ? Scenario.Start.drawn(start.initialiser(), start.seed() + repeat)
                : start;
    }

    static Scenario.Training training(Scenario.Training training, OptimizerSettings optimizer, int repeat) {
        return training.withOptimizer(optimizer)
                .withBatchSeed(training.batchSeed() + repeat)
                .alone();
    }
}
