package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PathShareTest {
    /// The plane of the first two axes of three, by directions that are neither unit nor orthogonal.
    private static final Plane PLANE =
            new Plane(new double[] {5, 5, 5}, new double[] {2, 0, 0}, new double[] {3, 0.5, 0}, "x", "y");

    @Test
    void the_share_of_length_and_of_displacement_grow_with_the_path() {
        PathShare share = new PathShare(PLANE);
        share.add(new double[] {0, 0, 0});
        assertThat(share.ofLength()).isNaN();

        share.add(new double[] {3, 0, 4});
        assertThat(share.ofLength()).isCloseTo(3.0 / 5, within(1e-14));
        assertThat(share.ofDisplacement()).isCloseTo(3.0 / 5, within(1e-14));

        share.add(new double[] {3, 4, 4});
        assertThat(share.ofLength()).isCloseTo(7.0 / 9, within(1e-14));
        assertThat(share.ofDisplacement()).isCloseTo(5 / Math.sqrt(41), within(1e-14));
    }

    @Test
    void a_path_in_the_plane_has_share_one_and_one_across_it_zero() {
        PathShare within = new PathShare(PLANE);
        within.add(PLANE.lift(0, 0));
        within.add(PLANE.lift(1, -2));
        PathShare across = new PathShare(PLANE);
        across.add(new double[] {1, 2, 3});
        across.add(new double[] {1, 2, 8});

        assertThat(within.ofLength()).isCloseTo(1, within(1e-14));
        assertThat(across.ofLength()).isEqualTo(0);
    }

    @Test
    void a_share_holds_for_the_plane_wherever_it_is_moved_but_not_for_other_directions() {
        PathShare share = new PathShare(PLANE);
        Plane moved = PLANE.through(new double[] {1, 2, 3});
        Plane other = new Plane(PLANE.origin(), new double[] {0, 0, 1}, PLANE.second(), "z", "y");

        assertThat(share.isAlong(PLANE)).isTrue();
        assertThat(share.isAlong(moved)).isTrue();
        assertThat(share.isAlong(other)).isFalse();
        assertThat(shareOf(moved)).isEqualTo(shareOf(PLANE));
    }

    private static double shareOf(Plane plane) {
        PathShare share = new PathShare(plane);
        share.add(new double[] {0, 0, 0});
        share.add(new double[] {3, 0.1, 4});
        share.add(new double[] {3, 4, 4.7});
        return share.ofLength();
    }

    @Test
    void slice_derivatives_of_a_skew_plane_are_exact() {
        double[][] matrix = {{2, 1, 0}, {1, 3, 0}, {0, 0, 1}};
        SliceDerivatives slice = new SliceDerivatives(new Quadratic(matrix, new double[] {4, 5, 3}).evaluator(), PLANE);

        slice.at(1, 2);

        // w - centre = (9, 1, 2), gradient (19, 12, 2), value (9 * 19 + 12 + 4) / 2.
        assertThat(slice.value()).isEqualTo(93.5);
        assertThat(slice.da()).isEqualTo(38);
        assertThat(slice.db()).isEqualTo(63);
        assertThat(slice.daa()).isEqualTo(8);
        assertThat(slice.dab()).isEqualTo(13);
        assertThat(slice.dbb()).isEqualTo(21.75);
        assertThat(slice.fullGradientNorm()).isCloseTo(Math.sqrt(361 + 144 + 4), within(1e-13));
    }
}
