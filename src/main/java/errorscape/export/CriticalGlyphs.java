package errorscape.export;

import errorscape.critical.OpenCell;
import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.SliceCriticalSet;
import errorscape.critical.SliceCriticalSet.FlatSet;
import errorscape.critical.SliceProof;
import errorscape.render.Scene;
import errorscape.slice.Box;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How critical points of a slice look in a scene, the same in the window and in files.
public final class CriticalGlyphs {
    /// A palette's colour of degenerate points, as both themes' surfaces are equally dark.
    private static final int LINE = 0xFFD9CCFF;

    /// The same, faint.
    private static final int OPEN = 0x70FFFFFF;

    /// Tiles along each side of the box.
    private static final int TILES = 64;

    private CriticalGlyphs() {}

    /// The lines of critical points, on the surface; areas are none.
    public static List<Scene.Line> lines(List<FlatSet> sets) {
        return sets.stream()
                .filter(FlatSet::line)
                .map(set -> Scene.Line.onSurface(set.a(), set.b(), LINE, 0, set.inWords()))
                .toList();
    }

    /// Outlines with a diagonal, faint, of what a proof has left open: one a tile of a coarse raster, so that thousands
    /// of cells along a line are a band; none beside a line of critical points, which is drawn itself. None where
    /// nothing was proved, which the certificate says.
    public static List<Scene.Line> openCells(SliceCriticalSet set, Box box) {
        if (set.proof().state() != SliceProof.State.ENDED) {
            return List.of();
        }
        Set<Integer> lined = besideLines(set, box);
        Map<Integer, OpenCell> tiles = new TreeMap<>();
        for (OpenCell cell : set.proof().openCells()) {
            int column = tile(box.a().fraction(cell.a().middle()));
            int row = tile(box.b().fraction(cell.b().middle()));
            if (!lined.contains(row * TILES + column)) {
                tiles.merge(row * TILES + column, cell, OpenCell::hull);
            }
        }
        return tiles.values().stream()
                .map(cell -> {
                    double a0 = cell.a().lower();
                    double a1 = cell.a().upper();
                    double b0 = cell.b().lower();
                    double b1 = cell.b().upper();
                    return Scene.Line.onSurface(
                            new double[] {a0, a1, a1, a0, a0, a1},
                            new double[] {b0, b0, b1, b1, b0, b1},
                            OPEN,
                            0,
                            "not proved");
                })
                .toList();
    }

    private static Set<Integer> besideLines(SliceCriticalSet set, Box box) {
        Set<Integer> tiles = new HashSet<>();
        set.flatSets().stream().filter(FlatSet::line).forEach(line -> {
            for (int i = 0; i < line.a().length; i++) {
                int column = tile(box.a().fraction(line.a()[i]));
                int row = tile(box.b().fraction(line.b()[i]));
                for (int k = 0; k < 9; k++) {
                    tiles.add((row + k / 3 - 1) * TILES + column + k % 3 - 1);
                }
            }
        });
        return tiles;
    }

    private static int tile(double share) {
        return Math.clamp((int) (share * TILES), 0, TILES - 1);
    }

    /// The points that stand for a line and so need no glyph.
    public static Set<SliceCriticalPoint> drawnAsLines(List<FlatSet> sets) {
        return sets.stream().filter(FlatSet::line).map(FlatSet::representative).collect(Collectors.toSet());
    }

    public static Scene.Shape shape(SliceCriticalPoint.Kind kind) {
        return switch (kind) {
            case MINIMUM -> Scene.Shape.MINIMUM;
            case SADDLE -> Scene.Shape.SADDLE;
            case MAXIMUM -> Scene.Shape.MAXIMUM;
            case DEGENERATE -> Scene.Shape.DEGENERATE;
        };
    }
}
