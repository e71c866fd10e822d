package errorscape.network;

import errorscape.objective.Batch;
import org.jspecify.annotations.Nullable;

/// With samples innermost, one array a unit.
final class ColumnGradient implements GradientPass {
    private final SampleBlocks samples;
    private final Passes passes;
    private final LossPass loss;
    /// Of samples with many features the inputs are at hand both ways, `[feature][sample]` for the way up and, here,
    /// `[sample][feature]` for the way back.
    private final double @Nullable [][] rows;

    private double @Nullable [][] batchInputs;
    private double @Nullable [][] batchTargets;

    ColumnGradient(SampleBlocks samples, Passes passes, LossPass loss) {
        this.samples = samples;
        this.passes = passes;
        this.loss = loss;
        rows = samples.inputs(0).length < LayerKernels.WIDE ? null : new double[samples.largest()][];
    }

    @Override
    public double add(double[] weights, int block, double factor, double[] gradient) {
        int n = samples.size(block);
        if (rows != null) {
            System.arraycopy(samples.rows(), block * SampleBlocks.SIZE, rows, 0, n);
        }
        return add(weights, samples.inputs(block), samples.targets(block), n, factor, gradient);
    }

    @Override
    public double add(double[] weights, Batch batch, int start, int n, double factor, double[] gradient) {
        double[][] inputs = batchInputs;
        double[][] targets = batchTargets;
        if (inputs == null || targets == null) {
            inputs = new double[samples.inputs(0).length][samples.largest()];
            targets = new double[samples.targets(0).length][samples.largest()];
            batchInputs = inputs;
            batchTargets = targets;
        }
        int from = batch.from() + start;
        if (rows == null) {
            SampleBlocks.gather(samples.allInputs(), batch.samples(), from, n, inputs);
        } else {
            double[][] all = samples.rows();
            int[] chosen = batch.samples();
            for (int s = 0; s < n; s++) {
                rows[s] = all[chosen[from + s]];
            }
            Kernels.transpose(rows, n, inputs, inputs.length);
        }
        SampleBlocks.gather(samples.allTargets(), batch.samples(), from, n, targets);
        return add(weights, inputs, targets, n, factor, gradient);
    }

    private double add(
            double[] weights, double[][] inputs, double[][] targets, int n, double factor, double[] gradient) {
        passes.forward(weights, inputs, n);
        double sum = loss.sum(passes.outputs(), targets, n);
        loss.slope(passes.outputs(), targets, n, factor, passes.outputSlopes());
        passes.backward(weights, rows, n, gradient);
        return sum;
    }
}
