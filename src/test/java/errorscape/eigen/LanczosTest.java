package errorscape.eigen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Vectors;
import org.junit.jupiter.api.Test;

class LanczosTest {
    @Test
    void both_ends_of_a_large_spectrum_are_found() {
        // A diagonal matrix shows its eigenvalues: a bulk between -1 and 1, and one outlier at each end.
        int n = 1000;
        double[] entries = new double[n];
        for (int i = 0; i < n; i++) {
            entries[i] = i == 0 ? -5 : i == 1 ? 7 : StrictMath.sin(i);
        }
        Lanczos lanczos = new Lanczos(diagonal(entries), n);

        assertThat(lanczos.grow(120)).isTrue();

        RitzPairs found = lanczos.ritz();
        assertThat(found.value(0)).isCloseTo(-5, within(1e-10));
        assertThat(found.value(119)).isCloseTo(7, within(1e-10));
        assertThat(Math.abs(found.vector(119)[1])).isCloseTo(1, within(1e-10));
        assertThat(found.residual(119)).isLessThan(1e-9);
    }

    @Test
    void a_basis_of_all_vectors_gives_every_eigenvalue_as_often_as_it_occurs() {
        Lanczos lanczos = new Lanczos(diagonal(2, 2, 2, 4, 0), 5);

        lanczos.grow(100);

        assertThat(lanczos.size()).isEqualTo(5);
        assertThat(lanczos.invariant()).isTrue();
        double[] expected = {0, 2, 2, 2, 4};
        for (int k = 0; k < 5; k++) {
            assertThat(lanczos.ritz().value(k)).isCloseTo(expected[k], within(1e-14));
        }
    }

    @Test
    void the_krylov_space_of_a_vector_holds_its_part_in_each_eigenspace_and_ends_there() {
        Lanczos lanczos = new Lanczos(diagonal(2, 2, 0, 0, 5), new double[] {3, 4, 5, 12, 0});

        lanczos.grow(5);

        assertThat(lanczos.size()).isEqualTo(2);
        double[] level = lanczos.ritz().vector(0);
        assertThat(Math.abs(level[3] / level[2])).isCloseTo(12.0 / 5, within(1e-14));
        assertThat(Vectors.norm(level)).isCloseTo(1, within(1e-14));
        assertThat(level[0]).isCloseTo(0, within(1e-14));
    }

    @Test
    void functions_of_a_matrix_act_on_the_vector_the_space_was_begun_with() {
        Lanczos lanczos = new Lanczos(diagonal(1, -2, 4), new double[] {1, 2, 3});

        lanczos.grow(3);

        double[] quotients = lanczos.ritz().apply(value -> 1 / Math.abs(value));
        assertThat(quotients[0]).isCloseTo(1, within(1e-14));
        assertThat(quotients[1]).isCloseTo(1, within(1e-14));
        assertThat(quotients[2]).isCloseTo(0.75, within(1e-14));
    }

    @Test
    void a_matrix_with_entries_that_are_not_finite_is_refused() {
        assertThat(new Lanczos(diagonal(1, Double.NaN, 3), 3).grow(3)).isFalse();
    }

    private static SymmetricOperator diagonal(double... entries) {
        return (x, y) -> {
            for (int i = 0; i < entries.length; i++) {
                y[i] = entries[i] * x[i];
            }
        };
    }
}
