package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.data.Samples;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.objective.Symmetry;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkSymmetryTest {
    private static final Samples SAMPLES = new Samples(
            new double[][] {{0.3, -1.2, 0.8, 1.9}, {-0.5, 0.4, 1.1, -0.7}}, new double[][] {{0.2, -0.9, 1.4, 0.5}});

    @Test
    void two_tanh_units_have_eight_twins_two_softplus_units_two() {
        assertThat(symmetry(Activation.TANH, 0).multiplicity(weights()).intValueExact())
                .isEqualTo(8);
        assertThat(symmetry(Activation.SOFTPLUS, 0).multiplicity(weights()).intValueExact())
                .isEqualTo(2);
    }

    @Test
    void a_unit_that_does_nothing_or_two_equal_ones_have_fewer() {
        double[] dead = weights();
        dead[0] = dead[1] = dead[4] = dead[6] = 0;
        double[] equal = {0.7, -0.4, 0.7, -0.4, 0.2, 0.2, 1.1, 1.1, 0.3};

        // The dead unit has one sign only: 2 places times 2 signs of the other. Equal units have 2 signs each, and
        // exchanging them makes nothing new.
        assertThat(symmetry(Activation.TANH, 0).multiplicity(dead).intValueExact())
                .isEqualTo(4);
        assertThat(symmetry(Activation.TANH, 0).multiplicity(equal).intValueExact())
                .isEqualTo(4);
    }

    @Test
    void every_twin_has_the_same_loss_and_the_same_canonical_form() {
        for (Activation activation : List.of(Activation.TANH, Activation.SOFTPLUS, Activation.RELU)) {
            NetworkObjective objective = objective(activation, 0);
            double loss = objective.evaluator().value(weights());
            double[] canonical = objective.symmetry().canonical(weights());

            assertThat(objective.evaluator().value(canonical)).isCloseTo(loss, within(1e-14));
            for (Symmetry.Twin twin : objective.symmetry().twins(weights(), 5)) {
                assertThat(Vectors.distance(twin.weights(), weights())).isGreaterThan(0.1);
                assertThat(objective.evaluator().value(twin.weights())).isCloseTo(loss, within(1e-14));
                assertThat(Vectors.distance(objective.symmetry().canonical(twin.weights()), canonical))
                        .isLessThan(1e-12);
                assertThat(Vectors.distance(objective.symmetry().nearestTwin(twin.weights(), weights()), weights()))
                        .isLessThan(1e-12);
            }
        }
    }

    @Test
    void rescaling_a_rectified_unit_is_level_and_a_penalty_ends_that() {
        NetworkObjective free = objective(Activation.RELU, 0);
        RandomStream random = new RandomStream(3, "rescaling");
        double[] weights = new double[9];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        double[] gradient = new double[9];
        free.evaluator().gradient(weights, gradient);

        List<double[]> level = free.symmetry().levelDirections(weights);

        assertThat(level).hasSize(2);
        for (double[] direction : level) {
            assertThat(Vectors.dot(direction, gradient)).isCloseTo(0, within(1e-13));
        }
        assertThat(objective(Activation.RELU, 0.1).symmetry().levelDirections(weights))
                .isEmpty();
        assertThat(objective(Activation.TANH, 0).symmetry().levelDirections(weights))
                .isEmpty();
    }

    private static double[] weights() {
        return new double[] {1.3, -0.4, 0.7, 1.1, 0.2, -0.6, 1.5, -0.9, 0.3};
    }

    private static Symmetry symmetry(Activation activation, double lam) {
        return objective(activation, lam).symmetry();
    }

    private static NetworkObjective objective(Activation activation, double lam) {
        return new NetworkObjective(
                new Architecture(List.of(2, 2, 1), List.of(activation, Activation.LINEAR), true),
                Loss.MEAN_SQUARED,
                new Regulariser(lam, true),
                SAMPLES);
    }
}
