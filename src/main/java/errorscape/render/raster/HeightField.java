package errorscape.render.raster;

import errorscape.render.LossScale;
import errorscape.slice.grid.LossGrid;

/// A grid's losses as heights, smooth between the nodes: on each cell a bicubic Hermite polynomial of the
/// fraction of the scale, continuous with its first derivatives, exact for quadratics.
///
/// Slopes are central differences (three-point ones at edges), limited in the manner of Hyman (SIAM J. Sci.
/// Stat. Comput. 4, 1983) where the data jump, so that a cliff does not ring and show minima that are not
/// there. A cell with a NaN or infinite corner is a hole.
///
/// Immutable once built; [#coefficients] and [#mesh] must not be changed.
final class HeightField {
    /// Heights beyond the scale are kept this far, so that its end is crossed where the data cross it.
    private static final double BEYOND = 1;

    /// Slope per cell, in scale lengths, that is never limited: below it a ripple cannot be seen.
    private static final float FREE_SLOPE = 0.02f;

    /// Least number of mesh cells per side; coarse grids are refined to it so that edges are smooth.
    private static final int SMOOTH = 128;

    private final LossGrid grid;
    private final LossScale scale;
    private final int cellsX;
    private final int cellsY;
    private final int refineX;
    private final int refineY;
    private final float[] coefficients;
    private final float[] mesh;
    private final ScaleEnds ends;
    private final boolean clippedAbove;
    private final boolean clippedBelow;
    private final boolean holes;

    HeightField(LossGrid grid, LossScale scale) {
        this.grid = grid;
        this.scale = scale;
        cellsX = grid.columns() - 1;
        cellsY = grid.rows() - 1;
        refineX = Math.max(1, SMOOTH / cellsX);
        refineY = Math.max(1, SMOOTH / cellsY);
        float[] nodes = new float[grid.values().length];
        boolean above = false;
        boolean below = false;
        boolean hole = false;
        for (int i = 0; i < nodes.length; i++) {
            double loss = grid.values()[i];
            double fraction = Double.isFinite(loss) ? scale.fraction(loss) : Double.NaN;
            // The ends of the scale themselves may come out a rounding error beyond it.
            above |= fraction > 1 + 1e-9;
            below |= fraction < -1e-9;
            hole |= Double.isNaN(fraction);
            nodes[i] = (float) Math.clamp(fraction, -BEYOND, 1 + BEYOND);
        }
        clippedAbove = above;
        clippedBelow = below;
        holes = hole;
        coefficients = coefficients(nodes);
        float[] heights = refinedMesh();
        mesh = clipped(heights);
        ends = new ScaleEnds(this, heights);
    }

    boolean isOf(LossGrid otherGrid, LossScale otherScale) {
        return grid.equals(otherGrid) && scale.equals(otherScale);
    }

    /// Number of grid cells along the first direction.
    int cellsX() {
        return cellsX;
    }

    /// Number of grid cells along the second direction.
    int cellsY() {
        return cellsY;
    }

    /// For cell `(x, y)` 16 numbers from `16 * (y * cellsX + x)`: the height is the sum over `i, j` in 0..3 of
    /// `c[4 * i + j] * s^i * t^j` with `s`, `t` in 0..1 across the cell. The first is NaN in a hole.
    float[] coefficients() {
        return coefficients;
    }

    /// Number of mesh cells along the first direction.
    int meshX() {
        return cellsX * refineX;
    }

    /// Number of mesh cells along the second direction.
    int meshY() {
        return cellsY * refineY;
    }

    /// Heights clipped to 0..1 at the nodes of a finer mesh, in rows of `meshX() + 1`; NaN inside holes.
    float[] mesh() {
        return mesh;
    }

    /// The mesh cells in which the surface crosses an end of the scale.
    ScaleEnds ends() {
        return ends;
    }

    /// Whether losses of the grid lie above the scale.
    boolean clippedAbove() {
        return clippedAbove;
    }

    /// Whether losses of the grid lie below the scale.
    boolean clippedBelow() {
        return clippedBelow;
    }

    boolean holes() {
        return holes;
    }

    /// The height at a fraction of the box; not clipped; NaN in a hole.
    double at(double u, double v) {
        double x = Math.clamp(u, 0, 1) * cellsX;
        double y = Math.clamp(v, 0, 1) * cellsY;
        int cellX = Math.min((int) x, cellsX - 1);
        int cellY = Math.min((int) y, cellsY - 1);
        return inCell(cellX, cellY, (float) (x - cellX), (float) (y - cellY));
    }

    private float inCell(int cellX, int cellY, float s, float t) {
        int k = 16 * (cellY * cellsX + cellX);
        float sum = 0;
        for (int i = 3; i >= 0; i--) {
            int r = k + 4 * i;
            float row =
                    ((coefficients[r + 3] * t + coefficients[r + 2]) * t + coefficients[r + 1]) * t + coefficients[r];
            sum = sum * s + row;
        }
        return sum;
    }

