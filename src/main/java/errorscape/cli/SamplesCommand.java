package errorscape.cli;

import errorscape.export.SamplesText;
import errorscape.scenario.Experiment;
import errorscape.scenario.Model;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes the samples that a scenario's loss is computed over.
@Command(
        name = "samples",
        description = "Write the samples of a scenario as its loss sees them: split, standardised, classes coded.",
        sortOptions = false)
final class SamplesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write, .csv or .json (default: JSON to standard output).")
    private @Nullable String out;

    @Option(names = "--format", paramLabel = "json|csv", description = "Instead of what the file's name says.")
    private TextOutput.@Nullable Format format;

    @Override
    public Integer call() {
        TextOutput output = new TextOutput(out);
        TextOutput.Format chosen = output.format(format);
        output.check();
        write(source.build(UnaryOperator.identity()), output, chosen);
        return CommandLineMain.DONE;
    }

    /// The samples of an experiment.
    ///
    /// @throws CommandException if it has none
    private void write(Experiment experiment, TextOutput output, TextOutput.Format chosen) {
        Model model = experiment
                .model()
                .orElseThrow(() -> new CommandException("a function has no samples; name a scenario of a network"));
        output.write(
                chosen == TextOutput.Format.JSON ? SamplesText.json(model.data()) : SamplesText.csv(model.data()),
                spec.commandLine().getOut());
    }
}
