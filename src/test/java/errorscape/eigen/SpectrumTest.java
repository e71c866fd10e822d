package errorscape.eigen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpectrumTest {
    @Test
    void the_eigenvalues_of_a_second_difference_matrix_are_those_of_the_textbook() {
        int n = 6;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] = 2;
            if (i > 0) {
                matrix[i * n + i - 1] = -1;
                matrix[(i - 1) * n + i] = -1;
            }
        }

        Spectrum spectrum = Spectrum.of(matrix, n);

        for (int k = 0; k < n; k++) {
            // 4 sin^2(k pi / (2 (n + 1))), k = 1 .. n
            double sine = StrictMath.sin((k + 1) * Math.PI / (2 * (n + 1)));
            assertThat(spectrum.eigenvalues()[k]).isCloseTo(4 * sine * sine, within(1e-14));
        }
        assertThat(spectrum.index()).isZero();
        assertThat(spectrum.nullity()).isZero();
    }

    @Test
    void negative_and_zero_eigenvalues_are_counted_apart() {
        // Rank one, 3 x 3 of ones times -2: eigenvalues -6, 0, 0.
        Spectrum spectrum = Spectrum.of(new double[] {-2, -2, -2, -2, -2, -2, -2, -2, -2}, 3);

        assertThat(spectrum.index()).isEqualTo(1);
        assertThat(spectrum.nullity()).isEqualTo(2);
    }

    @Test
    void zero_is_meant_relative_to_small_matrices_and_above_the_rounding_of_large_ones() {
        assertThat(new Spectrum(new double[] {-2e-15, 1e-6}).index()).isEqualTo(1);
        assertThat(new Spectrum(new double[] {-5e-16, 1e-6}).nullity()).isEqualTo(1);
        assertThat(new Spectrum(new double[] {-1e-6, 1e9}).nullity()).isEqualTo(1);
        assertThat(new Spectrum(new double[] {-2e-9, 50}).index()).isEqualTo(1);
        assertThat(new Spectrum(new double[] {-5e-10, 50}).nullity()).isEqualTo(1);
    }

    @Test
    void a_matrix_with_nan_is_refused() {
        assertThatThrownBy(() -> Spectrum.of(new double[] {1, Double.NaN, Double.NaN, 1}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }
}
