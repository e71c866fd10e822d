package errorscape.eigen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import errorscape.math.Vectors;
import org.junit.jupiter.api.Test;

class DenseEigenpairsTest {
    /// The Hessian of a network of units that are dead but for one: EJML's iteration failed at one in eight.
    @Test
    void a_small_block_among_many_zeros_has_eigenvalues() {
        int n = 181;
        RandomStream random = new RandomStream(1, "block");
        for (int k = 0; k < 50; k++) {
            double[] matrix = new double[n * n];
            int[] rows = {0, 60, 120, 180};
            for (int i : rows) {
                for (int j : rows) {
                    matrix[i * n + j] = i <= j ? random.nextGaussian() : matrix[j * n + i];
                }
            }

            DenseEigenpairs pairs = DenseEigenpairs.of(matrix, n);

            assertThat(DenseEigenpairs.values(matrix, n)).containsExactly(pairs.values(), within(1e-13));
            assertThat(pairs.values()).isSorted();
            for (int i = 0; i < n; i++) {
                double[] vector = pairs.vectors()[i];
                assertThat(Vectors.norm(vector)).isCloseTo(1, within(1e-13));
                for (int row : rows) {
                    double product = 0;
                    for (int j : rows) {
                        product += matrix[row * n + j] * vector[j];
                    }
                    assertThat(product).isCloseTo(pairs.values()[i] * vector[row], within(1e-13));
                }
            }
        }
    }

    @Test
    void nothing_but_zeros_has_the_axes_for_eigenvectors() {
        DenseEigenpairs pairs = DenseEigenpairs.of(new double[9], 3);

        assertThat(pairs.values()).containsExactly(0, 0, 0);
        assertThat(pairs.vectors()[1]).containsExactly(0, 1, 0);
    }
}
