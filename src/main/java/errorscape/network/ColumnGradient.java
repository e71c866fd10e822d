package errorscape.network;

import errorscape.objective.Batch;
import org.jspecify.annotations.Nullable;

/// With samples innermost, one array a unit.
final class ColumnGradient implements GradientPass {
    private final SampleBlocks samples;
    private final Passes passes;
    private final LossPass loss;
    private double @Nullable [][] batchInputs;
    private double @Nullable [][] batchTargets;

    ColumnGradient(SampleBlocks samples, Passes passes, LossPass loss) {
        this.samples = samples;
        this.passes = passes;
        this.loss = loss;
    }

    @Override
    public double add(double[] weights, int block, double factor, double[] gradient) {
        return add(weights, samples.inputs(block), samples.targets(block), samples.size(block), factor, gradient);
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
        SampleBlocks.gather(samples.allInputs(), batch.samples(), batch.from() + start, n, inputs);
        SampleBlocks.gather(samples.allTargets(), batch.samples(), batch.from() + start, n, targets);
        return add(weights, inputs, targets, n, factor, gradient);
    }

    private double add(
            double[] weights, double[][] inputs, double[][] targets, int n, double factor, double[] gradient) {
        passes.forward(weights, inputs, n);
        double sum = loss.sum(passes.outputs(), targets, n);
        loss.slope(passes.outputs(), targets, n, factor, passes.outputSlopes());
        passes.backward(weights, n, gradient);
        return sum;
    }
}
