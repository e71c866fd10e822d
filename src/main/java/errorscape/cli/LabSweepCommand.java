package errorscape.cli;

import errorscape.laboratory.RateSweep;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Learning rates over a logarithmic range.
@Command(
        name = "sweep",
        description = "Train with learning rates over a logarithmic range: final loss, speed, divergence.",
        sortOptions = false)
final class LabSweepCommand implements Callable<Integer> {
    private static final Map<String, String> COMPLAINTS = Map.of(
            "there is no optimizer", "--optimizers",
            "the learning rates", "--from, --to",
            "the number of learning rates", "--count",
            "the number of repeats", "--repeats");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LabCommand.Common common;

    @Option(
            names = {"--optimizers", "--optimizer"},
            split = ",",
            paramLabel = "NAME",
            defaultValue = "scenario",
            description = "Optimizers compared, such as sgd,momentum,adam; scenario is the scenario's own"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private List<String> optimizers;

    @Option(
            names = "--from",
            paramLabel = "RATE",
            defaultValue = "0.0001",
            description = "Smallest learning rate (default: ${DEFAULT-VALUE}).")
    private double from;

    @Option(
            names = "--to",
            paramLabel = "RATE",
            defaultValue = "10",
            description = "Largest learning rate (default: ${DEFAULT-VALUE}).")
    private double to;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "21",
            description = "Learning rates between them, both included (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs at each rate, with other starts and mini-batches (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--threshold",
            paramLabel = "LOSS",
            description = "A loss that is good enough (default: 5 %% of the way from the best end to the start).")
    private @Nullable Double threshold;

    @Override
    public Integer call() {
        return common.run(
                COMPLAINTS,
                (experiment, control) -> RateSweep.run(
                        experiment,
                        new RateSweep.Options(
                                RateSweep.optimizers(experiment.scenario(), optimizers),
                                from,
                                to,
                                count,
                                repeats,
                                common.steps(),
                                threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold)),
                        control));
    }
}
