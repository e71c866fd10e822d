package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.data.table.ColumnKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an ARFF file declares of its columns.
///
/// @param names of the columns
/// @param kinds of the columns
/// @param zeros what a column holds in a sparse row that does not name it: 0, or its first category
record ArffHeader(List<String> names, List<ColumnKind> kinds, List<String> zeros) {

    /// Reads up to the line of `@data`.
    static ArffHeader read(Lines lines, String file) throws IOException {
        ArffHeader header = new ArffHeader(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            String text = line.strip();
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.startsWith("@data")) {
                if (header.names.isEmpty()) {
                    throw DataException.at(file, lines.number(), null, "no @attribute stands before @data");
                }
                return header;
            }
            if (lower.startsWith("@attribute")) {
                header.add(text.substring("@attribute".length()).strip(), file, lines.number());
            }
        }
        throw new DataException(file + ": the line \"@data\" is missing, after which the rows begin");
    }

    private void add(String declaration, String file, long line) {
        String name;
        String type;
        char quote = declaration.isEmpty() ? ' ' : declaration.charAt(0);
        if (quote == '\'' || quote == '"') {
            int close = declaration.indexOf(quote, 1);
            name = close < 0 ? "" : declaration.substring(1, close);
            type = close < 0 ? "" : declaration.substring(close + 1).strip();
        } else {
            String[] parts = declaration.split("[\\s{]", 2);
            name = parts[0];
            type = declaration.substring(name.length()).strip();
        }
        if (name.isEmpty() || type.isEmpty()) {
            throw DataException.at(
                    file, line, null, "an attribute needs a name and a type, such as \"@attribute x1 numeric\"");
        }
        names.add(name);
        String word = type.toLowerCase(Locale.ROOT);
        if (type.startsWith("{")) {
            kinds.add(ColumnKind.CATEGORY);
            List<String> categories = new ArrayList<>();
            ArffRows.cells(type.substring(1, Math.max(1, type.lastIndexOf('}'))), categories::add);
            zeros.add(categories.isEmpty() ? "" : categories.getFirst());
        } else {
            kinds.add(
                    word.startsWith("date")
                            ? ColumnKind.DATE
                            : word.startsWith("string") ? ColumnKind.ID : ColumnKind.NUMBER);
            zeros.add("0");
        }
    }
}
