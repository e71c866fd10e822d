package errorscape.render.raster;

import errorscape.math.Fma;
import errorscape.render.Projection;
import errorscape.render.SurfaceFrame;
import java.util.Arrays;

/// What every pixel shows where the camera stands straight above: heights have no influence there, so surface
/// coordinates are affine in the pixel and no triangle is needed. Takes the place of [Rasteriser].
final class MapRows {
    /// Heights make no difference: one depth for all of the surface.
    private static final float SURFACE = 0;

    private final SurfaceFrame frame;
    private final double uAtOrigin;
    private final double uAcross;
    private final double uDown;
    private final double vAtOrigin;
    private final double vAcross;
    private final double vDown;

    /// @param p straight above
    MapRows(SurfaceFrame frame, Projection p) {
        this.frame = frame;
        // The inverse of Projection#place with a cosine of 0 and a sine of 1, at the centre of the first pixel.
        uAcross = 0.5 * p.cosAzimuth / (p.pixels * p.halfX);
        uDown = 0.5 * p.sinAzimuth / (p.pixels * p.halfX);
        vAcross = 0.5 * p.sinAzimuth / (p.pixels * p.halfY);
        vDown = -0.5 * p.cosAzimuth / (p.pixels * p.halfY);
        double right = 0.5 - p.centreX;
        double down = 0.5 - p.centreY;
        uAtOrigin = 0.5 + uAcross * right + uDown * down;
        vAtOrigin = 0.5 + vAcross * right + vDown * down;
    }

    /// Whether it gives the picture: only through holes can something other than the surface be seen from above.
    static boolean suffice(Projection projection, HeightField field) {
        return projection.cosElevation == 0 && !field.holes();
    }

    /// Fills the rows from `first` to before `end`, background included.
    void fill(int first, int end) {
        int width = frame.width();
        float[] depth = frame.depth();
        float[] u = frame.u();
        float[] v = frame.v();
        for (int row = first; row < end; row++) {
            double uStart = uAtOrigin + uDown * row;
            double vStart = vAtOrigin + vDown * row;
            int from = Math.max(firstInside(uStart, uAcross), firstInside(vStart, vAcross));
            int to = Math.max(from, Math.min(endInside(uStart, uAcross), endInside(vStart, vAcross)));
            int start = row * width;
            Arrays.fill(depth, start, start + from, SurfaceFrame.NOTHING);
            Arrays.fill(u, start, start + from, Float.NaN);
            Arrays.fill(v, start, start + from, Float.NaN);
            Arrays.fill(depth, start + from, start + to, SURFACE);
            line(u, start, from, to, uStart, uAcross);
            line(v, start, from, to, vStart, vAcross);
            Arrays.fill(depth, start + to, start + width, SurfaceFrame.NOTHING);
            Arrays.fill(u, start + to, start + width, Float.NaN);
            Arrays.fill(v, start + to, start + width, Float.NaN);
        }
    }

    /// The first column from which on `at + step * column` may lie within 0..1, at most the width.
    private int firstInside(double at, double step) {
        if (step == 0) {
            return at >= 0 && at <= 1 ? 0 : frame.width();
        }
        return (int) Math.clamp(Math.ceil((step > 0 ? -at : 1 - at) / step), 0, frame.width());
    }

    /// The column after the last one at which `at + step * column` may lie within 0..1, at least 0.
    private int endInside(double at, double step) {
        if (step == 0) {
            return frame.width();
        }
        return (int) Math.clamp(Math.floor((step > 0 ? 1 - at : -at) / step) + 1, 0, frame.width());
    }

    /// Rounding must not leave the box, beyond which there is no height.
    private static void line(float[] values, int start, int from, int to, double at, double step) {
        for (int column = from; column < to; column++) {
            values[start + column] = (float) Math.min(1, Math.max(0, Fma.fma(step, column, at)));
        }
    }
}
