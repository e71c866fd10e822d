package errorscape.render.raster;

/// For each row of a picture the first and the last column that is not background.
final class RowExtents {
    private int[] first = {};
    private int[] last = {};

    void resize(int rows) {
        if (first.length < rows) {
            first = new int[rows];
            last = new int[rows];
        }
    }

    /// Makes a row empty.
    void clear(int row) {
        first[row] = Integer.MAX_VALUE;
        last[row] = -1;
    }

    void extend(int row, int firstColumn, int lastColumn) {
        first[row] = Math.min(first[row], firstColumn);
        last[row] = Math.max(last[row], lastColumn);
    }

    /// [Integer#MAX_VALUE] in an empty row.
    int first(int row) {
        return first[row];
    }

    /// -1 in an empty row.
    int last(int row) {
        return last[row];
    }
}
