package errorscape.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import errorscape.laboratory.LabResult;
import errorscape.laboratory.LabTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a laboratory found as text: everything in full precision for other programs, or tables for people.
public final class LabText {
    /// Longer tables are for files; people see their beginning.
    private static final int MOST_ROWS = 40;

    private LabText() {}

    /// Facts and all tables, each table a list of objects.
    public static String json(LabResult result) {
        return json(result, JsonText.object().put("lab", result.lab()));
    }

    /// The same of a result that leaves its scenario behind.
    ///
    /// @param of what was trained, for people
    public static String json(LabResult result, String of) {
        return json(result, JsonText.object().put("lab", result.lab()).put("of", of));
    }

    private static String json(LabResult result, JsonText json) {
        for (LabResult.Fact fact : result.facts()) {
            put(json, fact.key(), fact.value());
        }
        for (LabTable table : result.tables()) {
            List<JsonText> rows = new ArrayList<>();
            for (List<@Nullable Object> row : table.rows()) {
                JsonText object = JsonText.object();
                for (int c = 0; c < row.size(); c++) {
                    put(object, table.columns().get(c).key(), row.get(c));
                }
                rows.add(object);
            }
            json.put(table.key(), rows);
        }
        return json + "\n";
    }

    private static void put(JsonText json, String key, @Nullable Object value) {
        switch (value) {
            case null -> json.putNull(key);
            case Double number -> json.put(key, number.doubleValue());
            case Long number -> json.put(key, number.longValue());
            case Integer number -> json.put(key, number.longValue());
            case Boolean flag -> json.put(key, flag.booleanValue());
            case double[] numbers -> json.put(key, numbers);
            default -> json.put(key, value.toString());
        }
    }

    /// A table as comma-separated values, with its keys as the header.
    public static String csv(LabTable table) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(table.columns().stream().map(LabTable.Column::key).toList());
        table.rows()
                .forEach(row ->
                        csv.writeRecord(row.stream().map(LabText::csvCell).toList()));
        flush(csv);
        return text.toString();
    }

    /// The same with a last column that says what was trained.
    ///
    /// @param of for people
    public static String csv(LabTable table, String of) {
        List<LabTable.Column> columns = new ArrayList<>(table.columns());
        columns.add(new LabTable.Column("of", "of"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> longer = new ArrayList<>(row);
            longer.add(of);
            rows.add(longer);
        }
        return csv(new LabTable(table.key(), columns, rows));
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            // Into the memory nothing fails to be written.
            throw new UncheckedIOException(e);
        }
    }

    private static String csvCell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> Double.isFinite(number) ? number.toString() : "";
            case double[] numbers ->
                Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    /// For people: facts, then the tables, the shortest first, each up to a page.
    public static String text(LabResult result) {
        StringBuilder text = new StringBuilder();
        for (LabResult.Fact fact : result.facts()) {
            text.append(String.format(Locale.ROOT, "%-34s %s%n", fact.name(), cell(fact.value())));
        }
        for (LabTable table : result.tables().reversed()) {
            table(table, text.append('\n'));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static void table(LabTable table, StringBuilder text) {
        List<String[]> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(LabTable.Column::name).toArray(String[]::new));
        for (List<@Nullable Object> row :
                table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
            lines.add(row.stream().map(LabText::cell).toArray(String[]::new));
        }
        int[] widths = new int[table.columns().size()];
        for (String[] line : lines) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], line[c].length());
            }
        }
        for (String[] line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                padded.append(c == 0 ? "" : "  ").append(" ".repeat(widths[c] - line[c].length()));
                padded.append(line[c]);
            }
            text.append(padded).append('\n');
        }
        if (table.rows().size() > MOST_ROWS) {
            text.append("... ").append(table.rows().size() - MOST_ROWS).append(" more\n");
        }
    }

    /// A cell for people.
    public static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Double number -> Double.isFinite(number) ? number(number, 6) : "-";
            case double[] numbers ->
                Arrays.stream(numbers).limit(3).mapToObj(x -> number(x, 4)).collect(Collectors.joining(" "))
                        + (numbers.length > 3 ? " ..." : "");
            case Boolean flag -> flag ? "yes" : "no";
            default -> value.toString();
        };
    }

    /// A number with so many significant digits, without zeros at its end.
    private static String number(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e7
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%." + Math.max(0, rounded.precision() - 1) + "e", value);
    }
}
