package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Symmetry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Symmetries of units against all twins by brute force, of networks with every activation, with and without biases,
/// direct connections and penalties.
class SymmetryOrbitTest {
    private static final Regulariser[] PENALTIES = {
        Regulariser.NONE, new Regulariser(0.1, false), new Regulariser(0.1, true), new Regulariser(0.05, 0.03, false)
    };

    /// A few networks of an activation that are small enough for their orbits.
    private static List<RandomNetwork> networks(Activation activation) {
        List<RandomNetwork> networks = new ArrayList<>();
        int[][] shapes = {{2, 2, 1}, {1, 3, 1}, {2, 2, 2, 1}};
        for (int which = 0; which < 24; which++) {
            int[] shape = shapes[which % 3];
            boolean biases = which / 3 % 4 != 3;
            boolean sineOut = activation == Activation.SINE && which % 4 == 1;
            List<Integer> sizes = new ArrayList<>();
            List<Activation> activations = new ArrayList<>();
            for (int size : shape) {
                sizes.add(size);
                activations.add(activation);
            }
            activations.removeLast();
            activations.set(activations.size() - 1, sineOut ? Activation.SINE : Activation.LINEAR);
            Architecture architecture = new Architecture(sizes, activations, biases, which % 2 == 0);
            RandomStream random = new RandomStream(which, "orbit of " + activation);
            double[] weights = new double[architecture.dimension()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = 1.2 * random.nextGaussian();
            }
            networks.add(new RandomNetwork(
                    architecture,
                    Loss.MEAN_SQUARED,
                    PENALTIES[which / 6],
                    RandomNetwork.samples(shape[0], 1, Loss.MEAN_SQUARED, 7, random),
                    weights));
        }
        return networks;
    }

    @ParameterizedTest
    @EnumSource
    void every_generator_leaves_outputs_and_loss_as_they_are(Activation activation) {
        for (RandomNetwork network : networks(activation)) {
            NetworkObjective objective = network.objective();
            double[] weights = network.weights();
            double[] outputs = objective.predict(weights, network.samples().inputs())[0];
            double loss = objective.evaluator().value(weights);
            List<double[]> twins = new ArrayList<>();
            for (UnaryOperator<double[]> generator :
                    new SymmetryOrbit(network.architecture(), network.regulariser()).generators()) {
                twins.add(generator.apply(weights));
            }
            for (Symmetry.Twin twin : objective.symmetry().twins(weights, 100)) {
                twins.add(twin.weights());
            }
            twins.add(objective.symmetry().canonical(weights));
            for (double[] twin : twins) {
                assertThat(objective.predict(twin, network.samples().inputs())[0])
                        .as("%s", network.architecture())
                        .containsExactly(outputs, within(1e-11));
                assertThat(objective.evaluator().value(twin)).isCloseTo(loss, within(1e-11 * (1 + loss)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_twins_have_one_canonical_form_and_are_as_many_as_the_multiplicity_says(Activation activation) {
        for (RandomNetwork network : networks(activation)) {
            Symmetry symmetry = network.objective().symmetry();
            for (double[] weights : List.of(network.weights(), withEqualUnits(network), withDeadUnit(network))) {
                List<double[]> orbit = new SymmetryOrbit(network.architecture(), network.regulariser()).of(weights);
                assertThat(symmetry.multiplicity(weights).intValueExact())
                        .as("%s %s", network.architecture(), network.regulariser())
                        .isEqualTo(orbit.size());
            }
            double[] canonical = symmetry.canonical(network.weights());
            for (double[] twin :
                    new SymmetryOrbit(network.architecture(), network.regulariser()).of(network.weights())) {
                assertThat(Vectors.distance(symmetry.canonical(twin), canonical))
                        .as("%s %s", network.architecture(), network.regulariser())
                        .isLessThan(1e-9 * (1 + Vectors.norm(canonical)));
                if (network.architecture().layers() == 2) {
                    assertThat(Vectors.distance(symmetry.nearestTwin(twin, network.weights()), network.weights()))
                            .isLessThan(1e-11);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weights_that_are_no_twins_stay_apart(Activation activation) {
        for (RandomNetwork network : networks(activation)) {
            Symmetry symmetry = network.objective().symmetry();
            double[] canonical = symmetry.canonical(network.weights());
            double loss = network.objective().evaluator().value(network.weights());
            for (int i = 0; i < network.weights().length; i++) {
                double[] other = network.weights().clone();
                other[i] += 0.05;
                double apart = Vectors.distance(symmetry.canonical(other), canonical);
                double lossApart = Math.abs(network.objective().evaluator().value(other) - loss);
                if (lossApart > 1e-6) {
                    assertThat(apart).as("weight %s", i).isGreaterThan(1e-7);
                }
            }
        }
    }

    /// The second unit of the first hidden layer does what the first does, as one of its twins.
    private static double[] withEqualUnits(RandomNetwork network) {
        Architecture a = network.architecture();
        double[] w = network.weights().clone();
        for (int k = 0; k < a.inputs(0); k++) {
            w[a.weightStart(0) + a.inputs(0) + k] = w[a.weightStart(0) + k];
        }
        if (a.biases()) {
            w[a.biasStart(0) + 1] = w[a.biasStart(0)];
        }
        for (int to = 0; to < a.units(1); to++) {
            w[a.weightStart(1) + to * a.units(0) + 1] = w[a.weightStart(1) + to * a.units(0)];
        }
        List<UnaryOperator<double[]>> generators = new SymmetryOrbit(a, network.regulariser()).generators();
        return generators.getLast().apply(generators.getFirst().apply(w));
    }

    /// The first unit of the first hidden layer sees nothing, and nothing sees it.
    private static double[] withDeadUnit(RandomNetwork network) {
        Architecture a = network.architecture();
        double[] w = network.weights().clone();
        for (int k = 0; k < a.inputs(0); k++) {
            w[a.weightStart(0) + k] = 0;
        }
        if (a.biases()) {
            w[a.biasStart(0)] = 0;
        }
        for (int to = 0; to < a.units(1); to++) {
            w[a.weightStart(1) + to * a.units(0)] = 0;
        }
        return w;
    }
}
