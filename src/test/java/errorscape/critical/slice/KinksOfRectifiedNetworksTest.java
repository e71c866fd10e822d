package errorscape.critical.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.CirclesOfValues;
import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.critical.space.TruthCensus;
import errorscape.data.Samples;
import errorscape.math.RandomStream;
import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.objective.Evaluator;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Critical points of random slices of small networks with rectified units, whose loss has kinks along many lines.
class KinksOfRectifiedNetworksTest {
    private static final int SLICES = 36;
    private static final Box BOX = new Box(new Range(-2, 2), new Range(-2, 2));

    /// Small beside the distance of other points, large beside rounding.
    private static final double RADIUS = 1e-4;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void every_kink_is_what_the_values_on_circles_round_it_say(int half) {
        int kinks = 0;
        for (int seed = half; seed < SLICES; seed += 2) {
            NetworkObjective network = network(seed);
            Plane plane = plane(network.dimension(), seed);
            DoubleBinaryOperator loss = loss(network, plane);
            for (SliceCriticalPoint point : find(network, plane).points()) {
                if (point.smooth() || point.turns().isEmpty()) {
                    continue;
                }
                kinks++;
                OptionalInt changes = CirclesOfValues.changes(loss, point.a(), point.b(), RADIUS);
                assertThat(point.kind())
                        .as("seed %d: (%s, %s), %s changes of sign", seed, point.a(), point.b(), changes)
                        .isEqualTo(kind(loss, point, changes));
            }
        }
        assertThat(kinks).isGreaterThan(SLICES / 4);
    }

    @Test
    void the_sum_that_is_printed_is_the_sum_of_the_turns() {
        for (int seed = 0; seed < SLICES; seed += 3) {
            NetworkObjective network = network(seed);
            SliceCriticalSet found = find(network, plane(network.dimension(), seed));

            if (found.indexSum().isPresent()) {
                int sum = found.points().stream()
                        .mapToInt(point -> point.turns().orElseThrow())
                        .sum();
                assertThat(found.indexSum()).hasValue(sum);
            }
        }
    }

    @Test
    void the_penalty_of_a_dead_unit_makes_a_line_of_minima() {
        // v relu(x + b) with L1 on weights only: for b < -1.5 the unit is dead, and the loss is level but for |v|.
        NetworkObjective network = new NetworkObjective(
                new Architecture(List.of(1, 1, 1), List.of(Activation.RELU, Activation.LINEAR), true),
                Loss.MEAN_SQUARED,
                new Regulariser(0, 0.01, false),
                new Samples(new double[][] {{-1.5, -0.4, 0.3, 1.5}}, new double[][] {{0.8, 0.6, 0.4, 0.3}}));
        // Weights in their order: w, b, v, c; the box's first coordinate is v, its second b.
        Plane plane = new Plane(
                new double[] {1, -3, 0, 0.525}, new double[] {0, 0, 1, 0}, new double[] {0, 1, 0, 0}, "v", "b");

        SliceCriticalSet found = find(network, plane);

        assertThat(found.flatSets())
                .filteredOn(set -> set.order() == 1)
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.inWords()).isEqualTo("line of minima along a kink");
                    for (double v : set.a()) {
                        assertThat(v).isCloseTo(0, within(1e-12));
                    }
                    assertThat(Arrays.stream(set.b()).min().orElseThrow()).isLessThan(-1.9);
                    // Where the unit wakes up: b = -3 + 1.5 = -1.5; beyond, v = 0 is no minimum from |slope| > 0.01 on.
                    assertThat(Arrays.stream(set.b()).max().orElseThrow()).isGreaterThan(1.49);
                });
        assertThat(found.complete()).isFalse();
    }

    private static Kind kind(DoubleBinaryOperator loss, SliceCriticalPoint point, OptionalInt changes) {
        if (changes.isEmpty() || changes.getAsInt() == 2) {
            return Kind.DEGENERATE;
        }
        boolean above = loss.applyAsDouble(point.a() + RADIUS, point.b()) > point.value();
        return changes.getAsInt() > 2 ? Kind.SADDLE : above ? Kind.MINIMUM : Kind.MAXIMUM;
    }

    private static SliceCriticalSet find(NetworkObjective network, Plane plane) {
        return SliceCriticalPoints.find(
                network, plane, BOX, SliceCriticalPoints.Options.DEFAULT, ParallelFor.onCallingThread(), () -> false);
    }

    private static NetworkObjective network(int seed) {
        RandomStream random = new RandomStream(seed, "samples of kinks");
        double[][] inputs = new double[8][2];
        double[][] targets = new double[8][1];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            targets[i][0] = random.nextDouble() < 0.5 ? 0 : 1;
        }
        return TruthCensus.network(
                List.of(2, 4, 1),
                List.of(seed % 2 == 0 ? Activation.RELU : Activation.LEAKY_RELU, Activation.LINEAR),
                true,
                Loss.MEAN_SQUARED,
                0,
                inputs,
                targets);
    }

    private static Plane plane(int dimension, int seed) {
        RandomStream random = new RandomStream(seed, "plane of kinks");
        double[][] vectors = new double[3][dimension];
        for (double[] vector : vectors) {
            for (int i = 0; i < dimension; i++) {
                vector[i] = random.nextGaussian();
            }
        }
        return new Plane(vectors[0], vectors[1], vectors[2], "first", "second");
    }

    private static DoubleBinaryOperator loss(NetworkObjective network, Plane plane) {
        Evaluator evaluator = network.evaluator();
        return (a, b) -> evaluator.value(plane.lift(a, b));
    }
}
