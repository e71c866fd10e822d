package errorscape.critical;

import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Searches the box for zeros of the slice's gradient, cell by cell: a cell that may hold one and is not simple
/// ([CellTest]) is cut into four, level by level. Deterministic for any number of threads.
final class CellSearch {
    /// Cells smaller than this share of the first ones are not cut any more; Newton decides.
    private static final int MOST_CUTS = 5;

    /// Around holes there is nothing to be found by cutting far.
    private static final int MOST_CUTS_AT_HOLES = 2;

    /// Cells of one level; more come only from losses that are flat or rough almost everywhere.
    private static final int MOST_CELLS = 100_000;

    /// Starts at nodes are an extra: no more of the budget goes to them.
    private static final double NODES_SHARE = 0.5;

    /// Finds, with those found several times: more are too many to list.
    private static final int MOST_FOUND = 20_000;

    /// Near a line of critical points that bends with a radius of the box's size one curvature is less than
    /// the other by about the cell's size; more bent lines are noticed in smaller cells.
    private static final double FLATTISH = 8;

    /// A cell and the gradients at its corners (empty if not known yet).
    private record Cell(double u, double v, double half, int cuts, double[] corners) {}

    /// What became of a cell.
    private record Outcome(boolean cut, List<UnitPoint> found) {
        static final Outcome NOTHING = new Outcome(false, List.of());
    }

    /// What a search found: points, possibly several times, and the gradient's typical size over the box.
    /// Fading if the gradient fades below what numbers hold.
    ///
    /// @param left the share of the box that was not looked through, for there was too much to look at
    record Findings(List<UnitPoint> points, double typicalGradient, double left, boolean fading) {
        boolean cutShort() {
            return left > 0;
        }
    }

    private final int cells;
    private final Supplier<UnitSlice> slices;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;
    private final SearchMeter meter;
    private final SearchProgress progress;
    private final double share;
    private double left;

