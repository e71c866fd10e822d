package errorscape.data.table.reading;

import errorscape.data.table.CategoryCount;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnPreview;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.ColumnSummary;
import errorscape.data.table.cells.TruthValue;
import errorscape.math.Counted;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a column is, by what most of its cells are.
final class ColumnGuess {
    /// A few cells may be slips of the pen, which reading will find.
    private static final double MOST = 0.8;

    /// With fewer rows, texts that are all different may still be categories.
    private static final int ENOUGH_FOR_ID = 10;

    /// One-hot inputs of more categories are rarely meant.
    static final int MANY_CATEGORIES = 50;

    private static final Set<String> ID_NAMES =
            Set.of("id", "index", "idx", "nr", "no", "no.", "#", "key", "row", "rownames", "row names", "uuid", "guid");

    private final String name;
    private final ColumnCells cells;
    private final CellReader reader;
    private final ColumnSummary summary;
    private int numbers;
    private int dates;
    private int all;
    private boolean whole = true;
    private boolean running = true;

    private ColumnGuess(String name, List<String> cells, CellReader reader) {
        this.name = name;
        this.cells = ColumnCells.of(cells, reader);
        this.reader = reader;
        summary = Summaries.of(this.cells);
        look();
    }

    /// Tells what a column is.
    ///
    /// @param cells texts of its cells
    /// @param declared what the file says it is; empty if it says nothing
    /// @return with the role that does not depend on other columns: left out, or input
    static ColumnPreview of(String name, List<String> cells, CellReader reader, Optional<ColumnKind> declared) {
        return new ColumnGuess(name, cells, reader).guess(declared);
    }

    private void look() {
        double before = Double.NaN;
        for (int i = 0; i < cells.count(); i++) {
            if (cells.gaps()[i]) {
                running = false;
                continue;
            }
            all++;
            double number = cells.numbers()[i];
            if (Double.isNaN(number)) {
                dates += Double.isNaN(reader.date(cells.texts().get(i))) ? 0 : 1;
                running = false;
                continue;
            }
            numbers++;
            whole &= number == Math.rint(number);
            running &= Double.isNaN(before) || number == before + 1;
            before = number;
        }
    }

    private ColumnPreview guess(Optional<ColumnKind> declared) {
        if (all == 0) {
            return preview(ColumnKind.EMPTY, ColumnKind.NUMBER, "there is nothing in it");
        }
        boolean mostNumbers = numbers >= MOST * all || (numbers >= 2 && all - numbers == 1);
        ColumnKind plain = declared.filter(kind -> kind != ColumnKind.ID)
                .orElse(mostNumbers ? ColumnKind.NUMBER : dates >= MOST * all ? ColumnKind.DATE : ColumnKind.CATEGORY);
        if (plain == ColumnKind.DATE) {
            return preview(plain, plain, "dates are left out unless they are wanted");
        }
        Optional<String> id = looksLikeId(plain);
        if (id.isPresent() || declared.equals(Optional.of(ColumnKind.ID))) {
            return preview(ColumnKind.ID, plain, id.orElse("the file says that it holds texts of any kind"));
        }
        if (summary.missing() > all) {
            return preview(plain, plain, "most of it is missing");
        }
        if (plain == ColumnKind.CATEGORY && summary.distinct() > MANY_CATEGORIES && summary.distinct() > 0.2 * all) {
            return preview(
                    plain, plain, Counted.of(summary.distinct(), "different text") + " are too many for categories");
        }
        return new ColumnPreview(name, plain, plain, ColumnRole.INPUT, "", tidy(plain), signature());
    }

    private ColumnPreview preview(ColumnKind kind, ColumnKind ifUsed, String reason) {
        return new ColumnPreview(name, kind, ifUsed, ColumnRole.LEFT_OUT, reason, tidy(kind), signature());
    }

    private Optional<String> looksLikeId(ColumnKind plain) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll(" \\(\\d+\\)$", "");
        boolean named = ID_NAMES.contains(lower)
                || lower.matches(".*[_ .-]id|unnamed: \\d+")
                || name.matches("[A-Za-z]*[a-z]I[dD]");
        boolean nameless = name.matches("column \\d+");
        boolean different = summary.distinct() == all && all > 1;
        if (plain == ColumnKind.NUMBER) {
            if (running && whole && all > 1 && (named || nameless)) {
                return Optional.of("it numbers the rows");
            }
            return named && different && whole
                    ? Optional.of("it has another number in each row, and the name of an id")
                    : Optional.empty();
        }
        boolean nearly = all >= 2 * ENOUGH_FOR_ID && summary.distinct() > 0.9 * all;
        return (different && (named || all >= ENOUGH_FOR_ID)) || nearly
                ? Optional.of("it has another text in " + (different ? "each row" : "nearly each row"))
                : Optional.empty();
    }

    /// Truth values are told from one another by their meaning, not their letters.
    private ColumnSummary tidy(ColumnKind kind) {
        List<String> names =
                summary.categories().stream().map(CategoryCount::name).toList();
        if (kind != ColumnKind.CATEGORY || TruthValue.pair(names).isEmpty()) {
            return summary;
        }
        Map<String, Long> counts = new HashMap<>();
        summary.categories().forEach(c -> counts.merge(c.name().toLowerCase(Locale.ROOT), c.count(), Long::sum));
        List<CategoryCount> categories = Summaries.categories(counts);
        return new ColumnSummary(
                summary.cells(),
                summary.missing(),
                categories.size(),
                Double.NaN,
                Double.NaN,
                categories,
                Summaries.counts(categories));
    }

    /// Values by the order in which they first come, where they repeat; else the values themselves.
    private String signature() {
        boolean repeats = summary.distinct() <= all / 2;
        Map<Object, Integer> codes = new HashMap<>();
        long hash = repeats ? 1 : 2;
        for (int i = 0; i < cells.count(); i++) {
            Object value = cells.gaps()[i] ? "" : cells.key(i);
            int code = repeats ? codes.computeIfAbsent(value, v -> codes.size()) : value.hashCode();
            hash = (hash ^ code) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return Long.toHexString(hash);
    }
}
