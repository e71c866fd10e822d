package errorscape.tensor;

/// An array of numbers.
///
/// @param shape lengths along its axes; none for a single number
/// @param values row-major: the last axis runs fastest; not to be modified
public record Tensor(int[] shape, double[] values) {
    /// The same matrix with rows and columns exchanged.
    ///
    /// @throws IllegalStateException if it is no matrix
    public Tensor transposed() {
        if (shape.length != 2) {
            throw new IllegalStateException("a tensor of " + shape.length + " axes has no transpose");
        }
        double[] turned = new double[values.length];
        for (int i = 0; i < shape[0]; i++) {
            for (int j = 0; j < shape[1]; j++) {
                turned[j * shape[0] + i] = values[i * shape[1] + j];
            }
        }
        return new Tensor(new int[] {shape[1], shape[0]}, turned);
    }
}
