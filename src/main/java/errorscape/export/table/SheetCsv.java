package errorscape.export.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tables as comma-separated values (RFC 4180), in UTF-8. Numbers have the shortest digits that read back as the same
/// double; what is not a finite number is an empty cell. Where the file comes from stands in lines that begin with `#`.
public final class SheetCsv {
    private SheetCsv() {}

    /// Writes the table of a sheet.
    ///
    /// @throws IOException of the stream
    public static void write(DataSheet sheet, OutputStream to) throws IOException {
        CsvWriter csv = writer(to);
        try (Stream<List<@Nullable Object>> rows = sheet.table().rows().stream()) {
            sheet.of().facts().forEach((key, value) -> csv.writeComment(" " + key + ": " + value));
            for (Map.Entry<String, Object> fact : sheet.facts().entrySet()) {
                csv.writeComment(" " + fact.getKey() + ": " + fact.getValue());
            }
            csv.writeRecord(sheet.table().columns());
            rows.forEach(row -> csv.writeRecord(row.stream().map(SheetCsv::cell).toList()));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvWriter writer(OutputStream to) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> Double.isFinite(number) ? number.toString() : "";
            case double[] numbers ->
                Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
