package errorscape.network;

import errorscape.objective.Batch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// With units innermost, one row a sample. Of few samples, whose sums have another order, [ColumnGradient] is asked.
final class RowGradient implements GradientPass {
    private static final int NONE = -1;

    private final SampleBlocks samples;
    private final RowPasses passes;
    private final LossPass loss;
    private final ColumnGradient few;
    private final int[] everySample;
    private final double[] rows;
    private double @Nullable [][] batchTargets;
    /// The block whose inputs are in the passes' memory.
    private int loaded = NONE;

    RowGradient(SampleBlocks samples, RowPasses passes, LossPass loss, ColumnGradient few) {
        this.samples = samples;
        this.passes = passes;
        this.loss = loss;
        this.few = few;
        everySample = IntStream.range(0, samples.count()).toArray();
        rows = samples.flatRows();
    }

    @Override
    public double add(double[] weights, int block, double factor, double[] gradient) {
        int n = samples.size(block);
        if (n < Slopes.FEW) {
            return few.add(weights, block, factor, gradient);
        }
        if (loaded != block) {
            passes.inputs(rows, everySample, block * SampleBlocks.SIZE, n);
            loaded = block;
        }
        return add(weights, samples.targets(block), n, factor, gradient);
    }

    @Override
    public double add(double[] weights, Batch batch, int start, int n, double factor, double[] gradient) {
        if (n < Slopes.FEW) {
            return few.add(weights, batch, start, n, factor, gradient);
        }
        double[][] targets = batchTargets;
        if (targets == null) {
            targets = new double[samples.targets(0).length][samples.largest()];
            batchTargets = targets;
        }
        int from = batch.from() + start;
        passes.inputs(rows, batch.samples(), from, n);
        loaded = NONE;
        SampleBlocks.gather(samples.allTargets(), batch.samples(), from, n, targets);
        return add(weights, targets, n, factor, gradient);
    }

    private double add(double[] weights, double[][] targets, int n, double factor, double[] gradient) {
        double[][] outputs = passes.forward(weights, n);
        double sum = loss.sum(outputs, targets, n);
        loss.slope(outputs, targets, n, factor, passes.outputSlopes());
        passes.backward(n, gradient);
        return sum;
    }
}
