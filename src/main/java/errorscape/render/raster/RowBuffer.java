package errorscape.render.raster;

/// Working memory for shading a stretch of a row: one entry for each pixel that shows the surface. Every step of the
/// shading runs over all entries before the next begins, so that the compiler can do several pixels at a time.
final class RowBuffer {
    final int[] column;
    final float[] screenX;
    final float[] shrink;
    final float[] height;
    final float[] slopeU;
    final float[] slopeV;
    final float[] pixelSlope;
    final float[] brightness;

    RowBuffer(int width) {
        column = new int[width];
        screenX = new float[width];
        shrink = new float[width];
        height = new float[width];
        slopeU = new float[width];
        slopeV = new float[width];
        pixelSlope = new float[width];
        brightness = new float[width];
    }
}
