package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.ZeroSearch;
import errorscape.math.Vectors;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Against the critical points of XOR 2-2-1 (160,000 searches at 50 digits) and its famous degenerate ones. The
/// file counts points that differ by exchanging the two inputs as one; that is a symmetry of the data, not of
/// the network.
class XorTruthTest {
    private static final JsonNode XOR = Truth.read("xor.json");
    private static final double L2 = 0.005;
    private static CensusResult census = TruthCensus.of(TruthCensus.xor(L2), 1);

    @BeforeAll
    static void take_the_census() {
        census = TruthCensus.of(TruthCensus.xor(L2), 1600);
    }

    @Test
    void every_orbit_is_found_with_its_index_spectrum_and_size() {
        NetworkObjective objective = TruthCensus.xor(L2);
        for (JsonNode orbit : orbits()) {
            double[] theta = Truth.vector(orbit.get("theta"));
            CriticalPoint found = census.entries().stream()
                    .map(CensusResult.Entry::point)
                    .filter(p -> Vectors.distance(objective.symmetry().nearestTwin(p.weights(), theta), theta) < 1e-8)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not found: loss " + orbit.get("loss")));
            assertThat(found.value()).isCloseTo(orbit.get("loss").asDouble(), within(1e-13));
            assertThat(found.index()).isEqualTo(orbit.get("index").asInt());
            assertThat(found.nullity()).isZero();
            assertThat(found.gradientNorm()).isLessThan(1e-9);
            assertThat(found.multiplicity().intValueExact())
                    .isEqualTo(orbit.get("orbit_size_network_symmetries").asInt());
            double[] eigenvalues = Truth.vector(orbit.get("eigenvalues"));
            for (int i = 0; i < eigenvalues.length; i++) {
                assertThat(found.spectrum().eigenvalues()[i]).isCloseTo(eigenvalues[i], within(1e-8));
            }
        }
    }

    @Test
    void no_other_point_is_found_and_morse_counts_one() {
        assertThat(census.entries().stream()
                        .mapToLong(e -> Math.round(e.point().value() * 1e10))
                        .distinct())
                .hasSize(19);
        assertThat(census.entries().stream()
                        .mapToInt(e -> e.point().multiplicity().intValueExact())
                        .sum())
                .isEqualTo(137);
        assertThat(census.complete()).isTrue();
    }

    @Test
    void index_grows_with_loss_as_dauphin_says() {
        List<double[]> distinct = new ArrayList<>();
        for (CensusResult.Entry entry : census.entries()) {
            if (distinct.isEmpty() || entry.point().value() - distinct.getLast()[0] > 1e-9) {
                distinct.add(new double[] {entry.point().value(), entry.point().index()});
            }
        }
        double expected = Truth.read("papers.json")
                .get("dauphin_2014")
                .get("results")
                .get("xor_2-2-1_tanh_linear_L2_0.005 (orbits)")
                .get("spearman")
                .asDouble();

        assertThat(new SpearmansCorrelation()
                        .correlation(
                                distinct.stream().mapToDouble(p -> p[0]).toArray(),
                                distinct.stream().mapToDouble(p -> p[1]).toArray()))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void searches_that_start_at_gradient_flat_traps_find_no_critical_point() {
        for (JsonNode trap : XOR.get("gradient_flat_traps").get("points")) {
            CriticalSearch.Result result =
                    CriticalSearch.from(TruthCensus.xor(L2), Truth.vector(trap.get("theta")), () -> false);

            assertThat(result.point()).isEmpty();
            assertThat(result.end().ending()).isEqualTo(ZeroSearch.Ending.GRADIENT_FLAT);
            assertThat(result.inWords("of the network")).contains("not a critical point");
            assertThat(result.end().gradientNorm())
                    .isCloseTo(trap.get("grad_norm").asDouble(), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void famous_degenerate_points_are_saddles_although_eigenvalues_do_not_say_so(int number) {
        JsonNode expected = XOR.get("degenerate_points_unregularised").get(number);
        NetworkObjective objective =
                TruthCensus.xor(List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.HALF_SUM_SQUARED, 0);
        double[] theta = Truth.vector(expected.get("theta"));
        CriticalPoint point =
                CriticalSearch.from(objective, theta, () -> false).point().orElseThrow();

        assertThat(Vectors.distance(point.weights(), theta)).isLessThan(1e-9);
        assertThat(point.value()).isCloseTo(expected.get("E").asDouble(), within(1e-14));
        assertThat(point.index()).isEqualTo(expected.get("index").asInt());
        assertThat(point.nullity()).isEqualTo(expected.get("nullity").asInt());
        if (point.index() > 0) {
            assertThat(point.type()).isEqualTo(CriticalPoint.Type.SADDLE);
            return;
        }
        assertThat(point.type()).isEqualTo(CriticalPoint.Type.DEGENERATE);
        CriticalPoint.Descent descent = point.descent().orElseThrow();
        assertThat(descent.found()).isTrue();
        double[] lower = theta.clone();
        Vectors.addScaled(1, descent.way(), lower);
        assertThat(objective.evaluator().value(lower)).isLessThan(point.value());
        assertThat(point.inWords("of the network")).startsWith("degenerate saddle of the network");
        JsonNode known = expected.get("descent").get(0);
        assertThat(descent.radius()).isEqualTo(known.get("radius").asDouble());
        assertThat(descent.drop()).isGreaterThan(0.5 * known.get("drop").asDouble());
    }

    @Test
    void the_origin_of_the_tanh_network_is_no_minimum() {
        CriticalSearch.Result at = CriticalSearch.from(TruthCensus.xor(0), new double[9], () -> false);

        assertThat(at.point().map(CriticalPoint::type)).isNotEqualTo(Optional.of(CriticalPoint.Type.MINIMUM));
    }

    private static JsonNode orbits() {
        return XOR.get("regularised").get("xor_2-2-1_tanh_linear_L2_0.005").get("orbits");
    }
}
