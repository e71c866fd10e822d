package errorscape.network;

import errorscape.data.Samples;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Samples cut into blocks that fit the processor's cache: one array a column and block, so that inner loops
/// run over whole arrays. Not modified after construction; shared by evaluators.
final class SampleBlocks {
    /// Samples a block.
    static final int SIZE = 1 << 8;

    private final Samples all;
    private final double[][][] inputs;
    private final double[][][] targets;
    private final int count;
    private final double inputReach;
    private double @Nullable [] flat;
    private double @Nullable [][] rows;

    SampleBlocks(Samples samples) {
        all = samples;
        count = samples.count();
        int blocks = (count + SIZE - 1) / SIZE;
        inputs = cut(samples.inputs(), blocks);
        targets = cut(samples.targets(), blocks);
        double reach = 0;
        for (double[] column : samples.inputs()) {
            for (double x : column) {
                reach = Math.max(reach, Math.abs(x));
            }
        }
        inputReach = reach;
    }

    private double[][][] cut(double[][] columns, int blocks) {
        double[][][] cut = new double[blocks][columns.length][];
        for (int block = 0; block < blocks; block++) {
            for (int k = 0; k < columns.length; k++) {
                cut[block][k] = Arrays.copyOfRange(columns[k], block * SIZE, Math.min(count, (block + 1) * SIZE));
            }
        }
        return cut;
    }

    int count() {
        return count;
    }

    int blocks() {
        return inputs.length;
    }

    /// The number of samples of a block.
    int size(int block) {
        return Math.min(SIZE, count - block * SIZE);
    }

    /// The largest number of samples of a block.
    int largest() {
        return Math.min(SIZE, count);
    }

    /// The largest size of any input.
    double inputReach() {
        return inputReach;
    }

    double[][] inputs(int block) {
        return inputs[block];
    }

    double[][] targets(int block) {
        return targets[block];
    }

    /// Copies chosen samples into the columns of a scratch block.
    ///
    /// @param columns overwritten
    static void gather(double[][] from, int[] samples, int start, int n, double[][] columns) {
        for (int k = 0; k < columns.length; k++) {
            gather(from[k], samples, start, n, columns[k]);
        }
    }

    private static void gather(double[] from, int[] samples, int start, int n, double[] column) {
        for (int s = 0; s < n; s++) {
            column[s] = from[samples[start + s]];
        }
    }

    /// The inputs, `[sample][feature]`, an array a sample; made at the first call.
    synchronized double[][] rows() {
        double[][] made = rows;
        if (made == null) {
            double[][] columns = all.inputs();
            made = Kernels.transpose(columns, columns.length, new double[count][columns.length], count);
            rows = made;
        }
        return made;
    }

    /// The inputs, `[sample][feature]`, flat; made at the first call.
    synchronized double[] flatRows() {
        double[] made = flat;
        if (made == null) {
            double[][] columns = all.inputs();
            made = new double[count * columns.length];
            for (int s = 0; s < count; s++) {
                for (int i = 0; i < columns.length; i++) {
                    made[s * columns.length + i] = columns[i][s];
                }
            }
            flat = made;
        }
        return made;
    }

    /// Not cut into blocks.
    double[][] allInputs() {
        return all.inputs();
    }

    /// Not cut into blocks.
    double[][] allTargets() {
        return all.targets();
    }
}
