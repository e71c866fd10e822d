package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.slice.PlaneChoice.EigenPair;
import errorscape.slice.PlaneChoice.Eigenvectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvaturePlanesTest {
    @Test
    void eigenvectors_of_a_diagonal_hessian_are_its_axes() {
        Quadratic loss = diagonal(3, -2, 7, 0.5, -1);
        double[] at = {1, 1, 1, 1, 1};

        Plane top = choose(new Eigenvectors(EigenPair.LARGEST_TWO), loss, at);
        Plane ends = choose(new Eigenvectors(EigenPair.LARGEST_AND_SMALLEST), loss, at);
        Plane bottom = choose(new Eigenvectors(EigenPair.SMALLEST_TWO), loss, at);

        assertThat(top.first()).containsExactly(0, 0, 1, 0, 0);
        assertThat(top.second()).containsExactly(1, 0, 0, 0, 0);
        assertThat(ends.second()).containsExactly(0, 1, 0, 0, 0);
        assertThat(bottom.second()).containsExactly(0, 0, 0, 0, 1);
        assertThat(ends.firstName()).isEqualTo("largest eigenvalue 7.000");
        assertThat(ends.secondName()).isEqualTo("smallest eigenvalue −2.000");
        assertThat(top.origin()).isEqualTo(at);
    }

    @Test
    void of_the_directions_beside_the_gradient_the_most_curved_is_taken() {
        Quadratic loss = diagonal(3, -20, 7, 0.5);
        double[] at = {1, 0, 0, 0}; // gradient (3, 0, 0, 0)

        Plane plane = choose(new PlaneChoice.GradientAndCurvature(), loss, at);

        assertThat(plane.first()).containsExactly(1, 0, 0, 0);
        assertThat(plane.second()).containsExactly(0, 1, 0, 0);
        assertThat(plane.firstName()).isEqualTo("uphill, slope 3.000");
        assertThat(plane.secondName()).isEqualTo("most curved, −20.00");
    }

    @Test
    void a_point_without_a_gradient_has_no_such_plane() {
        assertThatThrownBy(() -> choose(new PlaneChoice.GradientAndCurvature(), diagonal(1, 2, 3), new double[3]))
                .hasMessageContaining("gradient is zero")
                .hasMessageContaining("choose eigenvectors");
    }

    private static Plane choose(PlaneChoice choice, Quadratic loss, double[] at) {
        return Planes.choose(choice, new TestMaterial(loss, at, List.of())).plane();
    }

    private static Quadratic diagonal(double... entries) {
        double[][] matrix = new double[entries.length][entries.length];
        for (int i = 0; i < entries.length; i++) {
            matrix[i][i] = entries[i];
        }
        return new Quadratic(matrix, new double[entries.length]);
    }
}
