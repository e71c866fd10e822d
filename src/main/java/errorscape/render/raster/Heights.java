package errorscape.render.raster;

import errorscape.math.Fma;
import errorscape.render.SurfaceFrame;

/// Evaluates the height and its slopes at each pixel's place; NaN where there is none after all.
record Heights(SurfaceFrame frame, HeightField field) implements ShadingStep {
    @Override
    public void apply(RowBuffer b, int count, int row) {
        float[] c = field.coefficients();
        float[] us = frame.u();
        float[] vs = frame.v();
        int[] columns = b.column;
        float[] heights = b.height;
        float[] slopesU = b.slopeU;
        float[] slopesV = b.slopeV;
        int across = field.cellsX();
        int lastX = field.cellsX() - 1;
        int lastY = field.cellsY() - 1;
        float scaleX = field.cellsX();
        float scaleY = field.cellsY();
        int start = row * frame.width();
        for (int n = 0; n < count; n++) {
            int i = start + columns[n];
            float x = us[i] * scaleX;
            float y = vs[i] * scaleY;
            int cellX = Math.min((int) x, lastX);
            int cellY = Math.min((int) y, lastY);
            int k = 16 * (cellY * across + cellX);
            float c15 = c[k + 15];
            float c0 = c[k];
            if (Float.isNaN(c0)) {
                evaluateBesideHole(n, x, y, b);
                continue;
            }
            float s = x - cellX;
            float t = y - cellY;
            float c3 = c[k + 3];
            float c7 = c[k + 7];
            float c11 = c[k + 11];
            // Horner's rule for each row's value and slope together.
            float p0 = Fma.fma(c3, t, c[k + 2]);
            float p1 = Fma.fma(c7, t, c[k + 6]);
            float p2 = Fma.fma(c11, t, c[k + 10]);
            float p3 = Fma.fma(c15, t, c[k + 14]);
            float d0 = Fma.fma(c3, t, p0);
            float d1 = Fma.fma(c7, t, p1);
            float d2 = Fma.fma(c11, t, p2);
            float d3 = Fma.fma(c15, t, p3);
            p0 = Fma.fma(p0, t, c[k + 1]);
            p1 = Fma.fma(p1, t, c[k + 5]);
            p2 = Fma.fma(p2, t, c[k + 9]);
            p3 = Fma.fma(p3, t, c[k + 13]);
            d0 = Fma.fma(d0, t, p0);
            d1 = Fma.fma(d1, t, p1);
            d2 = Fma.fma(d2, t, p2);
            d3 = Fma.fma(d3, t, p3);
            p0 = Fma.fma(p0, t, c0);
            p1 = Fma.fma(p1, t, c[k + 4]);
            p2 = Fma.fma(p2, t, c[k + 8]);
            p3 = Fma.fma(p3, t, c[k + 12]);
            float p = Fma.fma(p3, s, p2);
            float d = Fma.fma(p3, s, p);
            p = Fma.fma(p, s, p1);
            d = Fma.fma(d, s, p);
            heights[n] = Fma.fma(p, s, p0);
            slopesU[n] = d * scaleX;
            slopesV[n] = Fma.fma(Fma.fma(Fma.fma(d3, s, d2), s, d1), s, d0) * scaleY;
        }
    }

    /// Rounding has put a pixel across the edge of a hole: it takes the height of the edge.
    private void evaluateBesideHole(int n, float x, float y, RowBuffer b) {
        int k = besideHole(x, y);
        b.height[n] = k < 0 ? Float.NaN : field.coefficients()[k];
        b.slopeU[n] = 0;
        b.slopeV[n] = 0;
    }

    /// The cell across the nearest edge of a hole cell, as an index of coefficients; -1 if that is a hole too.
    private int besideHole(float x, float y) {
        int cellX = Math.clamp((int) Math.rint(x) - (x < Math.rint(x) ? 0 : 1), 0, field.cellsX() - 1);
        int cellY = Math.clamp((int) Math.rint(y) - (y < Math.rint(y) ? 0 : 1), 0, field.cellsY() - 1);
        int ownX = Math.min((int) x, field.cellsX() - 1);
        int ownY = Math.min((int) y, field.cellsY() - 1);
        for (int k :
                new int[] {ownY * field.cellsX() + cellX, cellY * field.cellsX() + ownX, cellY * field.cellsX() + cellX
                }) {
            if (!Float.isNaN(field.coefficients()[16 * k])) {
                return 16 * k;
            }
        }
        return -1;
    }
}
