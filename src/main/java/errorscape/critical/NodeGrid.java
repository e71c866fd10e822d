package errorscape.critical;

import errorscape.math.Symmetric2;
import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Exact values and gradients of a slice on the nodes of a square grid over its box, in the coordinates of
/// [UnitSlice].
final class NodeGrid {
    /// Products of such numbers are no numbers of full precision any more.
    static final double FADED = 1e-250;

    private final int nodes;
    private final double[] value;
    private final double[] gu;
    private final double[] gv;
    private final double typicalGradient;
    private final boolean fading;

    /// @param cells along each side
    /// @param meter of a search; if that is stopped, the grid is of no use
    NodeGrid(int cells, Supplier<UnitSlice> slices, ParallelFor loop, BooleanSupplier cancelled, SearchMeter meter) {
        nodes = cells + 1;
        value = new double[nodes * nodes];
        gu = new double[nodes * nodes];
        gv = new double[nodes * nodes];
        loop.run(
                nodes,
                () -> SliceWorker.of(slices, (slice, row) -> {
                    for (int column = 0; column < nodes && !meter.stopped(); column++) {
                        slice.gradientAt(place(column), place(row));
                        int node = row * nodes + column;
                        value[node] = slice.value();
                        gu[node] = slice.gu();
                        gv[node] = slice.gv();
                    }
                }),
                cancelled);
        double[] norms = new double[nodes * nodes];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = StrictMath.hypot(gu[i], gv[i]);
        }
        double[] finite = Arrays.stream(norms).filter(Double::isFinite).sorted().toArray();
        fading = Arrays.stream(finite).anyMatch(x -> x > 0 && x < FADED);
        typicalGradient = finite.length == 0 ? 0 : finite[finite.length / 2];
    }

    double place(int index) {
        return index / (double) (nodes - 1);
    }

    /// Whether the gradient fades below the range of numbers somewhere, as in the tails of a Gaussian: where it is
    /// zero it need not vanish.
    boolean fading() {
        return fading;
    }

    /// The median norm of the gradient.
    double typicalGradient() {
        return typicalGradient;
    }

    /// The gradients at a cell's corners: u and v components at lower left, lower right, upper left, upper right.
    double[] corners(int column, int row) {
        int node = row * nodes + column;
        return new double[] {
            gu[node], gv[node],
            gu[node + 1], gv[node + 1],
            gu[node + nodes], gv[node + nodes],
            gu[node + nodes + 1], gv[node + nodes + 1]
        };
    }

    /// The inner nodes that look critical in the sense of discrete Morse theory (Forman 1998; Banchoff 1967): going
    /// round the ring of its eight neighbours, a regular node's value is crossed twice; never at an extremum, four
    /// times or more at a saddle.
    List<double[]> morseNodes() {
        int[] ring = {1, nodes + 1, nodes, nodes - 1, -1, -nodes - 1, -nodes, -nodes + 1};
        List<double[]> found = new ArrayList<>();
        for (int row = 1; row < nodes - 1; row++) {
            for (int column = 1; column < nodes - 1; column++) {
                int node = row * nodes + column;
                int crossings = 0;
                boolean above = value[node + ring[7]] > value[node];
                for (int step : ring) {
                    boolean next = value[node + step] > value[node];
                    crossings += next == above ? 0 : 1;
                    above = next;
                }
                boolean level = value[node + 1] == value[node] && value[node - 1] == value[node];
                if (crossings != 2 && !level) {
                    found.add(new double[] {place(column), place(row)});
                }
            }
        }
        return found;
    }

    /// The size of a Hessian: the root of the sum of its squared entries.
    static double size(Symmetric2 h) {
        return StrictMath.hypot(StrictMath.hypot(h.xx(), h.yy()), Math.sqrt(2) * h.xy());
    }
}
