package errorscape.render.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.render.LossScale;
import errorscape.render.Scenes;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import org.junit.jupiter.api.Test;

class HeightFieldTest {
    /// Heights are floats within 0..1, sums of sixteen terms.
    private static final double ROUNDING = 2e-6;

    private static final LossScale ONE = new LossScale(LossScale.Kind.LINEAR, 0, 1);

    @Test
    void aQuadraticIsReproducedBetweenTheNodes() {
        LossGrid grid = Scenes.grid(Box.square(1), 21, 17, (a, b) -> 0.5 + 0.2 * a * a - 0.1 * b * b + 0.15 * a * b);
        HeightField field = new HeightField(grid, ONE);
        for (double a = -1; a <= 1; a += 0.037) {
            for (double b = -1; b <= 1; b += 0.041) {
                double exact = 0.5 + 0.2 * a * a - 0.1 * b * b + 0.15 * a * b;
                assertThat(field.at((a + 1) / 2, (b + 1) / 2)).isCloseTo(exact, within(ROUNDING));
            }
        }
    }

    @Test
    void aCliffDoesNotRing() {
        LossGrid grid = Scenes.grid(Box.square(1), 33, 33, (a, b) -> a < 0.01 ? 0.2 : 0.9);
        HeightField field = new HeightField(grid, ONE);
        for (double u = 0; u <= 1; u += 0.001) {
            // The slope that is never limited, 0.02 a cell, overshoots by at most 4/27 of itself.
            assertThat(field.at(u, 0.5)).isBetween(0.2 - 0.003, 0.9 + 0.003);
        }
    }

    @Test
    void nodesKeepTheirLossesUpToTheEndOfTheScale() {
        LossGrid grid = Scenes.hills();
        HeightField field = new HeightField(grid, new LossScale(LossScale.Kind.LINEAR, 0, 4));
        for (int row = 0; row < grid.rows(); row += 5) {
            for (int column = 0; column < grid.columns(); column += 5) {
                assertThat(field.at(column / 64.0, row / 64.0))
                        .isCloseTo(grid.value(column, row) / 4, within(ROUNDING));
            }
        }
    }

    @Test
    void aCellWithABadCornerIsAHoleAndItsNeighboursAreNot() {
        LossGrid grid =
                Scenes.grid(Box.square(1), 9, 9, (a, b) -> a == 0 && b == 0 ? Double.NEGATIVE_INFINITY : 0.5 + 0.1 * a);
        HeightField field = new HeightField(grid, ONE);
        assertThat(field.holes()).isTrue();
        assertThat(field.at(0.5 + 0.06, 0.5 - 0.06)).isNaN();
        assertThat(field.at(0.5 + 0.13, 0.5)).isCloseTo(0.5 + 0.1 * 0.26, within(ROUNDING));
    }
}
