package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.data.table.FileKind;
import errorscape.data.table.Guess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What kind of file a table is in, by its content: names of files lie.
public final class FileKindGuess {
    private static final Pattern ARFF = Pattern.compile("(?im)\\A(?:\\s*+(?:%.*+)?+$)*+\\s*+@relation\\b");
    private static final Pattern SPARSE =
            Pattern.compile("[-+]?[0-9.][-+0-9.eE]*+(?:[ \\t]++\\d++:[-+]?[0-9.][-+0-9.eE]*+)*+[ \\t]*+(?:#.*+)?+");
    private static final int LINES = 200;

    private FileKindGuess() {}

    /// Tells the kind of a file.
    ///
    /// @throws DataException if it is something else than a table
    public static FileKind of(Beginning beginning) {
        byte[] bytes = beginning.bytes();
        String file = beginning.source().name();
        if (bytes.length == 0) {
            throw new DataException(file + ": the file is empty; it needs rows of cells");
        }
        String first = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        if (first.startsWith("PK\003\004")) {
            return FileKind.EXCEL;
        }
        if (first.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new DataException(file + ": this is a workbook of Excel 97 to 2003; save it as .xlsx or as CSV");
        }
        Guess charset = CharsetGuess.of(beginning);
        String text = beginning.text(charset.value());
        if (text.indexOf('\0') >= 0) {
            throw new DataException(file + ": this is no text, but bytes of something else; choose a table: CSV, .xlsx,"
                    + " ARFF or LIBSVM");
        }
        if (text.isBlank()) {
            throw new DataException(file + ": there is nothing but blanks in it; it needs rows of cells");
        }
        refuseOthers(file, text.stripLeading());
        if (ARFF.matcher(text).find()) {
            return FileKind.ARFF;
        }
        return sparse(text.lines().limit(LINES).toList()) ? FileKind.LIBSVM : FileKind.TEXT;
    }

    private static void refuseOthers(String file, String text) {
        String start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw new DataException(
                    file + ": this is a web page or XML, not a table; get the file itself, not the page that shows it");
        }
        if (start.startsWith("{") || start.startsWith("[{") || start.startsWith("[[")) {
            throw new DataException(
                    file + ": this is JSON, not a table; save the rows as CSV, or open it as a scenario");
        }
        if (start.startsWith("%pdf")) {
            throw new DataException(file + ": this is a PDF, not a table; copy the table out of it and paste it");
        }
    }

    private static boolean sparse(List<String> lines) {
        boolean pairs = false;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!SPARSE.matcher(line.strip()).matches() || !ascending(line)) {
                return false;
            }
            pairs |= line.indexOf(':') >= 0;
        }
        return pairs;
    }

    /// Indices rise; times of day do not look like that for long.
    private static boolean ascending(String line) {
        long before = -1;
        for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
            int from = colon;
            while (from > 0 && Character.isDigit(line.charAt(from - 1)) && colon - from < 9) {
                from--;
            }
            if (from == colon) {
                return false;
            }
            long index = Long.parseLong(line, from, colon, 10);
            if (index <= before) {
                return false;
            }
            before = index;
        }
        return true;
    }
}
