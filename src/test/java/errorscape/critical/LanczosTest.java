package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LanczosTest {
    @Test
    void both_ends_of_a_large_spectrum_are_found() {
        // A diagonal matrix shows its eigenvalues: a bulk between -1 and 1, and one outlier at each end.
        int n = 1000;
        UnaryOperator<double[]> matrix = x -> {
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                double diagonal = i == 0 ? -5 : i == 1 ? 7 : StrictMath.sin(i);
                y[i] = diagonal * x[i];
            }
            return y;
        };

        double[] found = Lanczos.eigenvalues(matrix, n, 120);

        assertThat(new Spectrum(found).smallest()).isCloseTo(-5, within(1e-10));
        assertThat(new Spectrum(found).largest()).isCloseTo(7, within(1e-10));
    }

    @Test
    void a_small_matrix_gives_all_its_eigenvalues() {
        double[] found = Lanczos.eigenvalues(x -> new double[] {3 * x[0] + x[1], x[0] + 3 * x[1]}, 2, 2);

        assertThat(found).hasSize(2);
        assertThat(found[0]).isCloseTo(2, within(1e-12));
        assertThat(found[1]).isCloseTo(4, within(1e-12));
    }
}
