package errorscape.data.table;

/// How many of the rows are used.
///
/// @param most 0 for all
/// @param seed decides which
public record RowSample(int most, long seed) {
    public static final RowSample ALL = new RowSample(0, 1);

    public RowSample {
        if (most < 0) {
            throw new IllegalArgumentException("the number of rows must be positive, or 0 for all, not " + most);
        }
    }
}
