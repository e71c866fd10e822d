package errorscape.data.table.reading;

import errorscape.data.DataException;
import errorscape.data.table.CellProblem;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.ColumnSummary;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableReport;
import errorscape.data.table.cells.RowSink;
import errorscape.math.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Reads all rows of a table as chosen: keeps the values of the used columns, counts gaps and problems.
final class TableScan implements RowSink {
    static final int MOST_CATEGORIES = 256;
    private static final int MOST_ROWS = 20_000_000;

    /// 400 MB.
    private static final long MOST_NUMBERS = 50_000_000;

    private static final int BETWEEN_LOOKS = 1 << 13;

    private final String file;
    private final TableChoice choice;
    private final ReadingProgress progress;
    private final long stopAfter;
    private final CellReader reader;
    private final RowPlaces places;
    private final List<CellProblem> first = new ArrayList<>();
    private final Map<String, Long> leftOut = new LinkedHashMap<>();
    private List<String> header = List.of();
    private List<String> buffered = new ArrayList<>();
    private boolean headerRead;
    private Tape[] tapes = {};
    private Tape[] used = {};
    private boolean[] target = {};
    private NumberChunks[] columns = {};
    private int column;
    private boolean filled;
    private boolean beyond;
    private long rows;
    private long problems;

    /// @param file what messages call it
    /// @param stopAfter rows after which there is enough
    TableScan(String file, TableChoice choice, ReadingProgress progress, long stopAfter) {
        this.file = file;
        this.choice = choice;
        this.progress = progress;
        this.stopAfter = stopAfter;
        reader = new CellReader(choice.format());
        places = new RowPlaces(choice.rows());
        headerRead = !Layout.headed(choice.format());
    }

    @Override
    public void cell(char[] text, int from, int length) {
        filled |= length > 0;
        if (tapes.length == 0) {
            buffered.add(new String(text, from, length));
        } else if (column < tapes.length) {
            tapes[column].take(text, from, length);
        } else {
            beyond |= length > 0;
        }
        column++;
    }

    @Override
    public boolean endRow(long line) {
        if (!filled) {
            // An empty row; its gaps must not be counted.
            return emptyRow();
        }
        if (!headerRead) {
            header = buffered;
            buffered = new ArrayList<>();
            headerRead = true;
            nextRow();
            return true;
        }
        if (tapes.length == 0) {
            List<String> cells = buffered;
            begin(Layout.of(choice.format(), header, cells));
            nextRow();
            for (String cell : cells) {
                cell(cell.toCharArray(), 0, cell.length());
            }
        }
        row(line);
        nextRow();
        return rows < stopAfter;
    }

    private boolean emptyRow() {
        for (int c = 0; c < Math.min(column, tapes.length); c++) {
            tapes[c].forget();
        }
        buffered.clear();
        nextRow();
        return true;
    }

    private void nextRow() {
        column = 0;
        filled = false;
        beyond = false;
    }

    private void begin(Layout layout) {
        Map<String, ColumnChoice> chosen = new HashMap<>();
        choice.columns().forEach(c -> chosen.put(c.name(), c));
        Map<String, Tape> byName = new HashMap<>();
        Tape[] all = new Tape[layout.columns()];
        for (int c = 0; c < all.length; c++) {
            String name = layout.names().get(c);
            all[c] = tape(chosen.getOrDefault(name, new ColumnChoice(name, ColumnRole.LEFT_OUT, ColumnKind.ID)));
            byName.put(name, all[c]);
        }
        List<ColumnChoice> wanted = new ArrayList<>(choice.of(ColumnRole.INPUT));
        wanted.addAll(choice.of(ColumnRole.TARGET));
        used = new Tape[wanted.size()];
        target = new boolean[wanted.size()];
        columns = new NumberChunks[wanted.size()];
        for (int k = 0; k < used.length; k++) {
            Tape tape = byName.get(wanted.get(k).name());
            if (tape == null) {
                throw new DataException(
                        file + ": there is no column \"" + wanted.get(k).name() + "\"; the columns are \""
                                + String.join("\", \"", layout.names()) + "\"");
            }
            used[k] = tape;
            target[k] = wanted.get(k).role() == ColumnRole.TARGET;
            columns[k] = new NumberChunks();
        }
        tapes = all;
    }

