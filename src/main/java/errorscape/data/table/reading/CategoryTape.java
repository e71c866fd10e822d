package errorscape.data.table.reading;

import errorscape.data.table.ColumnSummary;
import errorscape.data.table.cells.TruthValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A column of categories, whose values are their codes in the order in which they first come.
final class CategoryTape extends Tape {
    private final TextCodes codes = new TextCodes();
    private final int most;
    private long[] counts = new long[16];

    /// @param most categories there may be
    CategoryTape(String name, CellReader reader, int most) {
        super(name, reader);
        this.most = most;
    }

    @Override
    void read(char[] text, int from, int length) {
        int code = codes.code(text, from, length, most);
        if (code < 0) {
            String cell = new String(text, from, length);
            complain(
                    cell,
                    Quoted.of(cell) + " is one more than " + most
                            + " different texts, which are too many for categories; leave the column out");
            return;
        }
        if (code >= counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[code]++;
        value = code;
    }

    /// The category of each code. Truth values that differ only by their letters' case are one.
    List<String> names() {
        boolean truth = TruthValue.pair(codes.texts()).isPresent();
        return codes.texts().stream()
                .map(text -> truth ? text.toLowerCase(Locale.ROOT) : text)
                .toList();
    }

    @Override
    ColumnSummary summary() {
        Map<String, Long> byName = new HashMap<>();
        List<String> names = names();
        for (int code = 0; code < names.size(); code++) {
            byName.merge(names.get(code), counts[code], Long::sum);
        }
        return new ColumnSummary(
                cells(),
                missing(),
                byName.size(),
                Double.NaN,
                Double.NaN,
                Summaries.categories(byName),
                Summaries.counts(Summaries.categories(byName)));
    }
}
