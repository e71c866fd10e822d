package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.Samples;
import errorscape.math.Interval;
import errorscape.math.IntervalJet;
import errorscape.math.RandomStream;
import errorscape.objective.PlaneEnclosure;
import errorscape.slice.Plane;
import errorscape.slice.SliceDerivatives;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Networks on boxes of a plane, against the slice's exact derivatives at seeded places inside.
class NetworkEnclosureTest {
    private static final int BOXES = 12;
    private static final int PLACES = 25;

    /// The rounding of what the intervals are compared with.
    private static final double ROUNDING = 1e-11;

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RELU", "LEAKY_RELU"})
    void every_smooth_activation_is_enclosed(Activation activation) {
        check(
                new Architecture(List.of(2, 3, 1), List.of(activation, Activation.LINEAR), true),
                Loss.MEAN_SQUARED,
                Regulariser.NONE);
        check(
                new Architecture(List.of(2, 2, 2, 1), List.of(activation, activation, activation), true),
                Loss.HALF_SUM_SQUARED,
                Regulariser.NONE);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void every_loss_is_enclosed_with_a_penalty_and_direct_connections(Loss loss) {
        int outputs = loss == Loss.BINARY_CROSS_ENTROPY ? 1 : 3;
        List<Activation> activations = List.of(Activation.TANH, Activation.LINEAR);
        check(new Architecture(List.of(2, 3, outputs), activations, true), loss, new Regulariser(0.03, true));
        check(new Architecture(List.of(2, 3, outputs), activations, false, true), loss, new Regulariser(0.03, false));
        check(new Architecture(List.of(2, outputs), List.of(Activation.SIGMOID), true), loss, Regulariser.NONE);
    }

    private static void check(Architecture shape, Loss loss, Regulariser penalty) {
        RandomStream random = new RandomStream(20, shape + " " + loss);
        NetworkObjective objective = new NetworkObjective(shape, loss, penalty, samples(shape, loss, random));
        int n = objective.dimension();
        Plane plane = new Plane(numbers(n, random), numbers(n, random), numbers(n, random), "first", "second");
        PlaneEnclosure enclosure = objective
                .enclosure(plane.origin(), plane.first(), plane.second())
                .orElseThrow();
        SliceDerivatives exact = new SliceDerivatives(objective.evaluator(), plane);
        for (int i = 0; i < BOXES; i++) {
            double size = StrictMath.pow(10, random.nextDouble(-5, 0));
            double a = random.nextDouble(-2, 2);
            double b = random.nextDouble(-2, 2);
            IntervalJet jet = enclosure.over(Interval.of(a, a + size), Interval.of(b, b + size));
            for (int k = 0; k < PLACES; k++) {
                exact.at(a + size * random.nextDouble(0, 1), b + size * random.nextDouble(0, 1));
                holds(jet.value(), exact.value());
                holds(jet.x(), exact.da());
                holds(jet.y(), exact.db());
                holds(jet.xx(), exact.daa());
                holds(jet.xy(), exact.dab());
                holds(jet.yy(), exact.dbb());
            }
        }
    }

    private static Samples samples(Architecture shape, Loss loss, RandomStream random) {
        int outputs = shape.units(shape.layers() - 1);
        double[][] inputs = {numbers(5, random), numbers(5, random)};
        double[][] targets = new double[outputs][5];
        for (int s = 0; s < 5; s++) {
            for (int k = 0; k < outputs; k++) {
                targets[k][s] = switch (loss) {
                    case BINARY_CROSS_ENTROPY -> s == 4 ? 0.3 : s % 2;
                    case SOFTMAX_CROSS_ENTROPY -> s % outputs == k ? 1 : 0;
                    default -> random.nextGaussian();
                };
            }
        }
        return new Samples(inputs, targets);
    }

    private static double[] numbers(int n, RandomStream random) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> random.nextGaussian());
        return numbers;
    }

    private static void holds(Interval interval, double value) {
        double rounding = ROUNDING * (1 + Math.abs(value));
        assertThat(value).isBetween(interval.lower() - rounding, interval.upper() + rounding);
    }

    @Test
    void a_saturated_unit_still_has_a_slope() {
        // One unit, one sample: h = tanh(w), loss (h - 2)^2 with the slope 2 (h - 2) / cosh(w)^2, which is
        // -8 e^-80 at w = 40 but for a factor of 1 + 1e-17, where 1 - h^2 is 0.
        NetworkObjective objective = new NetworkObjective(
                new Architecture(List.of(1, 1), List.of(Activation.TANH), true),
                Loss.MEAN_SQUARED,
                Regulariser.NONE,
                new Samples(new double[][] {{1}}, new double[][] {{2}}));
        IntervalJet jet = objective
                .enclosure(new double[2], new double[] {1, 0}, new double[] {0, 1})
                .orElseThrow()
                .over(Interval.of(40), Interval.ZERO);

        assertThat(jet.x().upper()).isNegative();
        assertThat(jet.x().middle() / (-8 * StrictMath.exp(-80))).isBetween(1 - 1e-13, 1 + 1e-13);
    }

    @Test
    void piecewise_linear_networks_offer_none() {
        NetworkObjective objective = new NetworkObjective(
                new Architecture(List.of(1, 1), List.of(Activation.RELU), true),
                Loss.MEAN_SQUARED,
                Regulariser.NONE,
                new Samples(new double[][] {{1}}, new double[][] {{2}}));

        assertThat(objective.enclosure(new double[2], new double[] {1, 0}, new double[] {0, 1}))
                .isEmpty();
    }
}
