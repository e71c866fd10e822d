package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.objective.Evaluator;
import errorscape.truth.Truth;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What published results look like on small networks: claims, criteria and numbers of papers.json.
class PapersTruthTest {
    private static final JsonNode PAPERS = Truth.read("papers.json");

    @Test
    void the_index_of_critical_points_grows_with_their_loss() {
        // Dauphin et al. 2014, on XOR with a stronger penalty than elsewhere: lowest and highest loss by index.
        JsonNode expected = PAPERS.get("dauphin_2014").get("results").get("xor_2-2-1_tanh_linear_L2_0.02 (orbits)");

        List<CriticalPoint> points = TruthCensus.of(TruthCensus.xor(0.02), 1600).entries().stream()
                .map(CensusResult.Entry::point)
                .toList();

        assertThat(new SpearmansCorrelation()
                        .correlation(
                                points.stream()
                                        .mapToDouble(CriticalPoint::index)
                                        .toArray(),
                                points.stream()
                                        .mapToDouble(CriticalPoint::value)
                                        .toArray()))
                .isGreaterThan(0.5);
        assertThat(points.stream().map(CriticalPoint::index).distinct())
                .hasSize(expected.get("by_index").size());
        for (int index = 0; index < expected.get("by_index").size(); index++) {
            int wanted = index;
            JsonNode range = expected.get("by_index").get(Integer.toString(index));
            double[] losses = points.stream()
                    .filter(p -> p.index() == wanted)
                    .mapToDouble(CriticalPoint::value)
                    .sorted()
                    .toArray();
            assertThat(losses[0]).isCloseTo(range.get("min").asDouble(), within(1e-12));
            assertThat(losses[losses.length - 1]).isCloseTo(range.get("max").asDouble(), within(1e-12));
        }
    }

    @Test
    void from_start_to_end_of_descent_by_small_steps_the_straight_line_goes_down() {
        // Goodfellow et al. 2015; the criterion of the file: no bump of 1e-3 at 50 places.
        for (int seed = 0; seed < 10; seed++) {
            NetworkObjective network = curve(8);
            double[] start = start(network, seed);
            double[] end = descended(network, start, 0.05, 1000);
            Evaluator evaluator = network.evaluator();
            double lowest = Double.POSITIVE_INFINITY;
            double bump = 0;
            for (int i = 0; i <= 49; i++) {
                double[] place = Vectors.scaled(1 - i / 49.0, start);
                Vectors.addScaled(i / 49.0, end, place);
                double loss = evaluator.value(place);
                bump = Math.max(bump, loss - lowest);
                lowest = Math.min(lowest, loss);
            }
            assertThat(bump).as("seed " + seed).isLessThan(1e-3);
        }
    }

    @Test
    void the_losses_that_descent_ends_at_lie_nearer_together_in_wider_networks() {
        // Choromanska et al. 2015, on the file's data, by gradient descent of 6000 steps of 0.02.
        double narrow = spread(2);
        double wide = spread(16);

        assertThat(wide).isLessThan(0.2 * narrow);
    }

    private static double spread(int hidden) {
        DescriptiveStatistics losses = new DescriptiveStatistics();
        for (int seed = 0; seed < 12; seed++) {
            NetworkObjective network = curve(hidden);
            losses.addValue(network.evaluator().value(descended(network, start(network, seed), 0.02, 6000)));
        }
        return losses.getStandardDeviation();
    }

    /// 1-H-1 tanh on 16 samples of sin(1.5 pi x) + 0.3 cos(5 x).
    private static NetworkObjective curve(int hidden) {
        double[][] inputs = new double[16][];
        double[][] targets = new double[16][];
        for (int i = 0; i < inputs.length; i++) {
            double x = -1 + 2 * i / 15.0;
            inputs[i] = new double[] {x};
            targets[i] = new double[] {StrictMath.sin(1.5 * Math.PI * x) + 0.3 * StrictMath.cos(5 * x)};
        }
        return TruthCensus.network(
                List.of(1, hidden, 1),
                List.of(Activation.TANH, Activation.LINEAR),
                true,
                Loss.MEAN_SQUARED,
                0,
                inputs,
                targets);
    }

    private static double[] start(NetworkObjective network, int seed) {
        RandomStream random = new RandomStream(seed, "papers");
        double[] start = new double[network.dimension()];
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextGaussian();
        }
        return start;
    }

    private static double[] descended(NetworkObjective network, double[] start, double rate, int steps) {
        Evaluator evaluator = network.evaluator();
        double[] weights = start.clone();
        double[] gradient = new double[weights.length];
        for (int step = 0; step < steps; step++) {
            evaluator.gradient(weights, gradient);
            Vectors.addScaled(-rate, gradient, weights);
        }
        return weights;
    }
}
