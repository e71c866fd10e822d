package errorscape.optimizer;

import errorscape.objective.WeightLayout;
import java.util.ArrayList;
import java.util.List;

/// Weights that are one tensor to optimizers that look at more than single weights: the matrix of a layer, row-major,
/// or its biases. The variables of a function are a matrix of one row.
///
/// @param start index of the first weight
/// @param matrix whether it is a matrix; biases are a vector of one row
record Block(int start, int rows, int columns, boolean matrix) {
    int size() {
        return rows * columns;
    }

    /// The index behind the last weight.
    int end() {
        return start + size();
    }

    /// The Euclidean norm of these entries of a vector over all weights.
    double norm(double[] vector) {
        double sum = 0;
        for (int i = start; i < end(); i++) {
            sum += vector[i] * vector[i];
        }
        return Math.sqrt(sum);
    }

    /// All blocks of a layout, in order.
    static List<Block> of(WeightLayout layout) {
        List<Block> blocks = new ArrayList<>();
        WeightLayout.Row former = null;
        for (WeightLayout.Row row : layout.rows()) {
            boolean joins = former != null
                    && !row.bias()
                    && !former.bias()
                    && row.layer() == former.layer()
                    && row.length() == former.length();
            if (joins) {
                Block last = blocks.removeLast();
                blocks.add(new Block(last.start, last.rows + 1, last.columns, true));
            } else if (row.length() > 0) {
                blocks.add(new Block(row.start(), 1, row.length(), !row.bias()));
            }
            former = row;
        }
        return blocks;
    }
}
