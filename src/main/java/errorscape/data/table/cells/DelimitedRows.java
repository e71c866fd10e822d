package errorscape.data.table.cells;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import errorscape.data.DataException;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CancellationException;

/// Rows of cells between commas, semicolons, tabs or bars, quoted or not.
final class DelimitedRows {
    private DelimitedRows() {}

    static void read(TableSource source, TableFormat format, RowSink sink) throws IOException {
        try (BufferedReader text = TableInput.text(source, format.charset())) {
            skip(text, format.skippedLines(), source.name());
            read(text, format.separator().sign(), '"', format.comment(), format.skippedLines(), source.name(), sink);
        }
    }

    /// Plainly, as the lines come: what is quoted may go on over them.
    private static void skip(BufferedReader text, int lines, String file) throws IOException {
        Lines skipped = new Lines(text, file);
        for (int i = 0; i < lines && skipped.next() != null; i++) {
            // A carriage return alone ends no line of the kinds of files that have titles.
        }
    }

    /// Reads from a text that has been opened.
    ///
    /// @param comment what lines begin with that are left out; empty for none
    /// @param before lines that have been read already
    static void read(
            BufferedReader text, char separator, char quote, String comment, long before, String file, RowSink sink) {
        try {
            CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                    .fieldSeparator(separator)
                    .quoteCharacter(quote)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .trimWhitespacesAroundQuotes(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(Lines.LONGEST);
            if (!comment.isEmpty()) {
                builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(comment.charAt(0));
            }
            Iterator<Boolean> records =
                    builder.build(new Handler(sink, before), text).iterator();
            while (records.hasNext() && records.next()) {
                // The handler hands the cells on.
            }
        } catch (CsvParseException e) {
            // What the sink throws is not about the cells.
            if (e.getCause() instanceof DataException || e.getCause() instanceof CancellationException) {
                throw (RuntimeException) e.getCause();
            }
            String remedy = String.valueOf(e.getMessage()).contains("quote")
                    ? "; a cell in quotes ends with one, and a quote within is written twice"
                    : "";
            throw new DataException(file + ": " + e.getMessage() + remedy, e);
        }
    }

    /// Hands cells on without making texts of them.
    private static final class Handler extends CsvCallbackHandler<Boolean> {
        private final RowSink sink;
        private final long before;
        private long line;
        private int fields;
        private RecordType type = RecordType.DATA;

        Handler(RowSink sink, long before) {
            this.sink = sink;
            this.before = before;
        }

        @Override
        protected RecordType getRecordType() {
            return type;
        }

        @Override
        protected int getFieldCount() {
            return fields;
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            line = startingLineNumber;
            fields = 0;
            type = RecordType.DATA;
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            fields++;
            int from = offset;
            int to = offset + length;
            while (from < to && buffer[from] <= ' ') {
                from++;
            }
            while (from < to && buffer[to - 1] <= ' ') {
                to--;
            }
            sink.cell(buffer, from, to - from);
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            type = RecordType.COMMENT;
        }

        @Override
        protected void setEmpty() {
            type = RecordType.EMPTY;
        }

        @Override
        protected Boolean buildRecord() {
            return type != RecordType.DATA || sink.endRow(before + line);
        }
    }
}
