package errorscape.cli;

import errorscape.laboratory.BasinMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A lattice of starts over the slice: which lead to which minimum?
@Command(
        name = "basins",
        description = "Train from a lattice of starts over the slice: in which minimum does each settle?",
        sortOptions = false)
final class LabBasinsCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LabCommand.Common common;

    @Option(
            names = "--side",
            paramLabel = "N",
            defaultValue = "33",
            description = "Starts along each side of the scenario's box (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--twins",
            description =
                    "Count minima apart that symmetries of the network make of one another: exchanging hidden units,"
                            + " turning signs round and others.")
    private boolean twins;

    @Override
    public Integer call() {
        return common.run(
                Map.of("the number of starts a side", "--side"),
                (experiment, control) -> BasinMap.run(
                        experiment, new BasinMap.Options(side, common.steps(), experiment.box(), twins), control));
    }
}
