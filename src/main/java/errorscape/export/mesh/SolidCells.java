package errorscape.export.mesh;

import errorscape.slice.grid.LossGrid;

/// The cells of a grid that a solid stands on: those without a hole at a corner. Cells that touch the others at a
/// single
/// node only are left out: there the upright edge would belong to four walls.
final class SolidCells {
    private final int columns;
    private final int rows;
    private final boolean[] filled;

    SolidCells(LossGrid grid) {
        columns = grid.columns() - 1;
        rows = grid.rows() - 1;
        filled = new boolean[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                filled[row * columns + column] = !grid.hole(column, row)
                        && !grid.hole(column + 1, row)
                        && !grid.hole(column, row + 1)
                        && !grid.hole(column + 1, row + 1);
            }
        }
        while (partAtNodes()) {
            // Leaving out a cell can make another touch at a node only.
        }
    }

    /// @return whether a cell was left out
    private boolean partAtNodes() {
        boolean changed = false;
        for (int row = 1; row < rows; row++) {
            for (int column = 1; column < columns; column++) {
                boolean one = filled(column - 1, row - 1);
                boolean two = filled(column, row - 1);
                boolean three = filled(column - 1, row);
                boolean four = filled(column, row);
                if (one && four && !two && !three) {
                    filled[row * columns + column] = false;
                    changed = true;
                } else if (two && three && !one && !four) {
                    filled[row * columns + column - 1] = false;
                    changed = true;
                }
            }
        }
        return changed;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// Whether a cell is there; none is outside the grid.
    boolean filled(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows && filled[row * columns + column];
    }

    /// Whether a node is a corner of a cell that is there.
    boolean used(int column, int row) {
        return filled(column - 1, row - 1) || filled(column, row - 1) || filled(column - 1, row) || filled(column, row);
    }

    boolean isEmpty() {
        for (boolean cell : filled) {
            if (cell) {
                return false;
            }
        }
        return true;
    }
}