    private Tape tape(ColumnChoice column) {
        if (!column.used()) {
            return new LooseTape(column.name(), reader);
        }
        return switch (column.kind()) {
            case CATEGORY -> new CategoryTape(column.name(), reader, MOST_CATEGORIES);
            case DATE -> new NumberTape(column.name(), reader, choice.format(), true, false);
            case NUMBER, ID, EMPTY ->
                new NumberTape(column.name(), reader, choice.format(), false, column.role() == ColumnRole.TARGET);
        };
    }

    private void row(long line) {
        rows++;
        if (rows > MOST_ROWS) {
            throw tooMuch(line, MOST_ROWS, "rows");
        }
        if (rows % BETWEEN_LOOKS == 0 && !progress.goesOn(rows)) {
            throw new CancellationException();
        }
        int cells = column;
        for (int c = cells; c < tapes.length; c++) {
            tapes[c].take(new char[0], 0, 0);
        }
        boolean bad = beyond;
        if (beyond) {
            problem(
                    line,
                    "",
                    "",
                    Counted.of(cells, "cell") + " where there are " + Counted.of(tapes.length, "column")
                            + "; quote a cell that holds the separator");
        }
        int gap = -1;
        for (int k = 0; k < used.length; k++) {
            Tape tape = used[k];
            if (tape.problem != null) {
                bad = true;
                problem(line, tape.name(), tape.text, tape.problem);
            } else if (Double.isNaN(tape.value) && (target[k] || choice.gaps() == GapPolicy.LEAVE_OUT) && gap < 0) {
                gap = k;
            }
        }
        if (!bad && gap >= 0) {
            leftOut.merge("nothing in \"" + used[gap].name() + "\"", 1L, Long::sum);
        } else if (!bad) {
            keep(line);
        }
    }

    private void keep(long line) {
        int place = places.next();
        if (place < 0) {
            return;
        }
        if ((long) places.kept() * used.length > MOST_NUMBERS) {
            throw tooMuch(line, MOST_NUMBERS, "numbers");
        }
        for (int k = 0; k < used.length; k++) {
            columns[k].set(place, used[k].value);
        }
    }

    private DataException tooMuch(long line, long most, String what) {
        return DataException.at(
                file,
                line,
                null,
                String.format(
                        Locale.ROOT,
                        "more than %,d %s are too many; use a part of the rows, or fewer columns",
                        most,
                        what));
    }

    private void problem(long line, String name, String text, String reason) {
        problems++;
        if (first.size() < TableReport.LISTED) {
            first.add(new CellProblem(line, name, text, reason));
        }
    }

    /// Whether any row was read.
    boolean begun() {
        return tapes.length > 0;
    }

    List<Tape> used() {
        return List.of(used);
    }

    /// The kept values of a used column; they are given away.
    double[] give(int k, int[] order) {
        return places.inOrder() ? columns[k].give(places.kept()) : columns[k].give(order);
    }

    RowPlaces places() {
        return places;
    }

    long problems() {
        return problems;
    }

    TableReport report(Map<String, Long> filledGaps) {
        Map<String, Long> reasons = new LinkedHashMap<>(leftOut);
        if (places.usable() > places.kept()) {
            reasons.put(TableReport.NOT_CHOSEN, (long) places.usable() - places.kept());
        }
        Map<String, ColumnSummary> summaries = new LinkedHashMap<>();
        for (Tape tape : tapes) {
            summaries.put(tape.name(), tape.summary());
        }
        return new TableReport(rows, problems > 0 ? 0 : places.kept(), reasons, filledGaps, summaries, problems, first);
    }
}
