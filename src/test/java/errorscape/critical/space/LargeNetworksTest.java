package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.ZeroSearch;
import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.objective.Evaluator;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Critical points of networks of hundreds and thousands of weights, of which proofs tell what they are.
class LargeNetworksTest {
    @Test
    void the_origin_of_a_wide_xor_network_is_a_degenerate_saddle_as_that_of_the_narrow_one_within_it() {
        int hidden = 40;
        NetworkObjective objective = TruthCensus.network(
                List.of(2, hidden, 1),
                List.of(Activation.TANH, Activation.LINEAR),
                true,
                Loss.MEAN_SQUARED,
                0,
                new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
                new double[][] {{0}, {1}, {1}, {0}});
        double[] mean = new double[objective.dimension()];
        mean[mean.length - 1] = 0.5;

        CriticalPoint point = at(objective, mean);

        assertThat(point.dimension()).isEqualTo(161);
        assertThat(point.index()).isZero();
        assertThat(point.nullity()).isEqualTo(160);
        assertFallsDegenerately(objective, point);
    }

    /// Kawaguchi (2016): the origin of a linear network of three layers or more is a saddle, with a Hessian that is
    /// zero.
    @Test
    void the_origin_of_a_deep_linear_network_is_a_saddle_of_high_order() {
        for (int layers : new int[] {3, 5}) {
            NetworkObjective objective = deepLinear(8, layers);

            CriticalPoint point = at(objective, new double[objective.dimension()]);

            assertThat(point.nullity()).isEqualTo(64 * layers);
            assertFallsDegenerately(objective, point);
        }
    }

    @Test
    void a_hessian_too_large_to_be_computed_hides_no_way_down() {
        NetworkObjective objective = deepLinear(26, 3);

        CriticalPoint point = at(objective, new double[objective.dimension()]);

        assertThat(point.dimension()).isEqualTo(2028);
        assertThat(point.wholeSpectrum()).isFalse();
        assertFallsDegenerately(objective, point);
    }

    /// At the origin of two linear layers the Hessian is `[[l2, -C], [-C', l2]]` with the covariance `C` of inputs
    /// and targets.
    @Test
    void a_strict_minimum_is_told_by_the_smallest_eigenvalue_alone() {
        NetworkObjective objective = TruthCensus.network(
                List.of(32, 32, 32),
                List.of(Activation.LINEAR, Activation.LINEAR),
                false,
                Loss.HALF_MEAN_SQUARED,
                3,
                scaledAxes(32),
                scaledAxes(32));

        CriticalPoint point = at(objective, new double[objective.dimension()]);

        assertThat(point.dimension()).isEqualTo(2048);
        assertThat(point.type()).isEqualTo(CriticalPoint.Type.MINIMUM);
    }

    /// Fukumizu and Amari (2000), theorem 3: a minimum of one unit, repeated, is a minimum if the outgoing weights
    /// share its sign and the form in the incoming weights is definite, and a saddle if one has the other sign.
    @Test
    void a_unit_that_is_repeated_makes_a_family_of_minima_or_of_saddles() {
        JsonNode known = Truth.read("linear_nets.json")
                .get("fukumizu_amari_2000")
                .get("instances")
                .get(0);
        double[] narrow = Truth.vector(known.get("line").get(0).get("theta"));
        int width = 100;
        NetworkObjective objective = TruthCensus.network(
                List.of(1, width, 1),
                List.of(Activation.TANH, Activation.LINEAR),
                false,
                Loss.MEAN_SQUARED,
                0,
                TruthCensus.column(known.get("X")),
                TruthCensus.column(known.get("Y")));
        double[] alike = new double[2 * width];
        for (int unit = 0; unit < width; unit++) {
            alike[unit] = narrow[0];
            alike[width + unit] = (narrow[2] + narrow[3]) * (0.5 + unit / (width - 1.0)) / width;
        }
        double[] mixed = alike.clone();
        mixed[width] -= alike[width + 1] + 2 * alike[width];
        mixed[width + 1] += alike[width + 1] + 2 * alike[width];

        CriticalPoint minimum = at(objective, alike);
        CriticalPoint saddle = at(objective, mixed);

        assertThat(minimum.type()).isEqualTo(CriticalPoint.Type.MINIMUM);
        assertThat(minimum.family()).isEqualTo(new CriticalPoint.Family(width - 1, false, true));
        assertThat(saddle.type()).isEqualTo(CriticalPoint.Type.SADDLE);
        assertThat(saddle.value()).isCloseTo(minimum.value(), within(1e-12));
        assertThat(saddle.family().dimension()).isEqualTo(width - 1);
    }

    /// The weights of a unit that is never active change nothing, and the one that always is makes straight lines of
    /// four weights instead of two.
    @Test
    void units_that_are_dead_make_a_family_of_minima() {
        int hidden = 60;
        NetworkObjective objective = TruthCensus.network(
                List.of(1, hidden, 1),
                List.of(Activation.RELU, Activation.LINEAR),
                true,
                Loss.MEAN_SQUARED,
                0,
                new double[][] {{0}, {1}, {2}},
                new double[][] {{0}, {4}, {2}});
        double[] weights = new double[objective.dimension()];
        for (int unit = 1; unit < hidden; unit++) {
            weights[unit] = 1;
            weights[hidden + unit] = -20;
            weights[2 * hidden + unit] = 0.1;
        }
        weights[0] = 1;
        weights[hidden] = 3;
        weights[2 * hidden] = 1;
        weights[3 * hidden] = -2; // The line of least squares is 1 + x.

        CriticalPoint point = at(objective, weights);

        assertThat(point.value()).isCloseTo(2, within(1e-12));
        assertThat(point.type()).isEqualTo(CriticalPoint.Type.MINIMUM);
        assertThat(point.family().dimension()).isEqualTo(3 * 59 + 2);
    }

