package errorscape.training;

import errorscape.optimizer.OptimizerSettings;
import java.util.Optional;
import java.util.function.Consumer;

/// What a race is asked for, carried out by its own thread in the order of asking.
sealed interface RaceCommand {
    record Play(Optional<Until> until) implements RaceCommand {}

    record Pause() implements RaceCommand {}

    record Move(long steps) implements RaceCommand {}

    record Seek(long step) implements RaceCommand {}

    record Speed(double stepsPerSecond) implements RaceCommand {}

    record Share(double ofTime) implements RaceCommand {}

    record Optimizer(int racer, OptimizerSettings settings) implements RaceCommand {}

    record Add(Racer racer) implements RaceCommand {}

    record Remove(int racer) implements RaceCommand {}

    record Explain(int racer, Consumer<Optional<StepExplanation>> receiver) implements RaceCommand {}

    record Close() implements RaceCommand {}
}
