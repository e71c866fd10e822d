package errorscape.cli;

import errorscape.data.table.ReadingProgress;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.data.table.reading.TableReading;
import errorscape.export.DataText;
import errorscape.math.Counted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What is understood of a table.
@Command(
        name = "data",
        description = "Say how a table is understood: format, columns, rows used and left out.",
        sortOptions = false)
final class DataCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A table: CSV or other text, .xlsx, ARFF or LIBSVM, packed with gzip or not.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "For people or for programs (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @ArgGroup(validate = false, heading = "%nHow it is read (default: as it looks):%n")
    private TableOptions table = new TableOptions();

    @Override
    public Integer call() {
        EarlyEnd end = EarlyEnd.of(spec);
        TablePreview preview = table.preview(file);
        TableChoice choice = table.choose(preview);
        ReadingProgress progress = rows -> !end.wanted().getAsBoolean();
        TableReport report;
        try {
            report = TableReading.check(preview.source(), choice, progress);
        } catch (CancellationException e) {
            return end.status(true, "the table was not read to its end");
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(DataText.text(preview, choice, report));
            case JSON -> out.println(DataText.json(preview, choice, report));
        }
        if (report.problems() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(preview.source().name() + ": " + Counted.of(report.problems(), "cell")
                            + " cannot be read; the first: " + report.first().getFirst());
            return CommandLineMain.FAILED;
        }
        return CommandLineMain.DONE;
    }
}
