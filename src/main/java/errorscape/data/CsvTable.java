package errorscape.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import errorscape.math.Counted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// The chosen columns of a CSV file while its rows are read.
final class CsvTable {
    private final String file;
    private final List<String> header;
    private final CsvColumns.Places places;
    private final CsvLimits limits;
    private final NumberColumn[] inputs;
    private final TargetColumn[] targets;
    private int rows;

    CsvTable(String file, CsvRecord header, CsvColumns columns, CsvLimits limits) {
        this.file = file;
        this.header = columnNames(file, header, limits);
        this.limits = limits;
        places = columns.places(file, this.header);
        inputs = new NumberColumn[places.inputs().length];
        Arrays.setAll(inputs, i -> new NumberColumn());
        targets = new TargetColumn[places.targets().length];
        Arrays.setAll(
                targets,
                k -> new TargetColumn(file, this.header.get(places.targets()[k]), targets.length == 1, limits));
    }

    /// A byte order mark may stand before the header's line, too.
    private static String name(String cell) {
        String stripped = cell.strip();
        return stripped.startsWith("\uFEFF") ? name(stripped.substring(1)) : stripped;
    }

    /// The names in a header, checked.
    static List<String> columnNames(String file, CsvRecord header, CsvLimits limits) {
        long line = header.getStartingLineNumber();
        List<String> names = header.getFields().stream().map(CsvTable::name).toList();
        if (names.size() > limits.columns()) {
            throw DataException.at(
                    file,
                    line,
                    null,
                    String.format(
                            Locale.ROOT, "%,d columns are more than the %,d allowed", names.size(), limits.columns()));
        }
        if (names.stream().allMatch(name -> new CsvCell(file, line, name, name).looksNumeric())) {
            throw DataException.at(
                    file,
                    line,
                    null,
                    "the first line holds numbers; put a line with the names of the columns above it");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw DataException.at(
                        file, line, null, "column " + (i + 1) + " has no name; name it, or leave the column out");
            }
            if (!seen.add(names.get(i))) {
                throw DataException.at(file, line, names.get(i), "two columns have this name");
            }
        }
        return names;
    }

    void add(CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            throw DataException.at(
                    file,
                    line,
                    null,
                    counted(row.getFieldCount(), "cell") + " where the first line has "
                            + counted(header.size(), "column"));
        }
        rows++;
        if (rows > limits.rows()) {
            throw DataException.at(
                    file,
                    line,
                    null,
                    String.format(Locale.ROOT, "more than %,d rows are too many; take a part of them", limits.rows()));
        }
        if ((long) rows * (inputs.length + targets.length) > limits.cells()) {
            throw DataException.at(
                    file,
                    line,
                    null,
                    String.format(
                            Locale.ROOT,
                            "more than %,d cells are too many; take fewer rows or columns",
                            limits.cells()));
        }
        for (int i = 0; i < inputs.length; i++) {
            inputs[i].add(cell(row, places.inputs()[i]).number());
        }
        for (int k = 0; k < targets.length; k++) {
            targets[k].add(cell(row, places.targets()[k]));
        }
    }

    private CsvCell cell(CsvRecord row, int place) {
        return new CsvCell(
                file,
                row.getStartingLineNumber(),
                header.get(place),
                row.getField(place).strip());
    }

    Dataset dataset() {
        if (rows == 0) {
            throw new DataException(file + ": the file has a line with names of columns, but no samples below it");
        }
        List<String> classNames = targets.length == 1 ? targets[0].classNames() : List.of();
        return new Dataset(
                file.replaceFirst("(?i)\\.csv$", ""),
                names(places.inputs()),
                Arrays.stream(inputs).map(NumberColumn::toArray).toArray(double[][]::new),
                names(places.targets()),
                Arrays.stream(targets).map(target -> target.result(classNames)).toArray(double[][]::new),
                classNames);
    }

    private List<String> names(int[] columns) {
        return new ArrayList<>(IntStream.of(columns).mapToObj(header::get).toList());
    }

    private static String counted(int count, String what) {
        return Counted.of(count, what);
    }
}
