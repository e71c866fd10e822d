package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
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

    /// The Hessian of a chain of springs has the eigenvalues `2 - 2 cos(k pi / (n + 1))`, known in closed form.
    @Test
    void the_ends_of_a_known_spectrum_are_found() {
        int n = 40;
        ExtremeEigenpairs found = ExtremeEigenpairs.of(
                (x, y) -> {
                    for (int i = 0; i < n; i++) {
                        y[i] = 2 * x[i] - (i > 0 ? x[i - 1] : 0) - (i + 1 < n ? x[i + 1] : 0);
                    }
                },
                n);

        for (int k = 1; k <= 2; k++) {
            double low = 2 - 2 * StrictMath.cos(k * Math.PI / (n + 1));
            assertThat(found.smallest().get(k - 1).value()).isCloseTo(low, within(1e-13));
            assertThat(found.largest().get(k - 1).value()).isCloseTo(4 - low, within(1e-13));
        }
    }

    @Test
    void the_ends_of_a_large_spectrum_are_found_without_its_matrix() {
        int n = 2000;
        ExtremeEigenpairs.Operator cubes = (x, y) -> {
            for (int i = 0; i < n; i++) {
                y[i] = cube(i, n) * x[i];
            }
        };

        ExtremeEigenpairs found = ExtremeEigenpairs.of(cubes, n);

        for (int k = 0; k < 2; k++) {
            assertThat(found.smallest().get(k).value()).isCloseTo(cube(k, n), within(1e-9));
            assertThat(found.largest().get(k).value()).isCloseTo(cube(n - 1 - k, n), within(1e-9));
            assertThat(found.largest().get(k).vector()[n - 1 - k]).isCloseTo(1, within(1e-9));
        }
    }

    /// From -1 to 1.
    private static double cube(int i, int n) {
        double x = 2.0 * i / (n - 1) - 1;
        return x * x * x;
    }

    @Test
    void lanczos_agrees_with_the_full_decomposition() {
        int n = 60;
        Quadratic loss = random(n);
        double[] at = new double[n];

        ExtremeEigenpairs dense = ExtremeEigenpairs.ofHessian(loss.evaluator(), at);
        ExtremeEigenpairs lanczos =
                new Lanczos((x, y) -> loss.evaluator().hessianVector(at, x, y), n, Lanczos.EXACT).run(2);

        for (int k = 0; k < 2; k++) {
            assertThat(lanczos.largest().get(k).value())
                    .isCloseTo(dense.largest().get(k).value(), within(1e-9));
            assertThat(Math.abs(Vectors.dot(
                            lanczos.smallest().get(k).vector(),
                            dense.smallest().get(k).vector())))
                    .isCloseTo(1, within(1e-9));
        }
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

    private static Quadratic random(int n) {
        RandomStream stream = new RandomStream(3, "matrix");
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = stream.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return new Quadratic(matrix, new double[n]);
    }
}
