package errorscape.eigen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import errorscape.slice.Quadratic;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExtremeEigenpairsTest {
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
        SymmetricOperator cubes = (x, y) -> {
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
                ExtremeEigenpairs.byLanczos(SymmetricOperator.hessian(loss.evaluator(), at), n, 2, 1e-9);

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
    void a_hessian_that_is_not_finite_has_no_eigenvectors() {
        SymmetricOperator broken = (x, y) -> Arrays.fill(y, Double.NaN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtremeEigenpairs.of(broken, 3))
                .withMessageContaining("not finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtremeEigenpairs.byLanczos(broken, 3, 1, 1e-9))
                .withMessageContaining("not finite");
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
