package errorscape.slice.grid;

import errorscape.objective.PlaneValues;
import errorscape.slice.Box;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The work on one grid: workers take its rows one by one. Nodes of the coarser grid, where there are any, are
/// copied.
final class LevelWork {
    /// Nodes evaluated between two looks at the cancel flag.
    private final int chunk;
    private final LossGrid grid;
    private final @Nullable LossGrid coarser;
    private final int columnStride;
    private final int rowStride;
    private final AtomicInteger nextRow = new AtomicInteger();
    private final AtomicInteger finishedRows = new AtomicInteger();

    LevelWork(Box box, SamplingLevels.Size size, int chunk, @Nullable LossGrid coarser) {
        this.chunk = chunk;
        grid = new LossGrid(box, size.columns(), size.rows(), new double[size.columns() * size.rows()]);
        columnStride = coarser == null ? 0 : stride(size.columns(), coarser.columns());
        rowStride = coarser == null ? 0 : stride(size.rows(), coarser.rows());
        this.coarser = columnStride > 0 && rowStride > 0 ? coarser : null;
    }

    private static int stride(int nodes, int coarserNodes) {
        return (nodes - 1) % (coarserNodes - 1) == 0 ? (nodes - 1) / (coarserNodes - 1) : 0;
    }

    /// The grid; complete when all rows are finished.
    LossGrid grid() {
        return grid;
    }

    boolean allTaken() {
        return nextRow.get() >= grid.rows();
    }

    /// Takes and evaluates rows until there are none or the flag is up.
    ///
    /// @param onNodes told again and again how many more nodes are done
    /// @return how many rows were evaluated
    int evaluateRows(PlaneValues values, BooleanSupplier cancelled, IntConsumer onNodes) {
        Row scratch = new Row(values, cancelled, onNodes);
        int count = 0;
        for (int row = nextRow.getAndIncrement(); row < grid.rows(); row = nextRow.getAndIncrement()) {
            if (!scratch.evaluate(row)) {
                break;
            }
            count++;
        }
        return count;
    }

    /// Counts rows as finished; true for the one worker that finishes the last.
    boolean finishRows(int count) {
        return count > 0 && finishedRows.addAndGet(count) == grid.rows();
    }

    /// A worker's own buffers.
    private final class Row {
        private final PlaneValues values;
        private final BooleanSupplier cancelled;
        private final IntConsumer onNodes;
        private final double[] as = new double[chunk];
        private final double[] losses = new double[chunk];
        private final int[] columns = new int[chunk];
        private int pending;

        Row(PlaneValues values, BooleanSupplier cancelled, IntConsumer onNodes) {
            this.values = values;
            this.cancelled = cancelled;
            this.onNodes = onNodes;
        }

        /// False if it was cancelled.
        boolean evaluate(int row) {
            int copied = 0;
            for (int column = 0; column < grid.columns(); column++) {
                if (coarser != null && row % rowStride == 0 && column % columnStride == 0) {
                    grid.values()[row * grid.columns() + column] =
                            coarser.value(column / columnStride, row / rowStride);
                    copied++;
                } else {
                    as[pending] = grid.a(column);
                    columns[pending++] = column;
                    if (pending == chunk && !flush(row)) {
                        return false;
                    }
                }
            }
            onNodes.accept(copied);
            return flush(row);
        }

        private boolean flush(int row) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            values.row(as, pending, grid.b(row), losses);
            for (int k = 0; k < pending; k++) {
                grid.values()[row * grid.columns() + columns[k]] = losses[k];
            }
            onNodes.accept(pending);
            pending = 0;
            return true;
        }
    }
}
