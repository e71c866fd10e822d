package errorscape.critical;

import errorscape.math.Interval;
import errorscape.math.Range;
import errorscape.objective.PlaneEnclosure;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Covers a box with cells of each of which interval arithmetic proves that it holds no critical point, or exactly one
/// ([BoxProof]); what cannot be decided is cut into four, until the work is spent. Deterministic for any number of
/// threads.
final class IntervalProof {
    private static final int FIRST_LEVEL = 3;

    /// Cells are not cut to less than this many halvings of the box: below is rounding.
    private static final int LAST_LEVEL = 30;

    /// Whether the work is spent is asked after so many cells.
    private static final int CHUNK = 256;

    /// Lines of critical points, and areas, never close: more open cells of one size than this are none to cut.
    private static final int MOST_OPEN = 8192;

    /// What was proved.
    ///
    /// @param zeros each once
    /// @param open cells that nothing was proved of
    /// @param work in operations on intervals, about
    record Result(List<ProvedZero> zeros, List<OpenCell> open, long work) {}

    /// A cell of the dyadic grid of a level.
    private record Cell(int level, long column, long row) {
        Interval a(Box box) {
            return part(box.a(), column);
        }

        Interval b(Box box) {
            return part(box.b(), row);
        }

        private Interval part(Range range, long index) {
            double count = 1L << level;
            double slack = 4 * Math.ulp(Math.max(Math.abs(range.min()), Math.abs(range.max())));
            return Interval.of(
                    index == 0 ? range.min() : range.at(index / count) - slack,
                    index + 1 == count ? range.max() : range.at((index + 1) / count) + slack);
        }

        OpenCell open(Box box) {
            return new OpenCell(a(box), b(box));
        }
    }

    private final Supplier<PlaneEnclosure> enclosures;
    private final Box box;
    private final long mostWork;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final LongAdder work = new LongAdder();
    private final List<ProvedZero> zeros = new ArrayList<>();
    private final List<OpenCell> open = new ArrayList<>();

    /// @param mostWork in operations on intervals, about
    IntervalProof(
            Supplier<PlaneEnclosure> enclosures, Box box, long mostWork, ParallelFor loop, BooleanSupplier cancelled) {
        this.enclosures = enclosures;
        this.box = box;
        this.mostWork = mostWork;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    Result run() {
        List<Cell> level = new ArrayList<>();
        for (int row = 0; row < 1 << FIRST_LEVEL; row++) {
            for (int column = 0; column < 1 << FIRST_LEVEL; column++) {
                level.add(new Cell(FIRST_LEVEL, column, row));
            }
        }
        while (!level.isEmpty()) {
            level = examine(level);
        }
        return new Result(zeros, open, work.sum());
    }

    /// Examines the cells of a level; returns those of the next.
    private List<Cell> examine(List<Cell> level) {
        List<Cell> undecided = new ArrayList<>();
        boolean spent = false;
        for (int from = 0; from < level.size(); from += CHUNK) {
            List<Cell> chunk = level.subList(from, Math.min(level.size(), from + CHUNK));
            spent = work.sum() >= mostWork;
            if (spent) {
                undecided.addAll(level.subList(from, level.size()));
                break;
            }
            BoxProof.Outcome[] outcomes = outcomes(chunk);
            for (int i = 0; i < outcomes.length; i++) {
                outcomes[i].zero().ifPresent(this::add);
                if (outcomes[i].open()) {
                    undecided.add(chunk.get(i));
                }
            }
        }
        boolean last = spent
                || undecided.size() > MOST_OPEN
                || (!undecided.isEmpty() && undecided.getFirst().level() == LAST_LEVEL);
        List<Cell> next = new ArrayList<>();
        for (Cell cell : undecided) {
            if (last) {
                open.add(cell.open(box));
            }
            for (int k = 0; k < 4 && !last; k++) {
                next.add(new Cell(cell.level() + 1, 2 * cell.column() + (k & 1), 2 * cell.row() + (k >> 1)));
            }
        }
        return next;
    }

    private BoxProof.Outcome[] outcomes(List<Cell> cells) {
        BoxProof.Outcome[] outcomes = new BoxProof.Outcome[cells.size()];
        loop.run(
                outcomes.length,
                () -> {
                    PlaneEnclosure enclosure = enclosures.get();
                    return new Prover(enclosure, (proof, i) -> {
                        long before = proof.calls();
                        outcomes[i] = proof.of(cells.get(i).a(box), cells.get(i).b(box));
                        work.add((proof.calls() - before) * enclosure.cost());
                    });
                },
                cancelled);
        return outcomes;
    }

    private void add(ProvedZero zero) {
        if (zeros.stream().noneMatch(zero::same)) {
            zeros.add(zero);
        }
    }

    /// What is done with one cell.
    @FunctionalInterface
    private interface Item {
        void at(BoxProof proof, int index);
    }

    private record Prover(BoxProof proof, Item item) implements ParallelFor.Worker {
        Prover(PlaneEnclosure enclosure, Item item) {
            this(new BoxProof(enclosure), item);
        }

        @Override
        public void item(int index) {
            item.at(proof, index);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
