package errorscape.data.table;

import java.util.List;

/// What the cells of a column hold.
///
/// @param cells how many were looked at
/// @param missing gaps among them
/// @param distinct different values
/// @param min smallest number; NaN if there is none
/// @param max largest number; NaN if there is none
/// @param categories the most frequent first, up to [#MOST_CATEGORIES]; numbers have them if they are few
/// @param histogram of the numbers, in bins of one width from `min` to `max`; of categories their counts
public record ColumnSummary(
        long cells,
        long missing,
        int distinct,
        double min,
        double max,
        List<CategoryCount> categories,
        List<Long> histogram) {
    public static final int MOST_CATEGORIES = 256;
    public static final int BINS = 12;

    public ColumnSummary {
        categories = List.copyOf(categories);
        histogram = List.copyOf(histogram);
    }

    /// This of all cells, completed by what is known of the first of them: the histogram of numbers, and what a column
    /// that was not looked at holds.
    public ColumnSummary completed(ColumnSummary first) {
        boolean unseen = distinct == 0 && !hasNumbers();
        return new ColumnSummary(
                cells,
                missing,
                unseen ? first.distinct : distinct,
                unseen ? first.min : min,
                unseen ? first.max : max,
                unseen ? first.categories : categories,
                histogram.isEmpty() ? first.histogram : histogram);
    }

    public boolean hasNumbers() {
        return !Double.isNaN(min);
    }

    /// Whether all cells that are not gaps hold the same.
    public boolean constant() {
        return distinct == 1;
    }
}