    /// @param cells along each side, to begin with
    /// @param share of the budget that may be spent when this ends
    CellSearch(
            int cells,
            Supplier<UnitSlice> slices,
            ParallelFor loop,
            BooleanSupplier cancelled,
            SearchMeter meter,
            SearchProgress progress,
            double share) {
        this.share = share;
        this.meter = meter;
        this.progress = progress;
        this.cells = cells;
        this.slices = slices;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    Findings run() {
        NodeGrid grid = new NodeGrid(cells, slices, loop, cancelled, meter);
        if (meter.stopped()) {
            return new Findings(List.of(), grid.typicalGradient(), 1, false);
        }
        double typicalGradient = grid.typicalGradient();
        List<UnitPoint> found = new ArrayList<>(fromNodes(grid));
        List<Cell> level = new ArrayList<>();
        double half = 0.5 / cells;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                level.add(new Cell(
                        grid.place(column) + half, grid.place(row) + half, half, 0, grid.corners(column, row)));
            }
        }
        while (!level.isEmpty()) {
            if (level.size() > MOST_CELLS) {
                left += area(level.subList(MOST_CELLS, level.size()));
                level = level.subList(0, MOST_CELLS);
            }
            level = examineAll(level, typicalGradient, found);
        }
        return new Findings(found, typicalGradient, left, grid.fading());
    }

    private List<UnitPoint> fromNodes(NodeGrid grid) {
        List<double[]> nodes = grid.morseNodes();
        List<Optional<UnitPoint>> results = new ArrayList<>(Collections.nCopies(nodes.size(), Optional.empty()));
        for (int from = 0; from < nodes.size() && meter.share() < NODES_SHARE; from += meter.piece()) {
            int first = from;
            loop.run(
                    Math.min(meter.piece(), nodes.size() - from),
                    () -> SliceWorker.of(
                            slices,
                            (slice, k) -> results.set(
                                    first + k,
                                    new SliceNewton(slice, grid.typicalGradient())
                                            .refine(nodes.get(first + k)[0], nodes.get(first + k)[1]))),
                    cancelled);
            progress.at("looking at places that seem critical", meter.share());
        }
        return results.stream().flatMap(Optional::stream).toList();
    }

    private static double area(List<Cell> cells) {
        return cells.stream().mapToDouble(cell -> 4 * cell.half() * cell.half()).sum();
    }

    /// Examines the cells of one level, as far as the budget goes; returns those of the next.
    private List<Cell> examineAll(List<Cell> level, double typicalGradient, List<UnitPoint> found) {
        List<Cell> next = new ArrayList<>();
        for (int from = 0; from < level.size(); from += meter.piece()) {
            if (meter.spent(share) || found.size() > MOST_FOUND) {
                left += area(level.subList(from, level.size()));
                break;
            }
            next.addAll(examine(
                    level.subList(from, Math.min(level.size(), from + meter.piece())), typicalGradient, found));
            progress.at("examining cells", meter.share());
        }
        return next;
    }

    /// Examines some cells of one level; returns those of the next.
    private List<Cell> examine(List<Cell> level, double typicalGradient, List<UnitPoint> found) {
        Outcome[] outcomes = new Outcome[level.size()];
        loop.run(
                level.size(),
                () -> SliceWorker.of(slices, (slice, i) -> {
                    Cell cell = level.get(i);
                    slice.at(cell.u(), cell.v());
                    UnitPoint centre = slice.point(cell.u(), cell.v());
                    outcomes[i] = examine(slice, cell, centre, typicalGradient);
                }),
                cancelled);
        List<Cell> next = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            found.addAll(outcomes[i].found());
            if (outcomes[i].cut()) {
                Cell cell = level.get(i);
                double quarter = cell.half() / 2;
                for (int k = 0; k < 4; k++) {
                    next.add(new Cell(
                            cell.u() + ((k & 1) == 0 ? -quarter : quarter),
                            cell.v() + ((k & 2) == 0 ? -quarter : quarter),
                            quarter,
                            cell.cuts() + 1,
                            new double[0]));
                }
            }
        }
        return next;
    }

    private static Outcome examine(UnitSlice slice, Cell cell, UnitPoint centre, double typicalGradient) {
        CellTest test =
                new CellTest(centre, cell.half(), cell.corners().length > 0 ? cell.corners() : corners(slice, cell));
        if (!test.finite()) {
            return cell.cuts() < MOST_CUTS_AT_HOLES ? new Outcome(true, List.of()) : Outcome.NOTHING;
        }
        if (test.empty()) {
            return Outcome.NOTHING;
        }
        if (test.level()) {
            return new Outcome(false, List.of(centre));
        }
        boolean last = test.simple() || cell.cuts() == MOST_CUTS;
        if (!last && centre.leastCurvature() > FLATTISH * cell.half() * centre.curvature()) {
            return new Outcome(true, List.of());
        }
        SliceNewton newton = new SliceNewton(slice, typicalGradient);
        List<UnitPoint> found = newton.refine(cell.u(), cell.v()).map(List::of).orElse(List.of());
        if (last) {
            return new Outcome(false, found);
        }
        boolean flat = !found.isEmpty() && liesOnFlatSet(found.getFirst(), cell.half(), newton);
        return new Outcome(!flat, found);
    }

    /// Whether critical points go on to both sides of a degenerate point, along its flattest direction, for
    /// about the length given.
    private static boolean liesOnFlatSet(UnitPoint point, double length, SliceNewton newton) {
        if (!flattish(point)) {
            return false;
        }
        double[] direction = point.flattestDirection();
        for (int sign = -1; sign <= 1; sign += 2) {
            double u = point.u() + sign * 0.5 * length * direction[0];
            double v = point.v() + sign * 0.5 * length * direction[1];
            Optional<UnitPoint> neighbour = newton.refine(u, v);
            if (neighbour.isEmpty()
                    || !flattish(neighbour.get())
                    || StrictMath.hypot(neighbour.get().u() - u, neighbour.get().v() - v) > 0.25 * length) {
                return false;
            }
        }
        return true;
    }

    private static boolean flattish(UnitPoint point) {
        return point.leastCurvature() <= 1e-7 * point.curvature();
    }

    private static double[] corners(UnitSlice slice, Cell cell) {
        double[] corners = new double[8];
        for (int k = 0; k < 4; k++) {
            slice.gradientAt(
                    cell.u() + ((k & 1) == 0 ? -cell.half() : cell.half()),
                    cell.v() + ((k & 2) == 0 ? -cell.half() : cell.half()));
            corners[2 * k] = slice.gu();
            corners[2 * k + 1] = slice.gv();
        }
        return corners;
    }
}
