package errorscape.critical;

import errorscape.slice.ParallelFor;
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

    /// Near a line of critical points that bends with a radius of the box's size one curvature is less than
    /// the other by about the cell's size; more bent lines are noticed in smaller cells.
    private static final double FLATTISH = 8;

    /// A cell and the gradients at its corners (empty if not known yet).
    private record Cell(double u, double v, double half, int cuts, double[] corners) {}

    /// What became of a cell.
    private record Outcome(boolean cut, List<UnitPoint> found) {
        static final Outcome NOTHING = new Outcome(false, List.of());
    }

    /// What a search found beside points: the gradient's typical size over the box. Cut short if there were too many
    /// cells; fading if the gradient fades below what numbers hold.
    record Findings(double typicalGradient, boolean cutShort, boolean fading) {}

    private final int cells;
    private final int piece;
    private final List<UnitPoint> found;
    private int examined;
    private final Supplier<UnitSlice> slices;
    private final ParallelFor loop;
    private final BooleanSupplier cancelled;

    /// @param cells along each side, to begin with
    /// @param piece cells that are looked at before what they hold is kept
    /// @param found gets the points, also of a search that ends by an exception
    CellSearch(
            int cells,
            int piece,
            List<UnitPoint> found,
            Supplier<UnitSlice> slices,
            ParallelFor loop,
            BooleanSupplier cancelled) {
        this.cells = cells;
        this.piece = piece;
        this.found = found;
        this.slices = slices;
        this.loop = loop;
        this.cancelled = cancelled;
    }

    Findings run() {
        NodeGrid grid = new NodeGrid(cells, slices, loop, cancelled);
        double typicalGradient = grid.typicalGradient();
        fromNodes(grid);
        List<Cell> level = new ArrayList<>();
        double half = 0.5 / cells;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                level.add(new Cell(
                        grid.place(column) + half, grid.place(row) + half, half, 0, grid.corners(column, row)));
            }
        }
        boolean cutShort = false;
        while (!level.isEmpty()) {
            if (level.size() > MOST_CELLS) {
                cutShort = true;
                level = level.subList(0, MOST_CELLS);
            }
            List<Cell> next = new ArrayList<>();
            for (int from = 0; from < level.size(); from += piece) {
                next.addAll(examine(level.subList(from, Math.min(level.size(), from + piece)), typicalGradient));
            }
            level = next;
        }
        return new Findings(typicalGradient, cutShort, grid.fading());
    }

    /// How many cells, smaller ones too, have been looked at.
    int examined() {
        return examined;
    }

    private void fromNodes(NodeGrid grid) {
        List<double[]> nodes = grid.morseNodes();
        for (int from = 0; from < nodes.size(); from += piece) {
            fromNodes(grid, nodes.subList(from, Math.min(nodes.size(), from + piece)));
        }
    }

    private void fromNodes(NodeGrid grid, List<double[]> nodes) {
        List<Optional<UnitPoint>> results = new ArrayList<>(Collections.nCopies(nodes.size(), Optional.empty()));
        loop.run(
                nodes.size(),
                () -> SliceWorker.of(
                        slices,
                        (slice, i) -> results.set(
                                i,
                                new SliceNewton(slice, grid.typicalGradient())
                                        .refine(nodes.get(i)[0], nodes.get(i)[1]))),
                cancelled);
        results.stream().flatMap(Optional::stream).forEach(found::add);
    }

    /// Examines the cells of one level; returns those of the next.
    private List<Cell> examine(List<Cell> level, double typicalGradient) {
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
        examined += level.size();
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
