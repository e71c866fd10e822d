package errorscape.optimizer;

import errorscape.objective.WeightLayout;
import java.util.ArrayList;
import java.util.List;

/// The weights or the biases of a layer: a matrix of rows of one length, row by row in the weight vector.
///
/// @param start index of the first weight
/// @param rows units
/// @param columns weights of each unit
/// @param bias whether these are biases, a vector
record Tensor(int start, int rows, int columns, boolean bias) {
    int end() {
        return start + rows * columns;
    }

    /// The matrices and vectors of a layout, in order; of a function of some variables, one row.
    static List<Tensor> of(WeightLayout layout) {
        List<Tensor> tensors = new ArrayList<>();
        int layer = 0;
        for (WeightLayout.Row row : layout.rows()) {
            Tensor last = tensors.isEmpty() ? null : tensors.getLast();
            if (last != null && row.layer() == layer && row.bias() == last.bias && row.length() == last.columns) {
                tensors.set(tensors.size() - 1, new Tensor(last.start, last.rows + 1, last.columns, last.bias));
            } else {
                tensors.add(new Tensor(row.start(), 1, row.length(), row.bias()));
            }
            layer = row.layer();
        }
        return tensors;
    }
}
