package errorscape.slice.grid;

import java.util.ArrayList;
import java.util.List;

/// Coarse grids that lead to a fine one, each cell cut into two (or three, or five) along each axis, so that a
/// grid's nodes are nodes of the next one and need not be evaluated again: for 129 x 129 the levels are 5, 9,
/// 17, 33, 65, 129. An axis whose number of cells has no such divisor starts again at half of it, rounded, and
/// shares no nodes there.
///
/// @param levels from coarse to fine
public record SamplingLevels(List<Size> levels) {
    private static final int FEWEST_CELLS = 4;

    /// The number of nodes of a grid.
    public record Size(int columns, int rows) {
        public Size {
            if (columns < 2 || rows < 2) {
                throw new IllegalArgumentException(
                        "a grid needs at least 2 nodes along each axis, not " + columns + " x " + rows);
            }
        }
    }

    public SamplingLevels {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("sampling needs at least one level");
        }
    }

    /// All levels up to a grid of `columns` x `rows` nodes, the first one of at most 6 x 6.
    public static SamplingLevels coarseToFine(int columns, int rows) {
        List<Size> fineToCoarse = new ArrayList<>();
        Size size = new Size(columns, rows);
        fineToCoarse.add(size);
        while (coarser(size.columns() - 1) < size.columns() - 1 || coarser(size.rows() - 1) < size.rows() - 1) {
            size = new Size(coarser(size.columns() - 1) + 1, coarser(size.rows() - 1) + 1);
            fineToCoarse.add(size);
        }
        return new SamplingLevels(fineToCoarse.reversed());
    }

    /// The levels from a size on: where there is a picture already, coarser ones would only blur it. At least
    /// the finest.
    ///
    /// @param columns the fewest
    public SamplingLevels from(int columns) {
        List<Size> kept = levels.stream()
                .filter(size -> size.columns() >= columns || size.equals(finest()))
                .toList();
        return new SamplingLevels(kept);
    }

    /// The finest grid at once.
    public static SamplingLevels only(int columns, int rows) {
        return new SamplingLevels(List.of(new Size(columns, rows)));
    }

    public Size finest() {
        return levels.getLast();
    }

    private static int coarser(int cells) {
        if (cells <= FEWEST_CELLS + 1) {
            return cells;
        }
        for (int divisor : new int[] {2, 3, 5}) {
            if (cells % divisor == 0) {
                return cells / divisor;
            }
        }
        return (cells + 1) / 2;
    }
}
