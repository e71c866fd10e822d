package errorscape.network;

import errorscape.data.Samples;

/// What a programmer in a hurry writes: tanh layers and a linear output as `double[][]`, one sample at a
/// time, `Math.tanh`. The measure for the engine's speed, and a second opinion on its values and gradients.
/// Mean squared error for one output, softmax cross-entropy for more.
public final class PlainNetwork {
    private final int[] sizes;
    private final double[][] inputs;
    private final double[][] targets;
    private final double[][][] weights;
    private final double[][] biases;
    private final double[][][] weightSlopes;
    private final double[][] biasSlopes;
    private final double[][] activations;
    private final double[][] deltas;

    /// @param sizes of the inputs, hidden layers and outputs
    public PlainNetwork(int[] sizes, Samples samples) {
        this.sizes = sizes.clone();
        inputs = rows(samples.inputs());
        targets = rows(samples.targets());
        int layers = sizes.length - 1;
        weights = new double[layers][][];
        weightSlopes = new double[layers][][];
        biases = new double[layers][];
        biasSlopes = new double[layers][];
        activations = new double[layers + 1][];
        deltas = new double[layers][];
        for (int l = 0; l < layers; l++) {
            weights[l] = new double[sizes[l + 1]][sizes[l]];
            weightSlopes[l] = new double[sizes[l + 1]][sizes[l]];
            biases[l] = new double[sizes[l + 1]];
            biasSlopes[l] = new double[sizes[l + 1]];
            activations[l + 1] = new double[sizes[l + 1]];
            deltas[l] = new double[sizes[l + 1]];
        }
    }

    private static double[][] rows(double[][] columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int s = 0; s < rows.length; s++) {
            for (int k = 0; k < columns.length; k++) {
                rows[s][k] = columns[k][s];
            }
        }
        return rows;
    }

    /// Takes the weights from the engine's flat layout.
    public void load(double[] flat) {
        int at = 0;
        for (int l = 0; l < weights.length; l++) {
            for (double[] row : weights[l]) {
                System.arraycopy(flat, at, row, 0, row.length);
                at += row.length;
            }
            System.arraycopy(flat, at, biases[l], 0, biases[l].length);
            at += biases[l].length;
        }
    }

    /// The mean loss over all samples.
    public double loss() {
        double sum = 0;
        for (int s = 0; s < inputs.length; s++) {
            sum += sampleLoss(forward(inputs[s]), targets[s]);
        }
        return sum / inputs.length;
    }

    /// One step of gradient descent on some samples.
    ///
    /// @return their mean loss before it
    public double step(int[] samples, int from, int count, double learningRate) {
        clearSlopes();
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double[] target = targets[samples[i]];
            double[] output = forward(inputs[samples[i]]);
            sum += sampleLoss(output, target);
            outputDeltas(output, target);
            backward();
        }
        double rate = learningRate / count;
        for (int l = 0; l < weights.length; l++) {
            for (int j = 0; j < weights[l].length; j++) {
                for (int i = 0; i < weights[l][j].length; i++) {
                    weights[l][j][i] -= rate * weightSlopes[l][j][i];
                }
                biases[l][j] -= rate * biasSlopes[l][j];
            }
        }
        return sum / count;
    }

    /// The weights in the engine's flat layout.
    public double[] flat() {
        int n = 0;
        for (int l = 0; l < weights.length; l++) {
            n += sizes[l + 1] * (sizes[l] + 1);
        }
        double[] flat = new double[n];
        int at = 0;
        for (int l = 0; l < weights.length; l++) {
            for (double[] row : weights[l]) {
                System.arraycopy(row, 0, flat, at, row.length);
                at += row.length;
            }
            System.arraycopy(biases[l], 0, flat, at, biases[l].length);
            at += biases[l].length;
        }
        return flat;
    }

    private double[] forward(double[] input) {
        activations[0] = input;
        for (int l = 0; l < weights.length; l++) {
            boolean last = l == weights.length - 1;
            for (int j = 0; j < weights[l].length; j++) {
                double z = biases[l][j];
                double[] row = weights[l][j];
                for (int i = 0; i < row.length; i++) {
                    z += row[i] * activations[l][i];
                }
                activations[l + 1][j] = last ? z : Math.tanh(z);
            }
        }
        return activations[weights.length];
    }

    private double sampleLoss(double[] output, double[] target) {
        if (output.length == 1) {
            return (output[0] - target[0]) * (output[0] - target[0]);
        }
        double loss = 0;
        double logSum = logSum(output);
        for (int k = 0; k < output.length; k++) {
            loss += target[k] * (logSum - output[k]);
        }
        return loss;
    }

    private void outputDeltas(double[] output, double[] target) {
        double[] delta = deltas[deltas.length - 1];
        if (output.length == 1) {
            delta[0] = 2 * (output[0] - target[0]);
            return;
        }
        double logSum = logSum(output);
        for (int k = 0; k < output.length; k++) {
            delta[k] = Math.exp(output[k] - logSum) - target[k];
        }
    }

    private static double logSum(double[] output) {
        double top = output[0];
        for (double o : output) {
            top = Math.max(top, o);
        }
        double sum = 0;
        for (double o : output) {
            sum += Math.exp(o - top);
        }
        return top + Math.log(sum);
    }

    private void clearSlopes() {
        for (int l = 0; l < weights.length; l++) {
            for (double[] row : weightSlopes[l]) {
                java.util.Arrays.fill(row, 0);
            }
            java.util.Arrays.fill(biasSlopes[l], 0);
        }
    }

    private void backward() {
        for (int l = weights.length - 1; l >= 0; l--) {
            double[] h = activations[l];
            for (int j = 0; j < deltas[l].length; j++) {
                double d = deltas[l][j];
                for (int i = 0; i < h.length; i++) {
                    weightSlopes[l][j][i] += d * h[i];
                }
                biasSlopes[l][j] += d;
            }
            for (int i = 0; l > 0 && i < h.length; i++) {
                double sum = 0;
                for (int j = 0; j < deltas[l].length; j++) {
                    sum += weights[l][j][i] * deltas[l][j];
                }
                deltas[l - 1][i] = sum * (1 - h[i] * h[i]);
            }
        }
    }
}
