package errorscape.render;

import errorscape.math.Range;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A picture of a surface with, for each pixel, what of the surface lies there. Its buffers are reused from
/// one rendering to the next and grow and shrink with the viewport. Not for several threads at once.
public final class SurfaceFrame {
    /// Depth where there is no surface.
    public static final float NOTHING = -Float.MAX_VALUE;

    private Viewport viewport;
    private int[] argb = {};
    private float[] depth = {};
    private float[] u = {};
    private float[] v = {};
    private @Nullable Projection projection;
    private ColourMap colours = ColourMap.VIRIDIS;
    private boolean clippedAbove;
    private boolean clippedBelow;

    public SurfaceFrame(Viewport viewport) {
        this.viewport = viewport;
        allocate();
    }

    public SurfaceFrame(int width, int height) {
        this(Viewport.of(width, height));
    }

    /// Changes the size of the next rendering. What was rendered is lost if the number of pixels changes.
    public void resize(Viewport viewport) {
        boolean same = viewport.width() == width() && viewport.height() == height();
        this.viewport = viewport;
        if (!same) {
            allocate();
        }
    }

    private void allocate() {
        int pixels = Math.multiplyExact(viewport.width(), viewport.height());
        argb = new int[pixels];
        depth = new float[pixels];
        u = new float[pixels];
        v = new float[pixels];
        Arrays.fill(depth, NOTHING);
        projection = null;
    }

    public Viewport viewport() {
        return viewport;
    }

    public int width() {
        return viewport.width();
    }

    public int height() {
        return viewport.height();
    }

    /// The picture, ARGB with colours multiplied by opacity, in rows from the top. Overwritten by the next rendering; a
    /// new array after a change of size.
    public int[] argb() {
        return argb;
    }

    /// For each pixel the depth of what is drawn there, larger is nearer; [#NOTHING] where the background shows.
    public float[] depth() {
        return depth;
    }

    /// For each pixel the fraction of the box along its first direction; NaN off the surface.
    public float[] u() {
        return u;
    }

    /// For each pixel the fraction of the box along its second direction; NaN off the surface.
    public float[] v() {
        return v;
    }

    /// Whether there is a rendering in it.
    public boolean isRendered() {
        return projection != null;
    }

    /// How points of the slice map to pixels.
    ///
    /// @throws IllegalStateException if nothing has been rendered at this size
    public Projection projection() {
        if (projection == null) {
            throw new IllegalStateException("nothing has been rendered into this frame yet");
        }
        return projection;
    }

    public Camera camera() {
        return projection().camera();
    }

    /// The colour map of the rendering.
    public ColourMap colours() {
        return colours;
    }

    /// Whether losses of the grid lie above the scale.
    public boolean clippedAbove() {
        return clippedAbove;
    }

    /// Whether losses of the grid lie below the scale.
    public boolean clippedBelow() {
        return clippedBelow;
    }

    public void rendered(Projection projection, ColourMap colours, boolean clippedBelow, boolean clippedAbove) {
        this.projection = projection;
        this.colours = colours;
        this.clippedBelow = clippedBelow;
        this.clippedAbove = clippedAbove;
    }

    /// The point of the surface seen at a place of the picture; empty off the surface.
    ///
    /// @param x pixels from the left edge
    /// @param y pixels from the top edge
    public Optional<SurfacePoint> pick(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        if (!isSurface(column, row)) {
            return Optional.empty();
        }
        // Pixels know their centre; the rest of the way goes along the slope towards the neighbours.
        double dx = x - column - 0.5;
        double dy = y - row - 0.5;
        double pickedU =
                u[row * width() + column] + dx * slope(u, column, row, 1, 0) + dy * slope(u, column, row, 0, 1);
        double pickedV =
                v[row * width() + column] + dx * slope(v, column, row, 1, 0) + dy * slope(v, column, row, 0, 1);
        return Optional.of(point(pickedU, pickedV));
    }

    /// The point of the surface seen nearest to a place, in or out of the picture; empty if no surface is seen at all.
    public Optional<SurfacePoint> nearest(double x, double y) {
        Optional<SurfacePoint> exact = pick(x, y);
        if (exact.isPresent() || !isRendered()) {
            return exact;
        }
        double best = Double.POSITIVE_INFINITY;
        int found = -1;
        int start = Math.clamp((int) Math.floor(y), 0, Math.max(0, height() - 1));
        // Rows outwards from the pointer, until they alone are farther away than what is found.
        for (int i = 0; i < 2 * height(); i++) {
            int row = start + ((i & 1) == 0 ? i >> 1 : -((i + 1) >> 1));
            if (row < 0 || row >= height()) {
                continue;
            }
            double dy = row + 0.5 - y;
            if (dy * dy >= best) {
                if ((i >> 1) * (double) (i >> 1) > best) {
                    break;
                }
                continue;
            }
            for (int column = 0; column < width(); column++) {
                double dx = column + 0.5 - x;
                double distance = dx * dx + dy * dy;
                if (distance < best && isSurface(column, row)) {
                    best = distance;
                    found = row * width() + column;
                }
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(point(u[found], v[found]));
    }

    /// Whether the surface hides a point at a pixel place and depth. Points on the surface are not hidden
    /// by it, nor any point straight above.
    public boolean hides(double x, double y, double depth) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        if (column < 0 || row < 0 || column >= width() || row >= height()) {
            return false;
        }
        return this.depth[row * width() + column] > depth + projection().tolerance();
    }

    private SurfacePoint point(double pickedU, double pickedV) {
        Range a = projection().box().a();
        Range b = projection().box().b();
        return new SurfacePoint(a.at(Math.clamp(pickedU, 0, 1)), b.at(Math.clamp(pickedV, 0, 1)));
    }

    private boolean isSurface(int column, int row) {
        return column >= 0
                && row >= 0
                && column < width()
                && row < height()
                && u[row * width() + column] >= 0
                && depth[row * width() + column] != NOTHING;
    }

    /// Change per pixel in a direction, from whichever neighbour is on the same sheet.
    private double slope(float[] values, int column, int row, int stepX, int stepY) {
        int here = row * width() + column;
        double forward = step(values, here, column + stepX, row + stepY);
        double backward = -step(values, here, column - stepX, row - stepY);
        if (Double.isNaN(forward)) {
            return Double.isNaN(backward) ? 0 : backward;
        }
        if (Double.isNaN(backward)) {
            return forward;
        }
        // Across a fold of the surface one of them is a jump.
        return Math.abs(forward) < Math.abs(backward) ? forward : backward;
    }

    private double step(float[] values, int here, int column, int row) {
        return isSurface(column, row) ? values[row * width() + column] - (double) values[here] : Double.NaN;
    }
}
