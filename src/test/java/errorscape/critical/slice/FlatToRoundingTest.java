package errorscape.critical.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SearchBudget;
import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.critical.line.LineKind;
import errorscape.data.Samples;
import errorscape.math.Range;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.TestFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Slopes and curvatures that are lost beside larger ones and yet are not zero.
class FlatToRoundingTest {
    // Each is strictly monotone in x.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tanh(10*x)+y^2",
                "tanh(8*(x-1))+(y-0.5)^2",
                "1/(1+exp(-20*x))+3*y^2",
                "exp(-30*x)+y^2",
                "atan(sinh(15*x))-y^2"
            })
    void where_a_slope_falls_below_rounding_there_is_no_line_of_critical_points(String formula) {
        SliceCriticalSet found = Typed.prove(formula, -3, 3, -3, 3);

        assertThat(found.points()).isEmpty();
        assertThat(found.flatSets()).isEmpty();
        assertThat(found.complete()).as(found.certificate()).isTrue();
    }

    @Test
    void such_a_place_is_named() {
        assertThat(Typed.find("tanh(10*x)+y^2", -3, 3, -3, 3).certificate())
                .contains("Flat to rounding near (")
                .endsWith("but not zero.");
    }

    @Test
    void the_slope_that_is_told_is_the_exact_one() {
        FlatPlace place = Typed.find("tanh(10*x)+y^2", -3, 3, -3, 3).flat().orElseThrow();

        // 10 / cosh(10 x)^2 is 40 e^(-20 x) but for a factor of 1 + 2 e^(-20 x).
        assertThat(place.slope() / (40 * StrictMath.exp(-20 * Math.abs(place.a()))))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void along_a_slope_that_is_no_axis_nothing_is_claimed() {
        SliceCriticalSet found = Typed.prove("tanh(10*(x+y))+(x-y)^2", -3, 3, -3, 3);

        assertThat(found.flatSets())
                .extracting(SliceCriticalSet.FlatSet::kind)
                .doesNotContain(LineKind.MINIMA, LineKind.MAXIMA);
        assertThat(found.points()).isEmpty();
    }

    // Hessians are diagonal: the kinds follow from the signs.
    @ParameterizedTest
    @CsvSource({
        "x^2+1e-12*y^2, 0, 0, MINIMUM",
        "1e-13*x^2+y^2, 0, 0, MINIMUM",
        "(x-0.7)^2+1e-12*(y+1.1)^2, 0.7, -1.1, MINIMUM",
        "x^2-1e-12*y^2, 0, 0, SADDLE",
        "-x^2-3e-13*(y-0.2)^2, 0, 0.2, MAXIMUM"
    })
    void a_curvature_that_is_small_beside_the_other_still_decides(String formula, double x, double y, Kind kind) {
        SliceCriticalSet found = Typed.prove(formula, -3, 3, -3, 3);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(kind);
            assertThat(point.nullity()).isZero();
            assertThat(point.a()).isCloseTo(x, within(1e-9));
            assertThat(point.b()).isCloseTo(y, within(1e-9));
        });
        assertThat(found.complete()).as(found.certificate()).isTrue();
    }

    @Test
    void michalewicz_has_its_published_minimum_and_no_lines() {
        // -1.8013 at (2.20, 1.57) (Molga and Smutnicki 2005).
        SliceCriticalSet found = Typed.prove("-sin(x)*sin(x^2/pi)^20-sin(y)*sin(2*y^2/pi)^20", 0, 3.14159, 0, 3.14159);

        assertThat(found.flatSets()).isEmpty();
        assertThat(found.flat()).isPresent();
        SliceCriticalPoint lowest = found.points().getFirst();
        assertThat(lowest.kind()).isEqualTo(Kind.MINIMUM);
        assertThat(lowest.value()).isCloseTo(-1.8013, within(5e-5));
        assertThat(lowest.a()).isCloseTo(2.20, within(5e-3));
        assertThat(lowest.b()).isCloseTo(1.57, within(5e-3));
    }

    @ParameterizedTest
    @CsvSource({"x^20+y^2, 0, 0", "x^16+(y-0.2)^2, 0, 0.2", "(x-0.3)^12+y^2, 0.3, 0", "y^2-(x+0.4)^14, -0.4, 0"})
    void a_zero_of_high_order_is_one_point_and_no_line(String formula, double x, double y) {
        SliceCriticalSet found = Typed.prove(formula, -1.5, 1.5, -1.5, 1.5);

        assertThat(found.flatSets()).isEmpty();
        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.DEGENERATE);
            assertThat(point.a()).isCloseTo(x, within(1e-6));
            assertThat(point.b()).isCloseTo(y, within(1e-6));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x^2+y^2-1)^2", "(x-y)^2", "x^2", "(x*y-0.3)^2"})
    void true_lines_are_still_lines(String formula) {
        SliceCriticalSet found =
                Typed.prove(formula, Typed.box(-1.5, 1.5, -1.5, 1.5), new SearchBudget(3_000_000, 3_000_000));

        assertThat(found.flatSets())
                .extracting(SliceCriticalSet.FlatSet::kind)
                .isNotEmpty()
                .containsOnly(LineKind.MINIMA);
        assertThat(found.flat()).isEmpty();
        assertThat(found.certificateKind()).isEqualTo(CertificateKind.NONE);
    }

    @ParameterizedTest
    @CsvSource({"TANH, -40, 40, 3", "TANH, 0.5, 40, 1", "SIGMOID, -5, 60, 1"})
    void saturated_units_make_no_line_of_minima(Activation activation, double w0, double w1, int points) {
        // Outputs v h(w) and v h(2 w) for the targets 1 and 1.5: for w beyond 20 both h are 1 to the last bit and the
        // loss seems to have minima all along v = 1.25. tanh fits exactly at tanh(w)^2 = 1/3, v = sqrt(3), and at the
        // mirror image, with a saddle between at the origin.
        NetworkObjective network = new NetworkObjective(
                new Architecture(List.of(1, 1, 1), List.of(activation, Activation.LINEAR), false),
                Loss.MEAN_SQUARED,
                Regulariser.NONE,
                new Samples(new double[][] {{1, 2}}, new double[][] {{1, 1.5}}));
        Box box = new Box(new Range(w0, w1), new Range(-3, 3.3));
        SliceCriticalPoints.Options options = SliceCriticalPoints.Options.of(network);
        SliceCriticalSet found = SliceProver.prove(
                SliceCriticalPoints.find(
                        network, TestFunction.plane(), box, options, ParallelFor.onCallingThread(), () -> false),
                network,
                TestFunction.plane(),
                box,
                options,
                ParallelFor.onCallingThread(),
                () -> false);

        assertThat(found.points()).hasSize(points);
        assertThat(found.flatSets()).isEmpty();
        assertThat(found.flat()).isPresent();
        assertThat(found.complete()).as(found.certificate()).isTrue();
    }
}
