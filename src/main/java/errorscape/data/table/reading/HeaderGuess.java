package errorscape.data.table.reading;

import errorscape.data.table.Guess;
import errorscape.data.table.TableFormat;
import errorscape.math.Counted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether the first row names the columns: by what the columns below hold, never by the first row alone.
final class HeaderGuess {
    private static final int LOOKED_AT = 1_000;

    private HeaderGuess() {}

    /// @param sample all rows, the first included
    static Guess of(Sample sample, TableFormat format) {
        if (sample.rows().size() < 2) {
            CellReader reader = new CellReader(format);
            boolean texts = sample.rows().stream()
                    .flatMap(List::stream)
                    .allMatch(cell -> !reader.gap(cell) && Double.isNaN(reader.number(cell)));
            return guess(texts, "there is one row alone", false);
        }
        CellReader reader = new CellReader(format);
        int columns = sample.usualCells();
        int names = 0;
        int values = 0;
        int textColumns = 0;
        int repeated = 0;
        int repeating = 0;
        for (int c = 0; c < columns; c++) {
            String first = sample.cell(0, c);
            Column below = below(sample, c, reader);
            boolean number = !Double.isNaN(reader.number(first)) || !Double.isNaN(reader.date(first));
            if (below.typed) {
                names += !number && !reader.gap(first) ? 1 : 0;
                values += number ? 1 : 0;
            } else if (below.some) {
                textColumns++;
                repeated += below.texts.contains(first) ? 1 : 0;
                repeating += below.repeats ? 1 : 0;
            }
        }
        if (values > names && running(sample, columns, reader)) {
            return guess(true, "the numbers in the first row run on by one, and those below do not", false);
        }
        if (names > values) {
            return guess(
                    true,
                    Counted.of(names, "column") + " of numbers " + Counted.verb(names, "begins", "begin")
                            + " with a text",
                    values == 0);
        }
        if (values > 0) {
            return guess(
                    false,
                    Counted.of(values, "column") + " of numbers " + Counted.verb(values, "begins", "begin")
                            + " with a number",
                    names == 0);
        }
        if (repeated > 0) {
            return guess(false, "the first row's texts come again below", repeated == textColumns);
        }
        return guess(true, "the first row's texts do not come again below", repeating > 0);
    }

    private record Column(boolean typed, boolean some, boolean repeats, Set<String> texts) {}

    private static Column below(Sample sample, int column, CellReader reader) {
        int typed = 0;
        int all = 0;
        Set<String> texts = new HashSet<>();
        for (int row = 1; row < Math.min(sample.rows().size(), LOOKED_AT); row++) {
            String cell = sample.cell(row, column);
            if (reader.gap(cell)) {
                continue;
            }
            all++;
            if (!Double.isNaN(reader.number(cell)) || !Double.isNaN(reader.date(cell))) {
                typed++;
            } else {
                texts.add(cell);
            }
        }
        return new Column(all > 0 && typed >= 0.8 * all, all > 0, texts.size() < all - typed, texts);
    }

    /// Years or running numbers as names, as spreadsheets and pandas have them.
    private static boolean running(Sample sample, int columns, CellReader reader) {
        return runs(sample, 0, columns, reader) && !runs(sample, 1, columns, reader);
    }

    private static boolean runs(Sample sample, int row, int columns, CellReader reader) {
        int run = 0;
        double before = Double.NaN;
        for (int c = 0; c < columns; c++) {
            double now = reader.number(sample.cell(row, c));
            if (Double.isNaN(now)) {
                continue;
            }
            if (!Double.isNaN(before) && now != before + 1) {
                return false;
            }
            run++;
            before = now;
        }
        return run >= 3;
    }

    private static Guess guess(boolean header, String evidence, boolean sure) {
        return new Guess("header", header ? "yes" : "no", evidence, sure);
    }
}
