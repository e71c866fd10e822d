package errorscape.network;

import errorscape.objective.Batch;
import org.jspecify.annotations.Nullable;

/// With units innermost, one row a sample.
final class RowGradient implements GradientPass {
    private final SampleBlocks samples;
    private final RowPasses passes;
    private final LossPass loss;
    private final int inputs;
    private final double[] @Nullable [] blocks;
    private double @Nullable [] batchInputs;
    private double @Nullable [][] batchTargets;

    RowGradient(SampleBlocks samples, RowPasses passes, LossPass loss) {
        this.samples = samples;
        this.passes = passes;
        this.loss = loss;
        inputs = samples.inputs(0).length;
        blocks = new double[samples.blocks()][];
    }

    @Override
    public double add(double[] weights, int block, double factor, double[] gradient) {
        int n = samples.size(block);
        double[] rows = blocks[block];
        if (rows == null) {
            rows = passes.inputRows();
            double[][] columns = samples.inputs(block);
            for (int s = 0; s < n; s++) {
                for (int i = 0; i < inputs; i++) {
                    rows[s * passes.inputStride + i] = columns[i][s];
                }
            }
            blocks[block] = rows;
        }
        return add(weights, rows, samples.targets(block), n, factor, gradient);
    }

    @Override
    public double add(double[] weights, Batch batch, int start, int n, double factor, double[] gradient) {
        double[] rows = batchInputs;
        double[][] targets = batchTargets;
        if (rows == null || targets == null) {
            rows = passes.inputRows();
            targets = new double[samples.targets(0).length][samples.largest()];
            batchInputs = rows;
            batchTargets = targets;
        }
        double[][] all = samples.rows();
        int[] chosen = batch.samples();
        int from = batch.from() + start;
        for (int s = 0; s < n; s++) {
            System.arraycopy(all[chosen[from + s]], 0, rows, s * passes.inputStride, inputs);
        }
        SampleBlocks.gather(samples.allTargets(), chosen, from, n, targets);
        return add(weights, rows, targets, n, factor, gradient);
    }

    private double add(double[] weights, double[] rows, double[][] targets, int n, double factor, double[] gradient) {
        double[][] outputs = passes.forward(weights, rows, n);
        double sum = loss.sum(outputs, targets, n);
        loss.slope(outputs, targets, n, factor, passes.outputSlopes());
        passes.backward(rows, n, gradient);
        return sum;
    }
}
