package errorscape.cli;

import errorscape.data.generated.GeneratedSet;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.reading.TableReading;
import errorscape.function.FunctionGallery;
import errorscape.function.TestFunction;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.GeneratedSource;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioFile;
import errorscape.scenario.TableScenarios;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A scenario as named on the command line: a file, or one that comes with the program.
final class ScenarioSource {
    private ScenarioSource() {}

    /// Reads and builds a scenario. A file wins over a sample of the same name.
    ///
    /// @param named path of a file, or the name of a sample scenario such as "moons"
    /// @param table how it is read if it is a table
    /// @param change what the other options change in it
    /// @param err where remarks go
    static Experiment build(String named, TableOptions table, UnaryOperator<Scenario> change, PrintWriter err) {
        Optional<Scenario> sample = SampleScenarios.find(named);
        Path file;
        try {
            file = Path.of(named);
        } catch (InvalidPathException e) {
            throw new CommandException("\"" + named + "\" cannot be the name of a file", e);
        }
        if (!named.endsWith(".json") && TableReading.isTable(file)) {
            return build(file, table, change, err);
        }
        table.given().ifPresent(option -> {
            throw new CommandException(option + " belongs to a table, which \"" + named + "\" is not");
        });
        if (sample.isPresent() && !Files.exists(file)) {
            return Experiment.build(change.apply(sample.get()), null);
        }
        if (!Files.exists(file) && FunctionGallery.find(named).isPresent()) {
            return Experiment.build(
                    change.apply(
                            FunctionScenarios.of(FunctionGallery.find(named).orElseThrow())),
                    null);
        }
        Optional<GeneratedSet> generated = Files.exists(file) ? Optional.empty() : GeneratedSet.parse(named);
        if (generated.isPresent()) {
            return Experiment.build(change.apply(GeneratedSource.scenario(generated.get())), null);
        }
        if (!Files.exists(file) && !named.endsWith(".json") && !named.endsWith(".errorscape")) {
            throw new CommandException("there is no scenario file \"" + named
                    + "\" and no sample scenario or test function of that name;"
                    + " the samples are " + String.join(", ", SampleScenarios.names())
                    + "; the functions are "
                    + FunctionGallery.all().stream().map(TestFunction::name).collect(Collectors.joining(", ")));
        }
        return Experiment.build(
                change.apply(ScenarioFile.read(file)), file.toAbsolutePath().getParent());
    }

    private static Experiment build(Path file, TableOptions options, UnaryOperator<Scenario> change, PrintWriter err) {
        TablePreview preview = options.preview(file);
        TableChoice choice = options.choose(preview);
        options.remark(preview, choice).ifPresent(err::println);
        return Experiment.build(
                change.apply(TableScenarios.of(file, choice)),
                file.toAbsolutePath().getParent());
    }
}
