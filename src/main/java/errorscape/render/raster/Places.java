package errorscape.render.raster;

import errorscape.render.Projection;
import errorscape.render.SurfaceFrame;

/// Finds the place on the surface of each pixel: undoes the division by `w` in the frame's `u` and `v`.
///
/// @param frame its `u` and `v` are modified
record Places(SurfaceFrame frame, Projection projection) implements ShadingStep {
    @Override
    public void apply(RowBuffer b, int count, int row) {
        float[] depths = frame.depth();
        float[] us = frame.u();
        float[] vs = frame.v();
        int[] columns = b.column;
        float[] screenX = b.screenX;
        float[] shrinks = b.shrink;
        float perspective = (float) projection.perspective;
        float toScreen = (float) (1 / projection.pixels);
        float left = (float) ((0.5 - projection.centreX) / projection.pixels);
        int start = row * frame.width();
        for (int n = 0; n < count; n++) {
            int i = start + columns[n];
            float shrink = 1 + perspective * depths[i];
            float w = 1 / shrink;
            screenX[n] = left + columns[n] * toScreen;
            shrinks[n] = shrink;
            us[i] = between0and1(us[i] * w);
            vs[i] = between0and1(vs[i] * w);
        }
    }

    private static float between0and1(float x) {
        return x < 0 ? 0 : x > 1 ? 1 : x;
    }
}
