package errorscape.render.raster;

import errorscape.render.Projection;

/// The corners of a frame's triangles in the picture: the surface's mesh in rows, then for each of the
/// box's four sides a row of the wall's upper corners and a row of its lower ones, then the triangles at
/// the ends of the scale. Buffers are reused from frame to frame.
final class Vertices {
    /// Bits of a pixel's fraction in fixed-point coordinates.
    static final int SUBPIXEL_BITS = 8;

    /// Added to u on walls, to tell them from the surface.
    static final float WALL = 4;

    /// Mesh cells per side of a tile, the unit of culling.
    static final int TILE = 8;

    /// Coordinates farther out are of no interest; their products still fit into a long.
    private static final double FARTHEST = 1 << 29;

    int columns;
    int rows;
    int[] x = {};
    int[] y = {};
    float[] depth = {};
    /// u and v times `1 / w`, which is linear across the picture of a triangle.
    float[] u = {};
    float[] v = {};

    /// Number of corners of triangles at the ends of the scale, from [#firstCut()].
    int cutCorners;

    int tilesX;
    int tilesY;
    private int[] tileTop = {};
    private int[] tileBottom = {};

    void resize(HeightField field) {
        columns = field.meshX() + 1;
        rows = field.meshY() + 1;
        cutCorners = field.ends().corners().size();
        int count = firstCut() + cutCorners;
        if (x.length < count) {
            x = new int[count];
            y = new int[count];
            depth = new float[count];
            u = new float[count];
            v = new float[count];
        }
        tilesX = (columns - 2) / TILE + 1;
        tilesY = (rows - 2) / TILE + 1;
        if (tileTop.length < tilesX * tilesY) {
            tileTop = new int[tilesX * tilesY];
            tileBottom = new int[tilesX * tilesY];
        }
    }

    /// Places one row of the mesh.
    void placeRow(int row, HeightField field, Projection projection) {
        for (int column = 0; column < columns; column++) {
            int i = row * columns + column;
            place(i, column / (columns - 1.0), row / (rows - 1.0), field.mesh()[i], 0, projection);
        }
    }

    /// Places the corners of the walls.
    void placeWalls(HeightField field, Projection projection) {
        double foot = -Projection.PLINTH / Projection.RELIEF;
        for (int side = 0; side < 4; side++) {
            for (int k = 0; k < sideLength(side); k++) {
                int column = sideColumn(side, k);
                int row = sideRow(side, k);
                float height = field.mesh()[row * columns + column];
                double fractionU = column / (columns - 1.0);
                double fractionV = row / (rows - 1.0);
                float lower = Float.isNaN(height) ? height : (float) foot;
                place(wallTop(side, k), fractionU, fractionV, height, WALL, projection);
                place(wallFoot(side, k), fractionU, fractionV, lower, WALL, projection);
            }
        }
    }

    /// Places the corners of the triangles at the ends of the scale.
    void placeEnds(HeightField field, Projection projection) {
        int i = firstCut();
        for (ScaleEnds.Corner corner : field.ends().corners()) {
            place(i++, corner.u(), corner.v(), corner.height(), corner.mark(), projection);
        }
    }

    int firstCut() {
        return columns * rows + 4 * (columns + rows);
    }

    /// Number of corners along a side: 0 the first of the rows, 1 the last column, 2 the last row, 3 the first column.
    int sideLength(int side) {
        return (side & 1) == 0 ? columns : rows;
    }

    private int sideColumn(int side, int k) {
        return (side & 1) == 0 ? k : side == 1 ? columns - 1 : 0;
    }

    private int sideRow(int side, int k) {
        return (side & 1) == 1 ? k : side == 2 ? rows - 1 : 0;
    }

    int wallTop(int side, int k) {
        int start = columns * rows;
        for (int s = 0; s < side; s++) {
            start += 2 * sideLength(s);
        }
        return start + k;
    }

    int wallFoot(int side, int k) {
        return wallTop(side, k) + sideLength(side);
    }

    private void place(int i, double fractionU, double fractionV, float height, float mark, Projection p) {
        double worldX = (2 * fractionU - 1) * p.halfX;
        double worldY = (2 * fractionV - 1) * p.halfY;
        double z = (height - 0.5) * Projection.RELIEF;
        double right = p.cosAzimuth * worldX + p.sinAzimuth * worldY;
        double back = p.cosAzimuth * worldY - p.sinAzimuth * worldX;
        double up = back * p.sinElevation + z * p.cosElevation;
        double towards = z * p.sinElevation - back * p.cosElevation;
        double shrink = 1 / (1 - p.perspective * towards);
        x[i] = fixed(p.centreX + p.pixels * right * shrink);
        y[i] = fixed(p.centreY - p.pixels * up * shrink);
        depth[i] = (float) (towards * shrink);
        u[i] = (float) ((fractionU + mark) * shrink);
        v[i] = (float) (fractionV * shrink);
    }

    private static int fixed(double pixel) {
        return (int) Math.rint(Math.clamp(pixel * (1 << SUBPIXEL_BITS), -FARTHEST, FARTHEST));
    }

    /// Finds what rows of the picture each tile of the mesh can touch.
    void boundTiles() {
        for (int tileY = 0; tileY < tilesY; tileY++) {
            for (int tileX = 0; tileX < tilesX; tileX++) {
                int top = Integer.MAX_VALUE;
                int bottom = Integer.MIN_VALUE;
                for (int row = tileY * TILE; row <= Math.min(rows - 1, (tileY + 1) * TILE); row++) {
                    int from = row * columns + tileX * TILE;
                    int to = row * columns + Math.min(columns - 1, (tileX + 1) * TILE);
                    for (int i = from; i <= to; i++) {
                        top = Math.min(top, y[i]);
                        bottom = Math.max(bottom, y[i]);
                    }
                }
                tileTop[tileY * tilesX + tileX] = top >> SUBPIXEL_BITS;
                tileBottom[tileY * tilesX + tileX] = bottom >> SUBPIXEL_BITS;
            }
        }
    }

    boolean tileTouches(int tileX, int tileY, int firstRow, int endRow) {
        int tile = tileY * tilesX + tileX;
        return tileTop[tile] < endRow && tileBottom[tile] >= firstRow;
    }
}
