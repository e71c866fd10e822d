package errorscape.data.table.cells;

import errorscape.data.DataException;
import errorscape.data.table.Separator;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

/// Reads the rows of a table of any kind. A header is the first row, if the format has one; the names that an ARFF or
/// LIBSVM file declares come as a header too.
public final class TableRows {
    private TableRows() {}

    /// Reads until the sink has enough.
    ///
    /// @return whether that was all
    /// @throws DataException if the file cannot be read
    public static boolean read(TableSource source, TableFormat format, RowSink sink) {
        Ending ending = new Ending(sink);
        TableInput.guarded(source, () -> {
            try {
                read(source, format, ending);
            } catch (CharacterCodingException e) {
                throw notInCharset(source, format, ending.line);
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof CharacterCodingException) {
                    throw notInCharset(source, format, ending.line);
                }
                throw e;
            }
            return ending;
        });
        return !ending.ended;
    }

    /// Texts are decoded ahead of the rows, so the place is known from below alone.
    private static DataException notInCharset(TableSource source, TableFormat format, long line) {
        return DataException.at(
                source.name(),
                line,
                null,
                "below this line the text is not " + format.charset() + "; choose another character set");
    }

    private static void read(TableSource source, TableFormat format, Ending ending) throws IOException {
        switch (format.kind()) {
            case TEXT -> {
                if (format.separator() == Separator.BLANKS) {
                    BlankRows.read(source, format, ending);
                } else {
                    DelimitedRows.read(source, format, ending);
                }
            }
            case EXCEL -> ExcelRows.read(source, format, ending);
            case ARFF -> ArffRows.read(source, format, ending);
            case LIBSVM -> LibsvmRows.read(source, format, ending);
        }
    }

    /// Remembers whether the sink had enough before the end.
    private static final class Ending implements RowSink {
        private final RowSink sink;
        private boolean ended;
        private long line;

        Ending(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void cell(char[] text, int from, int length) {
            sink.cell(text, from, length);
        }

        @Override
        public boolean endRow(long line) {
            this.line = line;
            boolean more = sink.endRow(line);
            ended |= !more;
            return more;
        }
    }
}
