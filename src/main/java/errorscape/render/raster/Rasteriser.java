package errorscape.render.raster;

import errorscape.math.Fma;
import errorscape.render.SurfaceFrame;

/// Turns triangles into depth and surface coordinates at pixel centres. Corners lie on a grid of 1/256
/// pixel and edges are decided in integers, so that neighbouring triangles leave neither gaps nor double
/// pixels; what a pixel gets does not depend on how the picture is cut into bands.
///
/// After it `u` and `v` of a frame are still divided by `w`, see [Vertices].
final class Rasteriser {
    private static final int ONE = 1 << Vertices.SUBPIXEL_BITS;
    private static final int HALF = ONE / 2;

    private final Vertices vertices;
    private final int width;
    private final float[] depth;
    private final float[] u;
    private final float[] v;
    private final boolean bothFaces;
    private final ScaleEnds ends;

    Rasteriser(Vertices vertices, SurfaceFrame frame, HeightField field) {
        this.vertices = vertices;
        // Only through holes can the surface's underside be seen.
        bothFaces = field.holes();
        ends = field.ends();
        width = frame.width();
        depth = frame.depth();
        u = frame.u();
        v = frame.v();
    }

    /// Draws all triangles into the rows from `firstRow` to before `endRow`.
    void drawBand(int firstRow, int endRow) {
        for (int tileY = 0; tileY < vertices.tilesY; tileY++) {
            for (int tileX = 0; tileX < vertices.tilesX; tileX++) {
                if (vertices.tileTouches(tileX, tileY, firstRow, endRow)) {
                    drawTile(tileX, tileY, firstRow, endRow);
                }
            }
        }
        for (int side = 0; side < 4; side++) {
            for (int k = 0; k + 1 < vertices.sideLength(side); k++) {
                int top = vertices.wallTop(side, k);
                int foot = vertices.wallFoot(side, k);
                drawQuad(foot, foot + 1, top, top + 1, firstRow, endRow, true);
            }
        }
        for (int i = vertices.firstCut(); i < vertices.firstCut() + vertices.cutCorners; i += 3) {
            drawTriangle(i, i + 1, i + 2, firstRow, endRow, bothFaces || ends.onWall((i - vertices.firstCut()) / 3));
        }
    }

    private void drawTile(int tileX, int tileY, int firstRow, int endRow) {
        int columns = vertices.columns;
        int lastX = Math.min(columns - 2, tileX * Vertices.TILE + Vertices.TILE - 1);
        int lastY = Math.min(vertices.rows - 2, tileY * Vertices.TILE + Vertices.TILE - 1);
        for (int y = tileY * Vertices.TILE; y <= lastY; y++) {
            for (int x = tileX * Vertices.TILE; x <= lastX; x++) {
                if (ends.cut(x, y)) {
                    continue;
                }
                int i = y * columns + x;
                drawQuad(i, i + 1, i + columns, i + columns + 1, firstRow, endRow, bothFaces);
            }
        }
    }

    private void drawQuad(int i00, int i10, int i01, int i11, int firstRow, int endRow, boolean both) {
        int[] y = vertices.y;
        int top = Math.min(Math.min(y[i00], y[i10]), Math.min(y[i01], y[i11])) >> Vertices.SUBPIXEL_BITS;
        int bottom = Math.max(Math.max(y[i00], y[i10]), Math.max(y[i01], y[i11])) >> Vertices.SUBPIXEL_BITS;
        float[] d = vertices.depth;
        if (top >= endRow || bottom < firstRow || Float.isNaN(d[i00] + d[i10] + d[i01] + d[i11])) {
            return;
        }
        drawTriangle(i00, i11, i10, firstRow, endRow, both);
        drawTriangle(i00, i01, i11, firstRow, endRow, both);
    }

    private void drawTriangle(int a, int b, int c, int firstRow, int endRow, boolean both) {
        long area = cross(a, b, c);
        if (area > 0) {
            fill(a, b, c, area, firstRow, endRow);
        } else if (area < 0 && both) {
            fill(a, c, b, -area, firstRow, endRow);
        }
    }

    private long cross(int a, int b, int c) {
        int[] x = vertices.x;
        int[] y = vertices.y;
        return (x[b] - x[a]) * (long) (y[c] - y[a]) - (x[c] - x[a]) * (long) (y[b] - y[a]);
    }