    /// Baldi and Hornik (1989): the axes an autoencoder keeps make a critical point; each pair of one that is kept and
    /// a longer one that is not makes a direction down, and nothing else does.
    @Test
    void an_autoencoder_is_at_a_minimum_if_it_keeps_the_longest_axes() {
        int inputs = 12;
        int hidden = 7;
        NetworkObjective objective = TruthCensus.network(
                List.of(inputs, hidden, inputs),
                List.of(Activation.LINEAR, Activation.LINEAR),
                false,
                Loss.HALF_MEAN_SQUARED,
                0,
                scaledAxes(inputs),
                scaledAxes(inputs));
        for (int first : new int[] {inputs - hidden, 2}) {
            double[] weights = new double[objective.dimension()];
            for (int unit = 0; unit < hidden; unit++) {
                weights[unit * inputs + first + unit] = 1;
                weights[inputs * hidden + (first + unit) * hidden + unit] = 1;
            }

            CriticalPoint point = at(objective, weights);

            int longer = inputs - hidden - first;
            assertThat(point.index()).isEqualTo(longer * hidden);
            assertThat(point.nullity()).isEqualTo(hidden * hidden);
            assertThat(point.family()).isEqualTo(new CriticalPoint.Family(hidden * hidden, true, true));
            assertThat(point.type()).isEqualTo(longer == 0 ? CriticalPoint.Type.MINIMUM : CriticalPoint.Type.SADDLE);
        }
    }

    /// With squares of the weights penalised the loss has minima.
    @Test
    void a_search_that_goes_down_first_ends_at_a_minimum() {
        RandomStream random = new RandomStream(1, "moons");
        double[][] inputs = new double[100][2];
        double[][] targets = new double[100][1];
        for (int i = 0; i < inputs.length; i++) {
            double angle = Math.PI * random.nextDouble();
            targets[i][0] = i % 2;
            inputs[i][0] = i % 2 + (1 - 2 * (i % 2)) * StrictMath.cos(angle);
            inputs[i][1] = i % 2 * 0.5 + (1 - 2 * (i % 2)) * StrictMath.sin(angle);
        }
        NetworkObjective objective = TruthCensus.network(
                List.of(2, 16, 16, 1),
                List.of(Activation.TANH, Activation.TANH, Activation.LINEAR),
                true,
                Loss.BINARY_CROSS_ENTROPY,
                0.002,
                inputs,
                targets);
        double[] start = new double[objective.dimension()];
        for (int i = 0; i < start.length; i++) {
            start[i] = 0.4 * random.nextGaussian();
        }

        CriticalPoint point = CriticalSearch.downFrom(objective, start, () -> false, _ -> {})
                .point()
                .orElseThrow();

        assertThat(point.dimension()).isEqualTo(337);
        assertThat(point.type()).isEqualTo(CriticalPoint.Type.MINIMUM);
    }

    @Test
    void a_search_that_is_stopped_decides_nothing() {
        NetworkObjective objective = deepLinear(8, 3);
        Evaluator evaluator = objective.evaluator();
        ZeroSearch search = new ZeroSearch(evaluator, objective.dimension(), () -> false);
        ZeroSearch.End origin = search.from(new double[objective.dimension()]);

        CriticalPoint point = new PointAnalysis(objective, evaluator, search, () -> true)
                .of(origin)
                .orElseThrow();

        assertThat(point.descent()).isEmpty();
        assertThat(point.kindName()).isEqualTo("degenerate");
        assertThat(point.inWords("of the network")).contains("not decided").contains("stopped");
    }

    private static void assertFallsDegenerately(NetworkObjective objective, CriticalPoint point) {
        assertThat(point.kindName()).isEqualTo("degenerate saddle");
        CriticalPoint.Descent descent = point.descent().orElseThrow();
        double[] lower = point.weights().clone();
        Vectors.addScaled(1, descent.way(), lower);
        assertThat(Vectors.norm(descent.way())).isLessThan(descent.radius() * (1 + 1e-12));
        assertThat(objective.evaluator().value(lower)).isLessThan(point.value());
    }

    /// The critical point at a place, which must be one.
    private static CriticalPoint at(NetworkObjective objective, double[] place) {
        CriticalPoint point =
                CriticalSearch.from(objective, place, () -> false).point().orElseThrow();
        assertThat(Vectors.distance(point.weights(), place)).isLessThan(1e-6);
        return point;
    }

    private static NetworkObjective deepLinear(int width, int layers) {
        RandomStream random = new RandomStream(7, "deep linear");
        return TruthCensus.network(
                Collections.nCopies(layers + 1, width),
                Collections.nCopies(layers, Activation.LINEAR),
                false,
                Loss.HALF_MEAN_SQUARED,
                0,
                gaussian(random, width),
                gaussian(random, width));
    }

    private static double[][] gaussian(RandomStream random, int columns) {
        double[][] rows = new double[12][columns];
        for (double[] row : rows) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return rows;
    }

    /// One sample on each axis, at distances that rise from 1 so that every variance is another one.
    private static double[][] scaledAxes(int count) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] row = new double[count];
            row[i] = 1 + 3.0 * i / count;
            rows.add(row);
        }
        return rows.toArray(double[][]::new);
    }
}
