package errorscape.data.table.reading;

import errorscape.data.DataException;
import errorscape.data.table.Guess;
import errorscape.data.table.Separator;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import errorscape.data.table.cells.DateText;
import errorscape.data.table.cells.NumberStyle;
import errorscape.math.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What separates cells: that which gives most lines the same number of cells, and most cells a meaning as numbers,
/// dates or gaps.
///
/// @param separator the best
/// @param sample the rows it makes
/// @param guess for people
record SeparatorGuess(Separator separator, Sample sample, Guess guess) {
    private static final int LOOKED_AT = 500;

    /// Every table of numbers has blanks somewhere; signs meant for separating are taken first.
    private static final double TRUST_IN_BLANKS = 0.95;

    private record Try(Separator separator, Sample sample, double score) {}

    /// @param text the first lines of the file
    /// @param format with comment sign and lines to skip; its separator is not looked at
    /// @throws DataException if no separator makes rows of it, such as for a quote that is never closed
    static SeparatorGuess of(TableSource text, TableFormat format) {
        List<Try> tries = new ArrayList<>();
        Optional<DataException> refused = Optional.empty();
        for (Separator separator : Separator.values()) {
            try {
                Sample sample = Sample.of(text, format.withSeparator(separator), LOOKED_AT);
                tries.add(new Try(separator, sample, score(separator, sample, format)));
            } catch (DataException e) {
                refused = refused.or(() -> Optional.of(e));
            }
        }
        Try best = tries.stream().reduce((a, b) -> b.score > a.score ? b : a).orElseThrow(refused::orElseThrow);
        double second = tries.stream()
                .filter(other -> other.separator != best.separator)
                .mapToDouble(Try::score)
                .max()
                .orElse(0);
        if (best.score == 0 && refused.isPresent()) {
            // Nothing else makes a table of it: what is wrong is told of the separator that would have.
            throw refused.get();
        }
        int cells = best.sample.usualCells();
        long alike =
                best.sample.rows().stream().filter(row -> row.size() == cells).count();
        String evidence = String.format(
                Locale.ROOT,
                "%d of the first %s %s %s",
                alike,
                Counted.of(best.sample.rows().size(), "row"),
                Counted.verb(alike, "has", "have"),
                Counted.of(cells, "cell"));
        boolean sure = cells > 1 && alike >= 0.98 * best.sample.rows().size() && second < 0.95 * best.score;
        return new SeparatorGuess(
                best.separator, best.sample, new Guess("separator", words(best.separator), evidence, sure));
    }

    private static double score(Separator separator, Sample sample, TableFormat format) {
        int cells = sample.usualCells();
        if (cells < 2) {
            return 0;
        }
        double alike = sample.rows().stream().filter(row -> row.size() == cells).count();
        double score = alike / sample.rows().size() * (1 + typed(separator, sample, format));
        return separator == Separator.BLANKS ? TRUST_IN_BLANKS * score : score;
    }

    /// The share of cells below the first row that mean something.
    private static double typed(Separator separator, Sample sample, TableFormat format) {
        Sample rows = sample.rows().size() > 1 ? sample.rest() : sample;
        NumberStyle style = NumberStyleGuess.of(rows, separator, Optional.empty(), Optional.empty())
                .style();
        CellReader reader = new CellReader(format);
        long typed = 0;
        long all = 0;
        for (List<String> row : rows.rows().subList(0, Math.min(200, rows.rows().size()))) {
            for (String cell : row) {
                all++;
                typed += reader.gap(cell) || !Double.isNaN(style.parse(cell)) || DateText.is(cell) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) typed / all;
    }

    static String words(Separator separator) {
        return separator == Separator.BLANKS ? "blanks" : separator.name().toLowerCase(Locale.ROOT);
    }
}
