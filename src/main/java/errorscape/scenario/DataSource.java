package errorscape.scenario;

import errorscape.data.CsvColumns;
import errorscape.data.CsvDatasetReader;
import errorscape.data.Dataset;
import errorscape.data.SampleData;
import errorscape.data.SampleSet;
import errorscape.data.generated.GeneratedSet;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the data of a scenario come from: a sample data set by its name, or a CSV file. The names of the
/// sample sets win over files, but for tables that are read as a person chose.
public final class DataSource {
    private DataSource() {}

    /// Reads the data set of a scenario.
    ///
    /// @param baseFolder the folder of the scenario's file, where relative paths start; null: the working folder
    /// @throws errorscape.data.DataException if the data cannot be used
    /// @throws ScenarioException if the source is neither a sample data set nor a file
    public static Dataset read(Subject.Data data, @Nullable Path baseFolder) {
        if (data.table().isPresent()) {
            TableSource table = TableSource.of(file(data.source(), "data.source", baseFolder));
            return TableReading.read(table, data.table().get(), ReadingProgress.NONE)
                    .dataset();
        }
        CsvColumns columns = new CsvColumns(data.inputs(), data.targets());
        if (SampleData.find(data.source()).isPresent()) {
            return SampleData.read(data.source(), columns);
        }
        Optional<GeneratedSet> generated = GeneratedSource.of(data.source(), baseFolder);
        if (generated.isPresent()) {
            return GeneratedSource.chosen(generated.get().dataset(), data);
        }
        Path file = file(data.source(), "data.source", baseFolder);
        return CsvDatasetReader.read(file, columns);
    }

    /// The file a scenario names.
    ///
    /// @param key of the scenario, for messages
    /// @throws ScenarioException if there is none
    static Path file(String source, String key, @Nullable Path baseFolder) {
        String samples = key.startsWith("data") ? "; " + sampleSets() : "";
        Path file;
        try {
            Path path = Path.of(source);
            file = baseFolder == null ? path : baseFolder.resolve(path);
        } catch (InvalidPathException e) {
            throw new ScenarioException(key + ": \"" + source + "\" cannot be the name of a file" + samples, e);
        }
        if (!Files.exists(file)) {
            Path place = file.toAbsolutePath().normalize();
            throw new ScenarioException(key + ": there is no file \"" + source + "\""
                    + (place.toString().equals(source) ? "" : " (" + place + ")") + samples);
        }
        return file;
    }

    /// How a scenario in `baseFolder` names a CSV file: relative if the file lies in that folder or below, so
    /// that both can be moved together; with slashes on every system.
    ///
    /// @param baseFolder folder of the scenario's file; null if it has none yet
    public static String name(Path csv, @Nullable Path baseFolder) {
        Path file = csv.toAbsolutePath().normalize();
        if (baseFolder != null) {
            Path folder = baseFolder.toAbsolutePath().normalize();
            if (file.startsWith(folder)) {
                return slashes(folder.relativize(file));
            }
        }
        return slashes(file);
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static String sampleSets() {
        return "sample data sets are "
                + String.join(
                        ", ", SampleData.all().stream().map(SampleSet::name).toList());
    }
}
