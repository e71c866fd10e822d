package errorscape.fuzz;

import errorscape.cli.TypedReaders;
import errorscape.data.TableReaders;
import errorscape.data.generated.GeneratedReaders;
import errorscape.data.table.reading.PersonsTableReaders;
import errorscape.function.FormulaReaders;
import errorscape.keeping.KeepingReaders;
import errorscape.optimizer.OptimizerReaders;
import errorscape.scenario.ScenarioReaders;
import errorscape.tensor.TensorReaders;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// All readers of the program, room by room. A new one is one line in the list of its room;
/// [EveryReaderIsFedTest] reminds of it.
final class Readers {
    private Readers() {}

    /// @param folder for the files of those that read files
    static List<FuzzedReader<?>> all(Path folder) {
        return Stream.of(
                        FormulaReaders.all(),
                        OptimizerReaders.all(),
                        TableReaders.all(folder),
                        PersonsTableReaders.all(folder),
                        GeneratedReaders.all(),
                        TensorReaders.all(folder),
                        ScenarioReaders.all(folder),
                        KeepingReaders.all(folder),
                        TypedReaders.all(folder))
                .<FuzzedReader<?>>flatMap(List::stream)
                .toList();
    }

    static List<String> names() {
        return all(Path.of("")).stream().map(FuzzedReader::name).toList();
    }

    static FuzzedReader<?> named(String name, Path folder) {
        return all(folder).stream()
                .filter(reader -> reader.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
