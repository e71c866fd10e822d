package errorscape.optimizer;

import errorscape.optimizer.Around.Average;
import java.util.Arrays;

/// A mean of the weights beside them, as torch.optim.swa_utils.AveragedModel: the first weights are copied; then the
/// exponential mean is `decay * mean + (1 - decay) * w`, the plain one `mean + (w - mean) / (n + 1)` after `n` updates.
final class WeightAverage {
    private final Around around;
    /// Updates so far, then the mean.
    private final double[] memory;

    WeightAverage(Around around, int dimension) {
        this.around = around;
        memory = new double[around.average() == Average.NONE ? 0 : dimension + 1];
    }

    /// After a step.
    ///
    /// @param steps how many have been made
    void after(double[] weights, long steps) {
        long since = steps - around.averageStart();
        if (memory.length == 0 || since < 0 || since % around.averageEvery() != 0) {
            return;
        }
        double updates = memory[0]++;
        double decay = around.averageDecay();
        for (int i = 0; i < weights.length; i++) {
            double mean = memory[i + 1];
            if (updates == 0) {
                memory[i + 1] = weights[i];
            } else if (around.average() == Average.EMA) {
                memory[i + 1] = decay * mean + (1 - decay) * weights[i];
            } else {
                memory[i + 1] = mean + (weights[i] - mean) / (updates + 1);
            }
        }
    }

    /// The mean; a copy, empty before the first update.
    double[] mean() {
        return memory.length == 0 || memory[0] == 0 ? new double[0] : Arrays.copyOfRange(memory, 1, memory.length);
    }

    String name() {
        return around.average().name();
    }

    double[] memory() {
        return memory;
    }
}
