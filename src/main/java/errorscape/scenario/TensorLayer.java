package errorscape.scenario;

import errorscape.tensor.Tensor;
import java.util.Optional;

/// A layer of a network in a file of tensors.
///
/// @param name such as "fc1"
/// @param matrix a row for each unit: its incoming weights
/// @param bias of each unit, if there are biases
record TensorLayer(String name, Tensor matrix, Optional<Tensor> bias) {
    int inputs() {
        return matrix.shape()[1];
    }

    int units() {
        return matrix.shape()[0];
    }
}
