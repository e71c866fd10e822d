package errorscape.export;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.OpenCell;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.slice.SliceCriticalSet.FlatSet;
import errorscape.critical.slice.SliceProof;
import errorscape.render.Scene;
import errorscape.slice.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /// The outline, faint, of what a proof has left open, as tiles of a coarse raster; none beside a line of critical
    /// points, which is drawn itself. None where nothing was proved, which the certificate says.
    public static List<Scene.Line> openCells(SliceCriticalSet set, Box box) {
        if (set.proof().state() != SliceProof.State.ENDED) {
            return List.of();
        }
        Set<Integer> tiles = new TreeSet<>();
        for (OpenCell cell : set.proof().openCells()) {
            tiles.add(tile(box.b().fraction(cell.b().middle())) * TILES
                    + tile(box.a().fraction(cell.a().middle())));
        }
        tiles.removeAll(besideLines(set, box));
        List<Scene.Line> sides = new ArrayList<>();
        for (int tile : tiles) {
            int row = tile / TILES;
            int column = tile % TILES;
            if (row == 0 || !tiles.contains(tile - TILES)) {
                sides.add(side(box, column, row, column + 1, row));
            }
            if (row == TILES - 1 || !tiles.contains(tile + TILES)) {
                sides.add(side(box, column, row + 1, column + 1, row + 1));
            }
            if (column == 0 || !tiles.contains(tile - 1)) {
                sides.add(side(box, column, row, column, row + 1));
            }
            if (column == TILES - 1 || !tiles.contains(tile + 1)) {
                sides.add(side(box, column + 1, row, column + 1, row + 1));
            }
        }
        return sides;
    }

    private static Scene.Line side(Box box, int column0, int row0, int column1, int row1) {
        return Scene.Line.onSurface(
                new double[] {box.a().at(column0 / (double) TILES), box.a().at(column1 / (double) TILES)},
                new double[] {box.b().at(row0 / (double) TILES), box.b().at(row1 / (double) TILES)},
                OPEN,
                0,
                "not proved");
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