    private void fill(int a, int b, int c, long area, int firstRow, int endRow) {
        int xa = vertices.x[a];
        int ya = vertices.y[a];
        int xb = vertices.x[b];
        int yb = vertices.y[b];
        int xc = vertices.x[c];
        int yc = vertices.y[c];
        int left = Math.max(0, firstCentre(Math.min(xa, Math.min(xb, xc))));
        int right = Math.min(width - 1, lastCentre(Math.max(xa, Math.max(xb, xc))));
        int top = Math.max(firstRow, firstCentre(Math.min(ya, Math.min(yb, yc))));
        // A level side at the bottom turns pixels away, as does a corner there: so level sides need no test.
        int bottom = Math.min(endRow - 1, lastCentre(Math.max(ya, Math.max(yb, yc)) - 1));
        if (left > right || top > bottom) {
            return;
        }
        // Weights of b and c are the edge functions of the sides opposite to them, over the area.
        float inverse = 1f / area;
        float da = vertices.depth[a];
        float ua = vertices.u[a];
        float va = vertices.v[a];
        float db = (vertices.depth[b] - da) * inverse;
        float dc = (vertices.depth[c] - da) * inverse;
        float ub = (vertices.u[b] - ua) * inverse;
        float uc = (vertices.u[c] - ua) * inverse;
        float vb = (vertices.v[b] - va) * inverse;
        float vc = (vertices.v[c] - va) * inverse;
        long stepA = (long) (yb - yc) * ONE;
        long stepB = (long) (yc - ya) * ONE;
        long stepC = (long) (ya - yb) * ONE;
        float depthStep = db * stepB + dc * stepC;
        float uStep = ub * stepB + uc * stepC;
        float vStep = vb * stepB + vc * stepC;
        // Where an edge function changes its sign, in pixels from `left`, is the function times the side's `per`.
        double perA = stepA == 0 ? 0 : -1.0 / stepA;
        double perB = stepB == 0 ? 0 : -1.0 / stepB;
        double perC = stepC == 0 ? 0 : -1.0 / stepC;
        // An edge function is a whole number: from half of one on nothing is decided by rounding.
        double shiftA = 0.5 * perA + 1;
        double shiftB = 0.5 * perB + 1;
        double shiftC = 0.5 * perC + 1;
        int fromA = fromMask(stepA);
        int fromB = fromMask(stepB);
        int fromC = fromMask(stepC);
        int toA = fromMask(-stepA);
        int openA = ~toA >>> 1;
        int toB = fromMask(-stepB);
        int openB = ~toB >>> 1;
        int toC = fromMask(-stepC);
        int openC = ~toC >>> 1;
        int count = right - left + 1;
        long px = (long) left * ONE + HALF;
        long py = (long) top * ONE + HALF;
        long weightB = (xa - xc) * (py - yc) - (ya - yc) * (px - xc);
        long weightC = (xb - xa) * (py - ya) - (yb - ya) * (px - xa);
        long downB = (long) (xa - xc) * ONE;
        long downC = (long) (xb - xa) * ONE;
        long rejectA = area - bias(xc - xb, yc - yb);
        long rejectB = bias(xa - xc, ya - yc);
        long rejectC = bias(xb - xa, yb - ya);
        int start = top * width + left;
        for (int row = top; row <= bottom; row++) {
            int crossA = (int) Fma.fma((double) (rejectA - weightB - weightC), perA, shiftA);
            int crossB = (int) Fma.fma((double) (weightB - rejectB), perB, shiftB);
            int crossC = (int) Fma.fma((double) (weightC - rejectC), perC, shiftC);
            int from = Math.max(Math.max(crossA & fromA, crossB & fromB), Math.max(crossC & fromC, 0));
            int to = Math.min(
                    Math.min((crossA & toA) | openA, (crossB & toB) | openB), Math.min((crossC & toC) | openC, count));
            if (from < to) {
                float atB = weightB + from * stepB;
                float atC = weightC + from * stepC;
                float pixelDepth = da + db * atB + dc * atC;
                float pixelU = ua + ub * atB + uc * atC;
                float pixelV = va + vb * atB + vc * atC;
                int end = start + to;
                for (int i = start + from; i < end; i++) {
                    if (pixelDepth > depth[i]) {
                        depth[i] = pixelDepth;
                        u[i] = pixelU;
                        v[i] = pixelV;
                    }
                    pixelDepth += depthStep;
                    pixelU += uStep;
                    pixelV += vStep;
                }
            }
            weightB += downB;
            weightC += downC;
            start += width;
        }
    }

    /// All bits where a side is on the left, so that the pixels of a row begin at it; none otherwise.
    private static int fromMask(long step) {
        return step > 0 ? -1 : 0;
    }

    /// Pixels exactly on an edge belong to the triangle on one side of it: 1 turns them away, 0 lets them in.
    private static int bias(int dx, int dy) {
        return dy < 0 || (dy == 0 && dx > 0) ? 0 : 1;
    }

    private static int firstCentre(int fixed) {
        return (fixed + HALF - 1) >> Vertices.SUBPIXEL_BITS;
    }

    private static int lastCentre(int fixed) {
        return (fixed - HALF) >> Vertices.SUBPIXEL_BITS;
    }
}
