package errorscape.critical;

import errorscape.parallel.ParallelFor;
import java.util.function.Supplier;

/// A worker of a parallel loop that has a slice of its own.
record SliceWorker(UnitSlice slice, Item work) implements ParallelFor.Worker {
    /// What to do with one item.
    @FunctionalInterface
    interface Item {
        void at(UnitSlice slice, int index);
    }

    static SliceWorker of(Supplier<UnitSlice> slices, Item work) {
        return new SliceWorker(slices.get(), work);
    }

    @Override
    public void item(int index) {
        work.at(slice, index);
    }

    @Override
    public void close() {
        slice.close();
    }
}
