package errorscape.slice.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.slice.Box;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class LossGridTest {
    private static final Box BOX = new Box(new Range(-1, 2), new Range(0, 1.5));

    @Test
    void interpolation_is_exact_for_quadratics_up_to_the_edge() {
        DoubleBinaryOperator quadratic = (a, b) -> 1 + 2 * a - b + 0.5 * a * a - 3 * a * b + 2 * b * b;
        LossGrid grid = grid(7, 5, quadratic);

        for (double a = -1; a <= 2; a += 0.09375) {
            for (double b = 0; b <= 1.5; b += 0.046875) {
                assertThat(grid.valueAt(a, b)).isCloseTo(quadratic.applyAsDouble(a, b), within(1e-13));
            }
        }
    }

    @Test
    void nodes_keep_their_values_to_the_last_bit() {
        LossGrid grid = grid(7, 5, (a, b) -> StrictMath.sin(5 * a) * StrictMath.exp(b));

        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 7; column++) {
                assertThat(grid.valueAt(grid.a(column), grid.b(row))).isEqualTo(grid.value(column, row));
            }
        }
    }

    @Test
    void beside_a_hole_it_is_bilinear_and_in_a_cell_with_a_hole_unknown() {
        LossGrid grid = grid(7, 5, (a, b) -> a * b);
        grid.values()[2 * 7 + 3] = Double.POSITIVE_INFINITY;

        assertThat(grid.hole(3, 2)).isTrue();
        assertThat(grid.valueAt(0.6, 0.7)).isNaN();
        // The next cell but one to the right has the hole in its stencil only.
        assertThat(grid.valueAt(1.25, 0.9)).isCloseTo(1.25 * 0.9, within(1e-15));
        assertThat(grid.valueAt(grid.a(2), grid.b(2))).isEqualTo(grid.value(2, 2));
    }

    @Test
    void outside_the_box_there_is_no_value() {
        LossGrid grid = grid(7, 5, (a, b) -> 1);

        assertThat(grid.valueAt(2.01, 1)).isNaN();
        assertThat(grid.valueAt(0, -0.01)).isNaN();
    }

    @Test
    void range_and_percentiles_leave_holes_out() {
        LossGrid grid = new LossGrid(
                BOX, 3, 2, new double[] {Double.NaN, 4, 1, Double.POSITIVE_INFINITY, 2, Double.NEGATIVE_INFINITY});

        assertThat(grid.finiteRange()).hasValue(new Range(1, 4));
        assertThat(grid.percentile(0)).isEqualTo(1);
        assertThat(grid.percentile(50)).isEqualTo(2);
        assertThat(grid.percentile(75)).isEqualTo(3);
        assertThat(grid.percentile(100)).isEqualTo(4);
    }

    @Test
    void a_grid_of_holes_or_of_one_value_has_no_range() {
        assertThat(grid(2, 2, (a, b) -> Double.NaN).finiteRange()).isEmpty();
        assertThat(grid(2, 2, (a, b) -> Double.NaN).percentile(50)).isNaN();
        assertThat(grid(2, 2, (a, b) -> 3).finiteRange()).isEmpty();
    }

    private static LossGrid grid(int columns, int rows, DoubleBinaryOperator loss) {
        LossGrid grid = new LossGrid(BOX, columns, rows, new double[columns * rows]);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                grid.values()[row * columns + column] = loss.applyAsDouble(grid.a(column), grid.b(row));
            }
        }
        return grid;
    }
}
