package errorscape.scenario;

import errorscape.data.Dataset;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import java.nio.file.Path;

/// Scenarios for a person's own table.
public final class TableScenarios {
    private TableScenarios() {}

    /// A small network that learns a table, read as chosen. The file is named by its full path.
    ///
    /// @throws errorscape.data.DataException if the table cannot be used
    public static Scenario of(Path file, TableChoice choice) {
        return of(file, choice, ReadingProgress.NONE);
    }

    /// As above, for a table that takes a while.
    ///
    /// @throws errorscape.data.DataException if the table cannot be used
    /// @throws java.util.concurrent.CancellationException if the progress ends it
    public static Scenario of(Path file, TableChoice choice, ReadingProgress progress) {
        Dataset dataset =
                TableReading.read(TableSource.of(file), choice, progress).dataset();
        return of(dataset, DataSource.name(file, null), choice);
    }

    /// The same for a table that was read already.
    ///
    /// @param source what [Subject.Data#source()] says
    public static Scenario of(Dataset dataset, String source, TableChoice choice) {
        return ScenarioDefaults.forDataset(dataset, source).withData(Subject.Data.of(source, choice));
    }
}
