package errorscape.data.table.reading;

import java.util.List;

/// The cells of a column that were looked at, each read once.
///
/// @param texts of all cells
/// @param gaps which are gaps
/// @param numbers what they are as numbers; NaN for gaps and texts
record ColumnCells(List<String> texts, boolean[] gaps, double[] numbers) {
    static ColumnCells of(List<String> texts, CellReader reader) {
        boolean[] gaps = new boolean[texts.size()];
        double[] numbers = new double[texts.size()];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = reader.gap(texts.get(i));
            // Adding zero makes 0 of -0, which is another key.
            numbers[i] = gaps[i] ? Double.NaN : reader.number(texts.get(i)) + 0.0;
        }
        return new ColumnCells(texts, gaps, numbers);
    }

    int count() {
        return gaps.length;
    }

    /// What tells a cell that is no gap from others: its number, or its text.
    Object key(int i) {
        return Double.isFinite(numbers[i]) ? numbers[i] : texts.get(i);
    }
}
