package errorscape.data.table.reading;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.data.table.CategoryCount;
import errorscape.data.table.CellProblem;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.FileKind;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.ReadTable;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.Remark;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.data.table.TableSource;
import errorscape.data.table.TargetOffer;
import errorscape.data.table.cells.Beginning;
import errorscape.data.table.cells.ExcelRows;
import errorscape.data.table.cells.TableRows;
import errorscape.math.Counted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The way from a person's table to samples: look at its beginning, choose, read.
///
/// ```
/// TablePreview preview = TableReading.preview(TableSource.of(file), FormatWishes.NONE);
/// TableChoice choice = preview.offer().withTarget(TargetMeaning.NUMBERS);
/// ReadTable table = TableReading.read(preview.source(), choice, ReadingProgress.NONE);
/// ```
public final class TableReading {
    private TableReading() {}

    /// Understands a table from its beginning, which takes the same time whatever its size.
    ///
    /// @param wishes what is not to be guessed
    /// @throws DataException if the file cannot be read or holds no table
    public static TablePreview preview(TableSource source, FormatWishes wishes) {
        return Previewer.preview(source, wishes);
    }

    /// Reads a whole table as chosen.
    ///
    /// @throws DataException if any used cell cannot be read, with the first ten of them; or if
    ///     there are no samples
    /// @throws java.util.concurrent.CancellationException if the progress ends it
    public static ReadTable read(TableSource source, TableChoice choice, ReadingProgress progress) {
        return read(source, choice, progress, Long.MAX_VALUE);
    }

    /// Reads the rows that a preview has seen, as chosen: what a picture of the samples needs.
    ///
    /// @throws DataException if these rows do not make samples
    public static ReadTable sample(TablePreview preview, TableChoice choice) {
        return read(preview.source(), choice, ReadingProgress.NONE, preview.sampled());
    }

    private static ReadTable read(TableSource source, TableChoice choice, ReadingProgress progress, long rows) {
        TableScan scan = scan(source, choice, progress, rows);
        if (scan.problems() > 0) {
            throw problems(source.name(), scan.report(Map.of()));
        }
        if (scan.places().kept() == 0) {
            throw noSamples(source.name(), scan.report(Map.of()));
        }
        SampleMaker maker = new SampleMaker(source.name(), source.title(), choice, scan);
        Dataset dataset = maker.make();
        return new ReadTable(dataset, scan.report(maker.filled()));
    }

    /// Reads a whole table as chosen, and says what is in it, whether it can be used or not.
    ///
    /// @throws DataException if the file cannot be read, or does not have the chosen columns
    public static TableReport check(TableSource source, TableChoice choice, ReadingProgress progress) {
        TableScan scan = scan(source, choice, progress, Long.MAX_VALUE);
        if (scan.problems() > 0 || scan.places().kept() == 0) {
            return scan.report(Map.of());
        }
        SampleMaker maker = new SampleMaker(source.name(), source.title(), choice, scan);
        maker.make();
        return scan.report(maker.filled());
    }

    private static TableScan scan(TableSource source, TableChoice choice, ReadingProgress progress, long rows) {
        if (choice.of(ColumnRole.TARGET).isEmpty()) {
            throw new DataException(source.name() + ": no column is the target; choose one");
        }
        if (choice.of(ColumnRole.INPUT).isEmpty()) {
            throw new DataException(source.name() + ": no column is left for the inputs; the columns are \""
                    + String.join(
                            "\", \"",
                            choice.columns().stream().map(c -> c.name()).toList()) + "\"");
        }
        TableScan scan = new TableScan(source.name(), choice, progress, rows);
        TableRows.read(source, choice.format(), scan);
        if (!scan.begun()) {
            throw new DataException(source.name() + ": there are no rows of samples in it");
        }
        return scan;
    }

    private static DataException problems(String file, TableReport report) {
        CellProblem first = report.first().getFirst();
        if (report.problems() == 1) {
            return new DataException(file + ", " + first);
        }
        StringBuilder text = new StringBuilder(
                file + ", " + first + "\nIn all " + Counted.of(report.problems(), "cell") + " cannot be read:");
        report.first().forEach(problem -> text.append("\n  ").append(problem));
        if (report.problems() > report.first().size()) {
            text.append("\n  and ")
                    .append(report.problems() - report.first().size())
                    .append(" more");
        }
        return new DataException(text.toString());
    }

    private static DataException noSamples(String file, TableReport report) {
        StringBuilder text = new StringBuilder(file + ": no row can be used");
        report.leftOut()
                .forEach((reason, count) -> text.append("; ")
                        .append(Counted.of(count, "row"))
                        .append(" with ")
                        .append(reason));
        return new DataException(
                text.append("; fill the gaps, or leave such columns out").toString());
    }

    /// Inputs and targets picked by their names; a single target is taken for what it rather is.
    ///
    /// @param inputs in the order of the network's inputs; empty for all that are not targets and can be used
    /// @param targets empty for those of the choice
    /// @throws DataException if there is no such column, or one is picked twice
    public static TableChoice columns(
            TablePreview preview, TableChoice choice, List<String> inputs, List<String> targets) {
        return ColumnPick.of(preview, choice, inputs, targets);
    }

    /// "Classes or numbers?" for any column of a preview as the target.
    ///
    /// @throws IllegalArgumentException if there is no such column
    public static TargetOffer target(TablePreview preview, String column) {
        ColumnPreview seen = preview.column(column);
        return TargetGuess.offer(seen);
    }

    /// Categories in the order of classes: numbers by size, texts by their letters.
    public static List<CategoryCount> inOrder(List<CategoryCount> categories) {
        return categories.stream()
                .sorted(Comparator.comparing(CategoryCount::name, ClassOrder.BY_NAME))
                .toList();
    }

    /// Names of the sheets of a workbook, in the order of its tabs; none for other files.
    ///
    /// @throws DataException if the file cannot be read
    public static List<String> sheets(TablePreview preview) {
        return preview.format().kind() == FileKind.EXCEL ? ExcelRows.sheets(preview.source()) : List.of();
    }

    /// Whether a file is a table rather than JSON, by its first sign; a device or a pipe is none.
    public static boolean isTable(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Beginning beginning = Beginning.of(TableSource.of(file));
        for (byte b : beginning.bytes()) {
            // Byte order marks, zeros of UTF-16 and blanks say nothing yet.
            if (b > ' ') {
                return b != '{';
            }
        }
        return false;
    }

    /// What to point out about a choice: constant columns, ids, columns that say the same as the target, gaps, scales.
    public static List<Remark> remarks(TablePreview preview, TableChoice choice) {
        return Remarks.of(preview, choice);
    }
}
