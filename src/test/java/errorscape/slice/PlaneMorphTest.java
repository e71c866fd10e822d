package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import org.junit.jupiter.api.Test;

class PlaneMorphTest {
    private static final double[] BALL = vector(9, 6);
    private static final Plane ONE = new Plane(BALL, vector(1, 6), vector(2, 6), "p", "q");
    private static final Plane OTHER = new Plane(BALL, vector(3, 6), vector(4, 6), "r", "s");

    @Test
    void the_ends_are_the_two_planes_and_the_way_between_has_no_jumps() {
        PlaneMorph morph = new PlaneMorph(ONE, OTHER, BALL);

        assertNear(morph.at(1e-9), ONE, 1e-6);
        assertNear(morph.at(1 - 1e-9), OTHER, 1e-6);
        for (int k = 0; k < 100; k++) {
            Plane here = morph.at(k / 100.0);
            Plane next = morph.at((k + 1) / 100.0);
            assertThat(Vectors.distance(here.first(), next.first())).isLessThan(0.2);
            assertThat(Vectors.distance(here.second(), next.second())).isLessThan(0.2);
        }
    }

    @Test
    void weights_that_lie_in_both_planes_lie_in_all_between() {
        PlaneMorph morph =
                new PlaneMorph(ONE, new Plane(OTHER.lift(0.5, 2), OTHER.first(), OTHER.second(), "", ""), BALL);

        for (int k = 0; k <= 10; k++) {
            assertThat(morph.at(k / 10.0).project(BALL).distance()).isLessThan(1e-12);
        }
    }

    @Test
    void a_quarter_turn_in_a_plane_turns_evenly_and_keeps_lengths() {
        Plane from = new Plane(new double[3], new double[] {1, 0, 0}, new double[] {0, 1, 0}, "", "");
        Plane to = new Plane(new double[3], new double[] {0, 1, 0}, new double[] {-1, 0, 0}, "", "");

        Plane half = new PlaneMorph(from, to, new double[3]).at(0.5);

        assertThat(half.first()[0]).isCloseTo(Math.sqrt(0.5), within(1e-14));
        assertThat(half.first()[1]).isCloseTo(Math.sqrt(0.5), within(1e-14));
        assertThat(half.second()[0]).isCloseTo(-Math.sqrt(0.5), within(1e-14));
        assertThat(half.first()[2]).isEqualTo(0);
    }

    @Test
    void a_direction_that_leaves_the_plane_turns_by_the_principal_angle() {
        Plane from = new Plane(new double[3], new double[] {1, 0, 0}, new double[] {0, 1, 0}, "", "");
        Plane to = new Plane(new double[3], new double[] {1, 0, 0}, new double[] {0, 0, 2}, "", "");
        PlaneMorph morph = new PlaneMorph(from, to, new double[3]);

        Plane third = morph.at(1.0 / 3);

        assertThat(morph.angle()).isCloseTo(Math.PI / 2, within(1e-14));
        double length = 1 + 1.0 / 3;
        assertThat(third.second()[1]).isCloseTo(length * StrictMath.cos(Math.PI / 6), within(1e-12));
        assertThat(third.second()[2]).isCloseTo(length * StrictMath.sin(Math.PI / 6), within(1e-12));
        assertThat(third.first()[0]).isCloseTo(1, within(1e-14));
    }

    @Test
    void a_plane_and_its_mirror_image_change_without_a_degenerate_one_between() {
        Plane from = new Plane(new double[2], new double[] {1, 0}, new double[] {0, 1}, "", "");
        Plane to = new Plane(new double[2], new double[] {0, 1}, new double[] {1, 0}, "", "");
        PlaneMorph morph = new PlaneMorph(from, to, new double[2]);

        for (int k = 0; k <= 20; k++) {
            Plane plane = morph.at(k / 20.0);
            assertThat(Math.abs(plane.first()[0] * plane.second()[1] - plane.first()[1] * plane.second()[0]))
                    .isCloseTo(1, within(1e-9));
        }
    }

    private static void assertNear(Plane plane, Plane expected, double tolerance) {
        assertThat(Vectors.distance(plane.first(), expected.first())).isLessThan(tolerance);
        assertThat(Vectors.distance(plane.second(), expected.second())).isLessThan(tolerance);
        assertThat(Vectors.distance(plane.origin(), expected.origin())).isLessThan(tolerance);
    }

    private static double[] vector(long seed, int n) {
        RandomStream random = new RandomStream(seed, "vector");
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
        }
        return x;
    }
}
