package errorscape.critical.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalPoint.Kind;
import errorscape.math.Range;
import errorscape.objective.Objective;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.Quadratic;
import errorscape.slice.TestFunction;
import errorscape.slice.TestFunctions;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SliceCriticalPointsTest {
    @Test
    void a_flat_valley_is_one_line_not_hundreds_of_points() {
        Objective valley = TestFunction.separable(TestFunction.power(1, 2), TestFunction.power(0, 0));

        SliceCriticalSet found = find(valley, TestFunction.plane(), Box.square(2));

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.DEGENERATE);
            assertThat(point.a()).isCloseTo(0, within(1e-12));
        });
        assertThat(found.flatSets()).singleElement().satisfies(set -> {
            assertThat(Arrays.stream(set.a())).allMatch(a -> Math.abs(a) < 1e-9);
            assertThat(Arrays.stream(set.b())).anyMatch(b -> b < -1.8).anyMatch(b -> b > 1.8);
            assertThat(set.representative()).isEqualTo(found.points().getFirst());
        });
        assertThat(found.windingNumber()).isEmpty();
        assertThat(found.consistent()).isFalse();
        assertThat(found.certificate()).startsWith("Not certified: critical points form lines");
    }

    @Test
    void a_circle_of_minima_is_one_set_and_the_maximum_in_it_a_point() {
        SliceCriticalSet found = find(TestFunctions.ring(), TestFunction.plane(), Box.square(2));

        assertThat(found.points()).extracting(SliceCriticalPoint::kind).containsExactly(Kind.DEGENERATE, Kind.MAXIMUM);
        assertThat(found.flatSets()).singleElement().satisfies(set -> {
            assertThat(set.inWords()).isEqualTo("line of minima");
            for (int i = 0; i < set.a().length; i++) {
                assertThat(StrictMath.hypot(set.a()[i], set.b()[i])).isCloseTo(1, within(1e-9));
            }
        });
        assertThat(found.windingNumber()).hasValue(1);
    }

    @Test
    void a_constant_loss_is_one_flat_area() {
        Objective constant = TestFunction.separable(TestFunction.power(3, 0), TestFunction.power(0, 0));

        SliceCriticalSet found = find(constant, TestFunction.plane(), Box.square(1));

        assertThat(found.points()).hasSize(1);
        assertThat(found.flatSets()).hasSize(1);
        assertThat(found.consistent()).isFalse();
    }

    @Test
    void a_plateau_where_gradient_and_curvature_fade_together_has_no_critical_point() {
        TestFunction.Curve fading = x -> {
            double e = StrictMath.exp(-x);
            return new double[] {e, -e, e};
        };

        SliceCriticalSet found = find(
                TestFunction.separable(fading, fading),
                TestFunction.plane(),
                new Box(new Range(-2, 60), new Range(-2, 60)));

        assertThat(found.points()).isEmpty();
        assertThat(found.windingNumber()).hasValue(0);
        assertThat(found.consistent()).isTrue();
    }

    @Test
    void cosines_give_a_lattice_of_minima_saddles_and_maxima() {
        TestFunction.Curve cosine = x -> new double[] {-StrictMath.cos(x), StrictMath.sin(x), StrictMath.cos(x)};
        Box box = new Box(new Range(-10, 10), new Range(-4, 5));

        SliceCriticalSet found = find(TestFunction.separable(cosine, cosine), TestFunction.plane(), box);

        // x = k pi for k = -3 .. 3 and y = -pi, 0, pi.
        assertThat(found.points()).hasSize(21);
        assertThat(found.points().stream().filter(p -> p.kind() == Kind.MINIMUM))
                .hasSize(3);
        assertThat(found.points().stream().filter(p -> p.kind() == Kind.MAXIMUM))
                .hasSize(8);
        assertThat(found.points().stream().filter(p -> p.kind() == Kind.SADDLE)).hasSize(10);
        assertThat(found.consistent()).as(found.certificate()).isTrue();
        for (SliceCriticalPoint point : found.points()) {
            assertThat(point.a() / Math.PI).isCloseTo(Math.rint(point.a() / Math.PI), within(1e-12));
        }
    }

    @Test
    void a_close_pair_of_minimum_and_saddle_is_found_although_their_turnings_cancel() {
        // x^3 / 3 - e^2 x with e = 1/100 has its minimum at e and its saddle at -e: a tenth of a first cell apart.
        TestFunction.Curve pair = x -> new double[] {x * x * x / 3 - 1e-4 * x, x * x - 1e-4, 2 * x};

        SliceCriticalSet found =
                find(TestFunction.separable(pair, TestFunction.power(1, 2)), TestFunction.plane(), Box.square(3));

        assertThat(found.points()).extracting(SliceCriticalPoint::kind).containsExactly(Kind.MINIMUM, Kind.SADDLE);
        assertThat(found.points().get(0).a()).isCloseTo(0.01, within(1e-12));
        assertThat(found.points().get(1).a()).isCloseTo(-0.01, within(1e-12));
    }

    @Test
    void a_plane_that_is_neither_unit_nor_orthogonal_through_a_quadratic_has_its_constrained_minimum() {
        double[][] matrix = {
            {3, 1, 0, 0, 0},
            {1, 4, 0.5, 0, 0},
            {0, 0.5, 2, 0, -0.25},
            {0, 0, 0, -1, 0},
            {0, 0, -0.25, 0, 5}
        };
        double[] centre = {0.1, -0.2, 0.3, -0.4, 0.5};
        double[] first = {2, 0, 1, 0.25, 0};
        double[] second = {2, 0.5, 1, 0, 0.125};
        Quadratic quadratic = new Quadratic(matrix, centre);
        Plane plane = new Plane(centre, first, second, "first", "second");

        SliceCriticalSet found = find(quadratic, plane, new Box(new Range(-3, 1), new Range(-1, 2)));

        // The plane passes through the quadratic's own critical point, a saddle of index 1.
        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.a()).isCloseTo(0, within(1e-12));
            assertThat(point.b()).isCloseTo(0, within(1e-12));
            assertThat(point.kind()).isEqualTo(Kind.MINIMUM);
            assertThat(point.hessian().xx()).isCloseTo(form(matrix, first, first), within(1e-12));
            assertThat(point.hessian().xy()).isCloseTo(form(matrix, first, second), within(1e-12));
            assertThat(point.hessian().yy()).isCloseTo(form(matrix, second, second), within(1e-12));
            assertThat(point.network().critical()).isTrue();
            assertThat(point.network().index()).isEqualTo(1);
            assertThat(point.inWords())
                    .startsWith("minimum of this slice; 1 of 5 directions of the network goes down; gradient ")
                    .endsWith(": a saddle of the network");
        });
    }

    @Test
    void a_slice_point_off_the_networks_own_critical_point_is_said_not_to_be_critical() {
        double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, -1}};
        Quadratic quadratic = new Quadratic(identity, new double[] {0, 0, 0.5});

        SliceCriticalSet found =
                find(quadratic, new Plane(new double[3], unit(3, 0), unit(3, 1), "first", "second"), Box.square(1));

        assertThat(found.points())
                .singleElement()
                .satisfies(point -> assertThat(point.inWords())
                        .isEqualTo("minimum of this slice; 1 of 3 directions of the network goes down; gradient 0.5: "
                                + "not a critical point of the network"));
    }

    @Test
    void points_on_the_edge_and_in_the_corner_of_the_box_count() {
        Objective bowl = TestFunction.separable(TestFunction.power(1, 2), TestFunction.power(1, 2));

        for (Box box :
                new Box[] {new Box(new Range(0, 2), new Range(-1, 1)), new Box(new Range(0, 2), new Range(0, 1))}) {
            SliceCriticalSet found = find(bowl, TestFunction.plane(), box);

            assertThat(found.points()).extracting(SliceCriticalPoint::kind).containsExactly(Kind.MINIMUM);
            assertThat(found.windingNumber()).hasValue(1);
            assertThat(found.consistent()).isTrue();
        }
    }

    @Test
    void the_number_of_threads_changes_no_bit() {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            SliceCriticalSet one = find(TestFunctions.himmelblau(), TestFunction.plane(), Box.square(6));
            SliceCriticalSet four = SliceCriticalPoints.find(
                    TestFunctions.himmelblau(),
                    TestFunction.plane(),
                    Box.square(6),
                    SliceCriticalPoints.Options.DEFAULT,
                    new ParallelFor(threads, 4),
                    () -> false);

            assertThat(four.points()).isEqualTo(one.points());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_cancelled_search_ends_with_a_cancellation() {
        AtomicInteger questions = new AtomicInteger();

        assertThatThrownBy(() -> SliceCriticalPoints.find(
                        TestFunctions.himmelblau(),
                        TestFunction.plane(),
                        Box.square(6),
                        SliceCriticalPoints.Options.DEFAULT,
                        ParallelFor.onCallingThread(),
                        () -> questions.incrementAndGet() > 300))
                .isInstanceOf(CancellationException.class);
        assertThat(questions.get()).isLessThan(2000);
    }

    @Test
    void networks_too_large_for_a_spectrum_have_the_index_left_out() {
        SliceCriticalSet found = SliceCriticalPoints.find(
                new Quadratic(new double[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}}, new double[3]),
                new Plane(new double[3], unit(3, 0), unit(3, 1), "first", "second"),
                Box.square(1),
                new SliceCriticalPoints.Options(8, 8, 2),
                ParallelFor.onCallingThread(),
                () -> false);

        assertThat(found.points()).singleElement().satisfies(point -> {
            assertThat(point.network().index()).isEqualTo(-1);
            assertThat(point.inWords()).isEqualTo("minimum of this slice; gradient 0: a critical point of the network");
        });
    }

    private static SliceCriticalSet find(Objective objective, Plane plane, Box box) {
        return SliceCriticalPoints.find(
                objective, plane, box, SliceCriticalPoints.Options.DEFAULT, ParallelFor.onCallingThread(), () -> false);
    }

    private static double[] unit(int n, int i) {
        double[] unit = new double[n];
        unit[i] = 1;
        return unit;
    }

    private static double form(double[][] matrix, double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                sum += x[i] * matrix[i][j] * y[j];
            }
        }
        return sum;
    }
}
