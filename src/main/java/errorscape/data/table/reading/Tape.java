package errorscape.data.table.reading;

import errorscape.data.table.ColumnSummary;
import org.jspecify.annotations.Nullable;

/// One column while its cells are read, row by row. Each cell leaves behind what the row needs to know of it.
abstract class Tape {
    /// Of the last cell: a number, or the code of a category; NaN for a gap.
    double value;

    /// Of the last cell: what is wrong with it; null if nothing is.
    @Nullable
    String problem;

    /// Of the last cell with a problem.
    String text = "";

    private final String name;
    private final CellReader reader;
    private long cells;
    private long missing;

    Tape(String name, CellReader reader) {
        this.name = name;
        this.reader = reader;
    }

    String name() {
        return name;
    }

    CellReader reader() {
        return reader;
    }

    long cells() {
        return cells;
    }

    long missing() {
        return missing;
    }

    /// Takes the next cell.
    void take(char[] text, int from, int length) {
        cells++;
        problem = null;
        if (reader.gap(text, from, length)) {
            missing++;
            value = Double.NaN;
        } else {
            read(text, from, length);
        }
    }

    /// Takes back the last cell, a gap in a row that is none.
    void forget() {
        cells--;
        missing--;
    }

    /// Remembers what is wrong with a cell.
    void complain(String text, String reason) {
        this.text = text;
        problem = reason;
        value = Double.NaN;
    }

    /// Reads a cell that is no gap into `value`, or says what is wrong in `problem`.
    abstract void read(char[] text, int from, int length);

    /// What it holds, of all cells so far.
    abstract ColumnSummary summary();
}
