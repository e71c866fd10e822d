package errorscape.network;

import errorscape.data.Samples;
import errorscape.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The networks that are measured, tanh throughout, on seeded random samples: time does not depend on what is
/// learned.
public enum Task {
    /// One output, mean squared error.
    MOONS(200),
    /// Ten classes, softmax cross-entropy.
    DIGITS(1797),
    XOR(4);

    private final int samples;

    Task(int samples) {
        this.samples = samples;
    }

    private int[] sizes() {
        return switch (this) {
            case MOONS -> new int[] {2, 8, 8, 1};
            case DIGITS -> new int[] {64, 32, 10};
            case XOR -> new int[] {2, 2, 1};
        };
    }

    Samples samples() {
        int[] sizes = sizes();
        RandomStream random = new RandomStream(1, "samples of " + name());
        double[][] inputs = new double[sizes[0]][samples];
        double[][] targets = new double[sizes[sizes.length - 1]][samples];
        for (double[] column : inputs) {
            for (int s = 0; s < samples; s++) {
                column[s] = random.nextGaussian();
            }
        }
        for (int s = 0; s < samples; s++) {
            targets[random.nextInt(targets.length)][s] = 1;
        }
        return new Samples(inputs, targets);
    }

    Architecture architecture() {
        int[] sizes = sizes();
        List<Integer> widths = Arrays.stream(sizes).boxed().collect(Collectors.toList());
        Activation[] activations = new Activation[sizes.length - 1];
        Arrays.fill(activations, Activation.TANH);
        activations[activations.length - 1] = Activation.LINEAR;
        return new Architecture(widths, List.of(activations), true);
    }

    public NetworkObjective objective() {
        Loss loss = this == DIGITS ? Loss.SOFTMAX_CROSS_ENTROPY : Loss.MEAN_SQUARED;
        return new NetworkObjective(architecture(), loss, Regulariser.NONE, samples());
    }

    PlainNetwork plain() {
        return new PlainNetwork(sizes(), samples());
    }

    public double[] weights(long seed) {
        return new Initialiser(Initialiser.Scheme.XAVIER, 1)
                .draw(architecture(), new RandomStream(seed, "weights of " + name()));
    }

    /// Sample indices in random order, many times over, for mini-batches.
    int[] order() {
        RandomStream random = new RandomStream(2, "batches");
        int[] order = new int[1 << 16];
        for (int i = 0; i < order.length; i++) {
            order[i] = random.nextInt(samples);
        }
        return order;
    }
}
