package errorscape.network;

import errorscape.objective.Batch;

/// The gradient of the loss over some samples, without the penalty. All implementations give the same bits; they
/// differ in how samples and units lie in memory. An instance has scratch space and belongs to one thread.
sealed interface GradientPass permits ColumnGradient, RowGradient {
    /// The fastest for networks of this shape in this Java virtual machine.
    ///
    /// @param passes used as scratch space
    static GradientPass best(Architecture shape, SampleBlocks samples, Passes passes, LossPass loss) {
        ColumnGradient columns = new ColumnGradient(samples, passes, loss);
        if (!VectorUnit.usable() || !RowPasses.suits(shape)) {
            return columns;
        }
        return new RowGradient(samples, new RowPasses(shape, samples.largest(), samples.inputReach()), loss, columns);
    }

    /// Adds the gradient over one block of all samples.
    ///
    /// @param factor of the loss
    /// @param gradient added to
    /// @return the sum of the losses, not yet multiplied by the factor
    double add(double[] weights, int block, double factor, double[] gradient);

    /// Adds the gradient over the samples `batch.from() + start` and on of a mini-batch.
    ///
    /// @param n at most as many as the largest block has
    /// @param factor of the loss
    /// @param gradient added to
    /// @return the sum of the losses, not yet multiplied by the factor
    double add(double[] weights, Batch batch, int start, int n, double factor, double[] gradient);
}
