package errorscape.cli;

import errorscape.scenario.Experiment;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A scenario as named on the command line: a file, or one that comes with the program.
final class ScenarioSource {
    private ScenarioSource() {}

    /// Reads and builds a scenario. A file wins over a sample of the same name.
    ///
    /// @param named path of a file, or the name of a sample scenario such as "moons"
    /// @param change what the other options change in it
    static Experiment build(String named, UnaryOperator<Scenario> change) {
        Optional<Scenario> sample = SampleScenarios.find(named);
        Path file;
        try {
            file = Path.of(named);
        } catch (InvalidPathException e) {
            throw new CommandException("\"" + named + "\" cannot be the name of a file", e);
        }
        if (sample.isPresent() && !Files.exists(file)) {
            return Experiment.build(change.apply(sample.get()), null);
        }
        if (!Files.exists(file) && !named.endsWith(".json")) {
            throw new CommandException(
                    "there is no scenario file \"" + named + "\" and no sample scenario of that name;"
                            + " the samples are " + String.join(", ", SampleScenarios.names()));
        }
        return Experiment.build(
                change.apply(ScenarioFile.read(file)), file.toAbsolutePath().getParent());
    }
}
