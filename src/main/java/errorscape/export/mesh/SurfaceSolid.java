package errorscape.export.mesh;

import errorscape.render.Argb;
import errorscape.render.ColourMap;
import errorscape.slice.grid.LossGrid;
import java.util.Arrays;

/// A surface as a block: its top is the surface, its foot is level, and holes go all the way through.
final class SurfaceSolid {
    private static final int GROUND = 0xFF3A4049;
    private static final double SUNK = 0.45;

    private static final int TOP = 0;
    private static final int FOOT = 1;
    private static final int SOUTH = 2;
    private static final int EAST = 3;
    private static final int NORTH = 4;
    private static final int WEST = 5;

    private final LossGrid grid;
    private final SolidShape shape;
    private final ColourMap colours;
    private final SolidCells cells;
    private final MeshBuilder mesh = new MeshBuilder();
    private final int[] top;
    private final int[] foot;

    private SurfaceSolid(LossGrid grid, SolidShape shape, ColourMap colours) {
        this.grid = grid;
        this.shape = shape;
        this.colours = colours;
        cells = new SolidCells(grid);
        top = new int[grid.columns() * grid.rows()];
        foot = new int[top.length];
    }

    /// @throws IllegalArgumentException if no cell of the grid has a finite loss at all its corners
    static Mesh of(LossGrid grid, SolidShape shape, ColourMap colours) {
        SurfaceSolid solid = new SurfaceSolid(grid, shape, colours);
        if (solid.cells.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no solid to make: the loss is not a finite number anywhere in this box; choose another");
        }
        solid.points();
        solid.triangles();
        return solid.mesh.mesh("surface");
    }

    private void points() {
        Arrays.fill(top, -1);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (cells.used(column, row)) {
                    double x = shape.x(grid.a(column));
                    double y = shape.y(grid.b(row));
                    double loss = grid.value(column, row);
                    int colour = colours.argb(shape.share(loss));
                    int node = row * grid.columns() + column;
                    top[node] = mesh.point(x, y, shape.z(loss), colour);
                    foot[node] = mesh.point(x, y, 0, Argb.mix(GROUND, colour, SUNK));
                }
            }
        }
    }

    private void triangles() {
        for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.columns(); column++) {
                if (cells.filled(column, row)) {
                    cell(column, row);
                }
            }
        }
    }

    private void cell(int column, int row) {
        int southWest = row * grid.columns() + column;
        int southEast = southWest + 1;
        int northWest = southWest + grid.columns();
        int northEast = northWest + 1;
        // Along the diagonal that bends less, a ridge stays a ridge.
        boolean rising = bend(southWest, northEast) <= bend(southEast, northWest);
        if (rising) {
            mesh.quad(top[southWest], top[southEast], top[northEast], top[northWest], TOP);
        } else {
            mesh.quad(top[southEast], top[northEast], top[northWest], top[southWest], TOP);
        }
        mesh.quad(foot[southWest], foot[northWest], foot[northEast], foot[southEast], FOOT);
        if (!cells.filled(column, row - 1)) {
            wall(southWest, southEast, SOUTH);
        }
        if (!cells.filled(column + 1, row)) {
            wall(southEast, northEast, EAST);
        }
        if (!cells.filled(column, row + 1)) {
            wall(northEast, northWest, NORTH);
        }
        if (!cells.filled(column - 1, row)) {
            wall(northWest, southWest, WEST);
        }
    }

    private double bend(int one, int other) {
        return Math.abs(shape.share(grid.values()[one]) - shape.share(grid.values()[other]));
    }

    /// Seen from outside, from left to right.
    private void wall(int left, int right, int face) {
        mesh.quad(foot[left], foot[right], top[right], top[left], face);
    }
}
