package errorscape.data.table;

import java.nio.charset.Charset;
import java.util.List;

/// How the cells of a file are read. With it the same file gives the same numbers on any machine.
///
/// @param charset name of the character set of a text
/// @param header whether the first row names the columns
/// @param comment what lines begin with that are left out; empty for none
/// @param skippedLines lines before the table, such as a title
/// @param missing texts that mark a gap, in any case of letters
/// @param sheet name of a workbook's sheet; empty for other files
public record TableFormat(
        FileKind kind,
        String charset,
        Separator separator,
        DecimalSign decimal,
        Grouping grouping,
        boolean header,
        String comment,
        int skippedLines,
        List<String> missing,
        DateOrder dates,
        String sheet) {
    /// The usual marks of a gap; the empty cell is one.
    public static final List<String> USUAL_MISSING = List.of("", "NA", "N/A", "#N/A", "?", ".", "-", "nan", "null");

    /// Comma-separated UTF-8 with a header and decimal points.
    public static final TableFormat PLAIN = new TableFormat(
            FileKind.TEXT,
            "UTF-8",
            Separator.COMMA,
            DecimalSign.POINT,
            Grouping.NONE,
            true,
            "",
            0,
            USUAL_MISSING,
            DateOrder.MONTH_FIRST,
            "");

    public TableFormat {
        missing = List.copyOf(missing);
        if (decimal.sign() == grouping.sign()) {
            throw new IllegalArgumentException("the decimal sign cannot be what separates thousands too");
        }
        if (comment.length() > 1) {
            throw new IllegalArgumentException("comments begin with one sign, not \"" + comment + "\"");
        }
        if (skippedLines < 0) {
            throw new IllegalArgumentException("there are not " + skippedLines + " lines to skip");
        }
        if (!knownCharset(charset)) {
            throw new IllegalArgumentException("there is no character set \"" + charset + "\"");
        }
    }

    private static boolean knownCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public TableFormat withKind(FileKind kind) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withCharset(String charset) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withSeparator(Separator separator) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withNumbers(DecimalSign decimal, Grouping grouping) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withHeader(boolean header) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withComment(String comment) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withSkippedLines(int skippedLines) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withMissing(List<String> missing) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withDates(DateOrder dates) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }

    public TableFormat withSheet(String sheet) {
        return new TableFormat(
                kind, charset, separator, decimal, grouping, header, comment, skippedLines, missing, dates, sheet);
    }
}
