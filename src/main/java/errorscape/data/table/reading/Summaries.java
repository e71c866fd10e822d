package errorscape.data.table.reading;

import errorscape.data.table.CategoryCount;
import errorscape.data.table.ColumnSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums up what columns hold.
final class Summaries {
    private Summaries() {}

    /// Of the cells of a column.
    static ColumnSummary of(ColumnCells cells) {
        Map<Object, Integer> counts = new HashMap<>();
        double[] numbers = new double[cells.count()];
        int n = 0;
        long missing = 0;
        for (int i = 0; i < cells.count(); i++) {
            if (cells.gaps()[i]) {
                missing++;
                continue;
            }
            if (Double.isFinite(cells.numbers()[i])) {
                numbers[n++] = cells.numbers()[i];
            }
            counts.merge(cells.key(i), 1, Integer::sum);
        }
        double[] values = Arrays.copyOf(numbers, n);
        double min = Arrays.stream(values).min().orElse(Double.NaN);
        double max = Arrays.stream(values).max().orElse(Double.NaN);
        List<CategoryCount> categories = counts.size() > ColumnSummary.MOST_CATEGORIES ? List.of() : named(counts);
        return new ColumnSummary(
                cells.count(),
                missing,
                counts.size(),
                min,
                max,
                categories,
                2L * n > cells.count() - missing ? histogram(values, min, max) : counts(categories));
    }

    private static List<CategoryCount> named(Map<Object, Integer> counts) {
        Map<String, Integer> named = new HashMap<>();
        counts.forEach((key, count) ->
                named.merge(key instanceof Double number ? name(number) : key.toString(), count, Integer::sum));
        return categories(named);
    }

    /// The most frequent first, those that are as frequent by name; none if there are too many.
    static List<CategoryCount> categories(Map<String, ? extends Number> counts) {
        if (counts.size() > ColumnSummary.MOST_CATEGORIES) {
            return List.of();
        }
        return counts.entrySet().stream()
                .map(entry -> new CategoryCount(entry.getKey(), entry.getValue().longValue()))
                .sorted(Comparator.comparingLong(CategoryCount::count)
                        .reversed()
                        .thenComparing(CategoryCount::name, ClassOrder.BY_NAME))
                .toList();
    }

    static List<Long> counts(List<CategoryCount> categories) {
        return categories.stream()
                .limit(ColumnSummary.BINS)
                .map(CategoryCount::count)
                .toList();
    }

    /// How many of the numbers lie in each of [ColumnSummary#BINS] bins.
    static List<Long> histogram(double[] values, double min, double max) {
        long[] bins = new long[ColumnSummary.BINS];
        for (double value : values) {
            // Halved first: the width of the range may be too large for a number.
            double share = max > min ? (value / 2 - min / 2) / (max / 2 - min / 2) : 0;
            bins[(int) Math.min(ColumnSummary.BINS - 1, share * ColumnSummary.BINS)]++;
        }
        List<Long> counts = new ArrayList<>();
        for (long bin : bins) {
            counts.add(bin);
        }
        return counts;
    }

    /// The shortest text of a number, without an exponent where that can be read.
    static String name(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        return Math.abs(value) < 1e15 && Math.abs(value) > 1e-6 ? new BigDecimal(text).toPlainString() : text;
    }
}
