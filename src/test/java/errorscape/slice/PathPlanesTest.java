package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.slice.PlaneChoice.About;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathPlanesTest {
    private static final int N = 7;

    @Test
    void a_path_in_a_plane_is_held_whole_by_its_components() {
        List<double[]> path = new ArrayList<>();
        double[] u = {1, 0, 2, 0, 0, 0, 1};
        double[] v = {0, 1, 0, 0, -1, 3, 0};
        for (int k = 0; k < 20; k++) {
            double[] point = {5, 4, 3, 2, 1, 0, -1};
            Vectors.addScaled(k * k, u, point);
            Vectors.addScaled(k % 3, v, point);
            path.add(point);
        }

        for (About about : About.values()) {
            Plane plane = choose(new PlaneChoice.PathComponents(20, about, true), path);

            for (double[] point : path) {
                assertThat(plane.project(point).distance()).isLessThan(1e-9);
            }
            assertThat(Vectors.norm(plane.first())).isCloseTo(1, within(1e-14));
            assertThat(Vectors.dot(plane.first(), plane.second())).isCloseTo(0, within(1e-14));
        }
    }

    @Test
    void components_say_what_they_are_about_and_go_through_it() {
        List<double[]> path = wander(30, N);

        Plane start = choose(new PlaneChoice.PathComponents(30, About.START, true), path);
        Plane end = choose(new PlaneChoice.PathComponents(30, About.END, true), path);

        assertThat(start.project(path.getFirst())).isEqualTo(new PlanePoint(0, 0, 0));
        assertThat(end.project(path.getLast())).isEqualTo(new PlanePoint(0, 0, 0));
        assertThat(start.firstName()).contains("about the start").contains("%");
        assertThat(end.secondName()).contains("about the end");
    }

    @Test
    void more_weights_than_points_and_more_points_than_weights_give_the_same_components() {
        List<double[]> few = wander(9, 8); // by the moments, 8 x 8
        List<double[]> padded = new ArrayList<>(); // by the Gram matrix, 9 x 9
        for (double[] point : few) {
            padded.add(Arrays.copyOf(point, 40));
        }

        PrincipalComponents small = PrincipalComponents.of(few, PrincipalComponents.mean(few));
        PrincipalComponents large = PrincipalComponents.of(padded, PrincipalComponents.mean(padded));

        assertThat(large.firstShare()).isCloseTo(small.firstShare(), within(1e-12));
        for (int i = 0; i < 8; i++) {
            assertThat(large.first()[i]).isCloseTo(small.first()[i], within(1e-10));
            assertThat(large.second()[i]).isCloseTo(small.second()[i], within(1e-10));
        }
    }

    @Test
    void all_paths_together_count() {
        List<double[]> one = List.of(new double[] {0, 0, 0}, new double[] {4, 0, 0});
        List<double[]> other = List.of(new double[] {0, 0, 0}, new double[] {0, 3, 0});

        Plane plane = Planes.choose(
                        new PlaneChoice.PathComponents(1, About.START, true),
                        new TestMaterial(quadratic(3), one.getFirst(), List.of(one, other)))
                .plane();

        assertThat(plane.first()).containsExactly(1, 0, 0);
        assertThat(plane.second()).containsExactly(0, 1, 0);
        assertThat(plane.firstName()).contains("64.00 %");
    }

    @Test
    void three_points_keep_their_angles() {
        double[] p = {1, 1, 1};
        double[] q = {4, 1, 1};
        double[] r = {2, 3, 1};

        Plane plane = choose(
                new PlaneChoice.ThreePlaces(Place.Weights.of(p), Place.Weights.of(q), Place.Weights.of(r)),
                List.of(p, q));

        assertThat(plane.project(p)).isEqualTo(new PlanePoint(0, 0, 0));
        assertThat(plane.project(q).a()).isCloseTo(1, within(1e-14));
        assertThat(plane.project(r).a()).isCloseTo(1.0 / 3, within(1e-14));
        assertThat(plane.project(r).b()).isCloseTo(2.0 / 3, within(1e-14));
    }

    @Test
    void the_detour_is_the_point_of_the_path_furthest_from_the_line() {
        List<double[]> path = List.of(
                new double[] {0, 0, 0}, new double[] {1, 0, 0.5}, new double[] {2, 2, 0}, new double[] {4, 0, 0});

        Plane plane = choose(new PlaneChoice.LineAndDetour(3), path);

        assertThat(plane.first()).containsExactly(4, 0, 0);
        assertThat(plane.second()).containsExactly(0, 4, 0);
        assertThat(plane.secondName()).contains("0.500 of the way");
    }

    @Test
    void what_spans_no_plane_is_said_with_a_remedy() {
        double[] p = {1, 2, 3};
        double[] q = {2, 2, 3};
        double[] r = {3, 2, 3};

        assertThatThrownBy(() -> choose(new PlaneChoice.PathComponents(9, About.MEAN, true), List.of(p, p)))
                .hasMessageContaining("does not move")
                .hasMessageContaining("train");
        assertThatThrownBy(() -> choose(new PlaneChoice.PathComponents(9, About.MEAN, true), List.of(p, q, r)))
                .hasMessageContaining("straight line");
        assertThatThrownBy(() -> choose(new PlaneChoice.LineAndDetour(9), List.of(p, q, r)))
                .hasMessageContaining("no detour");
        assertThatThrownBy(() -> choose(
                        new PlaneChoice.ThreePlaces(Place.Weights.of(p), Place.Weights.of(q), Place.Weights.of(r)),
                        List.of(p)))
                .hasMessageContaining("on a line");
    }

    private static Plane choose(PlaneChoice choice, List<double[]> path) {
        return Planes.choose(
                        choice, new TestMaterial(quadratic(path.getFirst().length), path.getFirst(), List.of(path)))
                .plane();
    }

    private static Quadratic quadratic(int n) {
        return new Quadratic(new double[n][n], new double[n]);
    }

    private static List<double[]> wander(int points, int n) {
        RandomStream random = new RandomStream(5, "path");
        List<double[]> path = new ArrayList<>();
        double[] at = new double[n];
        for (int k = 0; k < points; k++) {
            path.add(at.clone());
            for (int i = 0; i < n; i++) {
                at[i] += random.nextGaussian() / (1 + i);
            }
        }
        return path;
    }
}