    private float[] coefficients(float[] f) {
        int columns = cellsX + 1;
        float[] fx = slopes(f, columns, cellsY + 1, 1, columns);
        float[] fy = slopes(f, cellsY + 1, columns, columns, 1);
        float[] fxy = slopes(fx, cellsY + 1, columns, columns, 1);
        float[] result = new float[16 * cellsX * cellsY];
        float[][] p = new float[4][4];
        for (int y = 0; y < cellsY; y++) {
            for (int x = 0; x < cellsX; x++) {
                int a = y * columns + x;
                int k = 16 * (y * cellsX + x);
                if (Float.isNaN(f[a] + f[a + 1] + f[a + columns] + f[a + columns + 1])) {
                    result[k] = Float.NaN;
                    continue;
                }
                // Hermite data in the order value and slope at 0, value and slope at 1; rows along s, columns along t.
                for (int corner = 0; corner < 4; corner++) {
                    int node = a + (corner >> 1) + (corner & 1) * columns;
                    int i = 2 * (corner >> 1);
                    int j = 2 * (corner & 1);
                    p[i][j] = f[node];
                    p[i + 1][j] = fx[node];
                    p[i][j + 1] = fy[node];
                    p[i + 1][j + 1] = fxy[node];
                }
                for (int i = 0; i < 4; i++) {
                    toPowers(p[i], p[i][0], p[i][1], p[i][2], p[i][3]);
                }
                for (int j = 0; j < 4; j++) {
                    float p0 = p[0][j];
                    float m0 = p[1][j];
                    float p1 = p[2][j];
                    float m1 = p[3][j];
                    result[k + j] = p0;
                    result[k + 4 + j] = m0;
                    result[k + 8 + j] = 3 * (p1 - p0) - 2 * m0 - m1;
                    result[k + 12 + j] = 2 * (p0 - p1) + m0 + m1;
                }
            }
        }
        return result;
    }

    private static void toPowers(float[] out, float p0, float m0, float p1, float m1) {
        out[0] = p0;
        out[1] = m0;
        out[2] = 3 * (p1 - p0) - 2 * m0 - m1;
        out[3] = 2 * (p0 - p1) + m0 + m1;
    }

    /// Slopes per cell along one direction of `lines` lines of `count` nodes.
    private static float[] slopes(float[] f, int count, int lines, int step, int lineStep) {
        float[] result = new float[f.length];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < count; i++) {
                int here = line * lineStep + i * step;
                float before = i > 0 ? f[here] - f[here - step] : Float.NaN;
                float after = i < count - 1 ? f[here + step] - f[here] : Float.NaN;
                if (Float.isNaN(before)) {
                    float next = i < count - 2 ? f[here + 2 * step] - f[here + step] : Float.NaN;
                    result[here] = oneSided(after, next);
                } else if (Float.isNaN(after)) {
                    float previous = i > 1 ? f[here - step] - f[here - 2 * step] : Float.NaN;
                    result[here] = oneSided(before, previous);
                } else {
                    float limit = 3 * Math.min(Math.abs(before), Math.abs(after)) + FREE_SLOPE;
                    result[here] = Math.clamp(0.5f * (before + after), -limit, limit);
                }
            }
        }
        return result;
    }

    /// The slope at an edge from the nearest difference and the next one inwards.
    private static float oneSided(float nearest, float next) {
        if (Float.isNaN(nearest)) {
            return 0;
        }
        if (Float.isNaN(next)) {
            return nearest;
        }
        float limit = 3 * Math.abs(nearest) + FREE_SLOPE;
        return Math.clamp(1.5f * nearest - 0.5f * next, -limit, limit);
    }

    private float[] refinedMesh() {
        int columns = meshX() + 1;
        int rows = meshY() + 1;
        float[] result = new float[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                result[y * columns + x] = meshHeight(x, y);
            }
        }
        return result;
    }

    private static float[] clipped(float[] heights) {
        float[] result = new float[heights.length];
        for (int i = 0; i < heights.length; i++) {
            result[i] = Float.isNaN(heights[i]) ? Float.NaN : Math.clamp(heights[i], 0, 1);
        }
        return result;
    }

    /// On a line between a hole and a cell the cell's side counts: its edge belongs to it.
    private float meshHeight(int x, int y) {
        int firstX = Math.max(0, (x - 1) / refineX);
        int lastX = Math.min(cellsX - 1, x / refineX);
        int firstY = Math.max(0, (y - 1) / refineY);
        int lastY = Math.min(cellsY - 1, y / refineY);
        for (int cellY = firstY; cellY <= lastY; cellY++) {
            for (int cellX = firstX; cellX <= lastX; cellX++) {
                float height = inCell(
                        cellX, cellY, (x - cellX * refineX) / (float) refineX, (y - cellY * refineY) / (float) refineY);
                if (!Float.isNaN(height)) {
                    return height;
                }
            }
        }
        return Float.NaN;
    }
}
