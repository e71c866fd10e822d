package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Symmetry;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Symmetries that move weights continuously: scaling, linear layers, softmax. Members of a family are made by the
/// formulas; their dimensions are counted by hand.
class FlatSymmetryTest {
    private final RandomStream random = new RandomStream(5, "flat symmetries");

    private NetworkObjective objective(Architecture architecture, Loss loss, Regulariser regulariser) {
        return new NetworkObjective(
                architecture,
                loss,
                regulariser,
                RandomNetwork.samples(
                        architecture.inputs(0), architecture.units(architecture.layers() - 1), loss, 12, random));
    }

    private static Architecture architecture(boolean direct, List<Integer> sizes, Activation... activations) {
        return new Architecture(sizes, List.of(activations), true, direct);
    }

    private double[] weights(NetworkObjective objective) {
        double[] weights = new double[objective.dimension()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return weights;
    }

    /// The rank of the level directions, after each is checked to be one: to first order the loss does not change.
    private static int levelDimension(NetworkObjective objective, double[] weights) {
        Evaluator evaluator = objective.evaluator();
        double[] gradient = new double[weights.length];
        evaluator.gradient(weights, gradient);
        List<double[]> level = objective.symmetry().levelDirections(weights);
        double[][] rows = level.toArray(double[][]::new);
        for (double[] row : rows) {
            assertThat(Vectors.dot(row, gradient)).isCloseTo(0, within(1e-12 * (1 + Vectors.norm(row))));
        }
        return rank(rows);
    }

    private static int rank(double[][] rows) {
        int rank = 0;
        for (double[] row : rows) {
            double[] rest = row.clone();
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < rank; k++) {
                    Vectors.addScaled(-Vectors.dot(rest, rows[k]), rows[k], rest);
                }
            }
            if (Vectors.norm(rest) > 1e-8 * Vectors.norm(row)) {
                rows[rank++] = Vectors.scaled(1 / Vectors.norm(rest), rest);
            }
        }
        return rank;
    }

    private static void assertSameForm(NetworkObjective objective, double[] weights, double[] member) {
        Symmetry symmetry = objective.symmetry();
        double[] canonical = symmetry.canonical(weights);
        double loss = objective.evaluator().value(weights);
        assertThat(Vectors.distance(weights, member)).isGreaterThan(0.1);
        assertThat(objective.evaluator().value(member)).isCloseTo(loss, within(1e-11 * (1 + loss)));
        assertThat(objective.evaluator().value(canonical)).isCloseTo(loss, within(1e-10 * (1 + loss)));
        assertThat(Vectors.distance(symmetry.canonical(member), canonical))
                .isLessThan(1e-8 * (1 + Vectors.norm(canonical)));
    }

    @Test
    void softmax_does_not_see_what_is_added_to_all_its_inputs() {
        NetworkObjective objective = objective(
                architecture(false, List.of(2, 3, 4), Activation.TANH, Activation.LINEAR),
                Loss.SOFTMAX_CROSS_ENTROPY,
                Regulariser.NONE);
        double[] weights = weights(objective);
        double[] member = weights.clone();
        for (int k = 0; k < 3; k++) {
            double shift = random.nextGaussian();
            for (int o = 0; o < 4; o++) {
                member[9 + 3 * o + k] += shift;
            }
        }
        for (int o = 0; o < 4; o++) {
            member[21 + o] += 0.7;
        }

        assertSameForm(objective, weights, member);
        // A column for each of three hidden units and the biases.
        assertThat(levelDimension(objective, weights)).isEqualTo(4);
    }

    @Test
    void a_penalty_on_weights_leaves_softmax_the_shift_of_its_biases_and_one_on_biases_takes_that() {
        Architecture architecture = architecture(false, List.of(2, 3, 4), Activation.TANH, Activation.LINEAR);
        NetworkObjective onWeights =
                objective(architecture, Loss.SOFTMAX_CROSS_ENTROPY, new Regulariser(0.1, 0.01, false));
        double[] weights = weights(onWeights);
        double[] member = weights.clone();
        for (int o = 0; o < 4; o++) {
            member[21 + o] += 0.7;
        }

        assertSameForm(onWeights, weights, member);
        assertThat(levelDimension(onWeights, weights)).isEqualTo(1);
        assertThat(levelDimension(
                        objective(architecture, Loss.SOFTMAX_CROSS_ENTROPY, new Regulariser(0.1, true)), weights))
                .isZero();
    }

    @Test
    void softmax_with_direct_connections_has_their_shifts_too() {
        NetworkObjective objective = objective(
                architecture(true, List.of(2, 3, 4), Activation.SIGMOID, Activation.LINEAR),
                Loss.SOFTMAX_CROSS_ENTROPY,
                Regulariser.NONE);
        double[] weights = weights(objective);

        assertThat(levelDimension(objective, weights)).isEqualTo(3 + 1 + 2);
        // Three sigmoid units: 3! orders, 2 forms each.
        assertThat(objective.symmetry().multiplicity(weights).intValueExact()).isEqualTo(6 * 8);
    }

    @Test
    void rectified_units_of_two_layers_have_one_balanced_form_however_they_are_scaled() {
        for (Activation activation : List.of(Activation.RELU, Activation.LEAKY_RELU)) {
            NetworkObjective objective = objective(
                    architecture(false, List.of(2, 3, 2, 1), activation, activation, Activation.LINEAR),
                    Loss.MEAN_SQUARED,
                    Regulariser.NONE);
            double[] weights = weights(objective);
            double[] member = weights.clone();
            for (int u = 0; u < 3; u++) {
                scale(
                        member,
                        StrictMath.exp(random.nextGaussian()),
                        new int[] {2 * u, 2 * u + 1, 6 + u},
                        9 + u,
                        12 + u);
            }
            for (int u = 0; u < 2; u++) {
                int first = 9 + 3 * u;
                scale(
                        member,
                        StrictMath.exp(random.nextGaussian()),
                        new int[] {first, first + 1, first + 2, 15 + u},
                        17 + u);
            }

            assertSameForm(objective, weights, member);
            assertThat(levelDimension(objective, weights)).isEqualTo(5);
        }
    }

    private static void scale(double[] weights, double factor, int[] in, int... out) {
        for (int i : in) {
            weights[i] *= factor;
        }
        for (int i : out) {
            weights[i] /= factor;
        }
    }

    @Test
    void a_rectified_unit_that_nothing_sees_has_one_form() {
        NetworkObjective objective = objective(
                architecture(false, List.of(2, 2, 1), Activation.RELU, Activation.LINEAR),
                Loss.MEAN_SQUARED,
                Regulariser.NONE);
        double[] weights = weights(objective);
        weights[6] = 0;
        double[] member = weights.clone();
        scale(member, 3, new int[] {0, 1, 4});

        assertSameForm(objective, weights, member);
    }

    /// Changes a layer of two linear units by a matrix: `W -> A W`, `V -> V A^-1`.
    private static double[] transformed(double[] weights, double[][] a, int[][] in, int[][] out) {
        double determinant = a[0][0] * a[1][1] - a[0][1] * a[1][0];
        double[] result = weights.clone();
        for (int k = 0; k < in[0].length; k++) {
            double x = weights[in[0][k]];
            double y = weights[in[1][k]];
            result[in[0][k]] = a[0][0] * x + a[0][1] * y;
            result[in[1][k]] = a[1][0] * x + a[1][1] * y;
        }
        for (int o = 0; o < out[0].length; o++) {
            double x = weights[out[0][o]];
            double y = weights[out[1][o]];
            result[out[0][o]] = (a[1][1] * x - a[1][0] * y) / determinant;
            result[out[1][o]] = (-a[0][1] * x + a[0][0] * y) / determinant;
        }
        return result;
    }

    private static final int[][] LINEAR_IN = {{0, 1, 2, 6}, {3, 4, 5, 7}};
    private static final int[][] LINEAR_OUT = {{8, 10, 12}, {9, 11, 13}};

    @Test
    void a_linear_layer_is_told_up_to_invertible_matrices_and_its_biases() {
        NetworkObjective objective = objective(
                architecture(false, List.of(3, 2, 3), Activation.LINEAR, Activation.LINEAR),
                Loss.MEAN_SQUARED,
                Regulariser.NONE);
        double[] weights = weights(objective);
        double[] member = transformed(weights, new double[][] {{1.3, -0.8}, {0.4, 0.9}}, LINEAR_IN, LINEAR_OUT);
        moveBias(member, 6, 0.6, 8, 10, 12);

        assertSameForm(objective, weights, member);
        // Four entries of the matrix, two biases.
        assertThat(levelDimension(objective, weights)).isEqualTo(6);
    }

    /// Output biases 14 to 16 make up for a linear unit's.
    private static void moveBias(double[] weights, int bias, double by, int... out) {
        weights[bias] += by;
        for (int o = 0; o < out.length; o++) {
            weights[14 + o] -= by * weights[out[o]];
        }
    }

    @Test
    void with_squares_penalised_rotations_of_a_linear_layer_are_left() {
        Architecture architecture = architecture(false, List.of(3, 2, 3), Activation.LINEAR, Activation.LINEAR);
        double c = StrictMath.cos(0.8);
        double s = StrictMath.sin(0.8);
        NetworkObjective all = objective(architecture, Loss.MEAN_SQUARED, new Regulariser(0.1, true));
        double[] weights = weights(all);
        double[] member = transformed(weights, new double[][] {{c, -s}, {s, c}}, LINEAR_IN, LINEAR_OUT);

        assertSameForm(all, weights, member);
        assertThat(levelDimension(all, weights)).isEqualTo(1);

        NetworkObjective biasesFree = objective(architecture, Loss.MEAN_SQUARED, new Regulariser(0.1, false));
        moveBias(member, 7, -0.5, 9, 11, 13);
        assertSameForm(biasesFree, weights, member);
        assertThat(levelDimension(biasesFree, weights)).isEqualTo(1 + 2);
        assertThat(levelDimension(objective(architecture, Loss.MEAN_SQUARED, new Regulariser(0.1, 0.1, true)), weights))
                .isZero();
    }

    @Test
    void two_linear_layers_have_one_balanced_form() {
        NetworkObjective objective = objective(
                architecture(false, List.of(3, 2, 2, 3), Activation.LINEAR, Activation.LINEAR, Activation.LINEAR),
                Loss.HALF_SUM_SQUARED,
                Regulariser.NONE);
        double[] weights = weights(objective);
        int[][] second = {{8, 9, 12}, {10, 11, 13}};
        double[] member = transformed(
                weights, new double[][] {{1.5, -0.6}, {0.2, 0.7}}, LINEAR_IN, new int[][] {{8, 10}, {9, 11}});
        member = transformed(
                member, new double[][] {{0.5, 0.6}, {-0.3, 1.1}}, second, new int[][] {{14, 16, 18}, {15, 17, 19}});

        assertSameForm(objective, weights, member);
        assertThat(levelDimension(objective, weights)).isEqualTo(4 + 4 + 2 + 2);
    }

    @Test
    void direct_connections_can_do_all_that_a_linear_layer_does() {
        NetworkObjective objective = objective(
                architecture(true, List.of(3, 2, 1), Activation.LINEAR, Activation.LINEAR),
                Loss.MEAN_SQUARED,
                Regulariser.NONE);
        double[] weights = weights(objective);
        double[] member = weights.clone();
        member[1] += 0.9;
        member[objective.architecture().directStart() + 1] -= 0.9 * weights[8];

        assertSameForm(objective, weights, member);
        // All of six weights, two biases and two outgoing weights.
        assertThat(levelDimension(objective, weights)).isEqualTo(10);
    }
}
