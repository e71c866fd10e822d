package errorscape.network;

import errorscape.data.Samples;
import errorscape.math.RandomStream;
import java.util.ArrayList;
import java.util.List;

/// A network with samples and weights drawn from a seed.
record RandomNetwork(Architecture architecture, Loss loss, Regulariser regulariser, Samples samples, double[] weights) {
    /// One or two hidden layers of an activation, of 1 to 6 units, with or without biases, direct connections
    /// and regularisation.
    static RandomNetwork draw(Activation activation, Loss loss, int sampleCount, long seed) {
        RandomStream random = new RandomStream(seed, activation + " " + loss);
        int hidden = 1 + random.nextInt(2);
        List<Integer> sizes = new ArrayList<>();
        List<Activation> activations = new ArrayList<>();
        sizes.add(1 + random.nextInt(3));
        for (int l = 0; l < hidden; l++) {
            sizes.add(1 + random.nextInt(6));
            activations.add(activation);
        }
        sizes.add(
                switch (loss) {
                    case BINARY_CROSS_ENTROPY -> 1;
                    case SOFTMAX_CROSS_ENTROPY -> 3;
                    default -> 1 + random.nextInt(2);
                });
        activations.add(random.nextInt(3) == 0 ? activation : Activation.LINEAR);
        boolean biases = random.nextInt(4) > 0;
        Regulariser regulariser = random.nextInt(3) == 0
                ? Regulariser.NONE
                : new Regulariser(random.nextInt(2) * 0.1, random.nextInt(2) * 0.03, random.nextInt(2) == 0);
        Architecture architecture = new Architecture(sizes, activations, biases, random.nextInt(2) == 0);
        double[] weights = new double[architecture.dimension()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.8 * random.nextGaussian();
        }
        return new RandomNetwork(
                architecture,
                loss,
                regulariser,
                samples(sizes.getFirst(), sizes.getLast(), loss, sampleCount, random),
                weights);
    }

    static Samples samples(int features, int outputs, Loss loss, int count, RandomStream random) {
        double[][] inputs = new double[features][count];
        double[][] targets = new double[outputs][count];
        for (int s = 0; s < count; s++) {
            for (double[] column : inputs) {
                column[s] = random.nextGaussian();
            }
            switch (loss) {
                case BINARY_CROSS_ENTROPY -> targets[0][s] = random.nextInt(2);
                case SOFTMAX_CROSS_ENTROPY -> targets[random.nextInt(outputs)][s] = 1;
                default -> {
                    for (double[] column : targets) {
                        column[s] = random.nextGaussian();
                    }
                }
            }
        }
        return new Samples(inputs, targets);
    }

    NetworkObjective objective() {
        return new NetworkObjective(architecture, loss, regulariser, samples);
    }

    SlowNetwork slow() {
        return new SlowNetwork(architecture, loss, regulariser, samples);
    }
}
