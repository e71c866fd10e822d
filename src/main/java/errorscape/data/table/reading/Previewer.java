package errorscape.data.table.reading;

import errorscape.data.DataException;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.FileKind;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.RowSample;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableSource;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.TargetOffer;
import errorscape.data.table.cells.ArffRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Understands a table from its beginning.
final class Previewer {
    /// With fewer samples none are kept for validation.
    private static final int ENOUGH_TO_VALIDATE = 40;

    private static final int MOST_COLUMNS = 10_000;

    private Previewer() {}

    static TablePreview preview(TableSource source, FormatWishes wishes) {
        FormatGuess.Result guessed = FormatGuess.of(source, wishes);
        TableFormat format = guessed.format();
        Sample rows = guessed.rows();
        boolean headed = Layout.headed(format);
        Sample data = headed && !rows.isEmpty() ? rows.rest() : rows;
        if (data.isEmpty()) {
            throw new DataException(source.name()
                    + (headed && !rows.isEmpty()
                            ? ": there is a row with names of columns, but no samples below it"
                            : ": there are no rows of cells in it"));
        }
        List<String> names = names(format, rows, data);
        if (names.size() > MOST_COLUMNS) {
            throw new DataException(String.format(
                    Locale.ROOT,
                    "%s: %,d columns are more than the %,d allowed",
                    source.name(),
                    names.size(),
                    MOST_COLUMNS));
        }
        List<ColumnPreview> columns = columns(source, format, names, data);
        Optional<String> target = TargetGuess.column(columns, format);
        List<ColumnPreview> withRoles = columns.stream()
                .map(column ->
                        target.equals(Optional.of(column.name())) ? column.withRole(ColumnRole.TARGET, "") : column)
                .toList();
        Optional<TargetOffer> offer = withRoles.stream()
                .filter(column -> column.role() == ColumnRole.TARGET)
                .findFirst()
                .map(TargetGuess::offer);
        return new TablePreview(
                source,
                format,
                guessed.guesses(),
                withRoles,
                shown(data, names.size()),
                data.rows().size(),
                data.whole(),
                offer,
                choice(format, withRoles, offer, data.rows().size()));
    }

    private static List<String> names(TableFormat format, Sample rows, Sample data) {
        if (Layout.headed(format)) {
            return Layout.of(format, rows.rows().getFirst(), data.rows().getFirst())
                    .names();
        }
        return Layout.of(format, List.of(), data.rows().getFirst()).names();
    }

    private static List<ColumnPreview> columns(
            TableSource source, TableFormat format, List<String> names, Sample data) {
        List<ColumnKind> declared =
                format.kind() == FileKind.ARFF ? ArffRows.declared(source, format.charset()) : List.of();
        CellReader reader = new CellReader(format);
        List<ColumnPreview> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            List<String> cells = new ArrayList<>(data.rows().size());
            for (int row = 0; row < data.rows().size(); row++) {
                cells.add(data.cell(row, c));
            }
            Optional<ColumnKind> kind = c < declared.size() ? Optional.of(declared.get(c)) : Optional.empty();
            columns.add(ColumnGuess.of(names.get(c), cells, reader, kind));
        }
        return columns;
    }

    private static List<List<String>> shown(Sample data, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(TablePreview.SHOWN, data.rows().size()); row++) {
            List<String> cells = new ArrayList<>(columns);
            for (int c = 0; c < columns; c++) {
                cells.add(data.cell(row, c));
            }
            rows.add(List.copyOf(cells));
        }
        return rows;
    }

    private static TableChoice choice(
            TableFormat format, List<ColumnPreview> columns, Optional<TargetOffer> offer, int rows) {
        List<ColumnChoice> choices =
                columns.stream().map(column -> column.as(column.role())).toList();
        return new TableChoice(
                format,
                choices,
                offer.map(TargetOffer::suggestion).orElse(TargetMeaning.NUMBERS),
                GapPolicy.LEAVE_OUT,
                RowSample.ALL,
                true,
                true,
                rows < ENOUGH_TO_VALIDATE ? 0 : 0.25,
                1);
    }
}
