package errorscape.render.raster;

import errorscape.render.Argb;
import errorscape.render.Projection;
import errorscape.render.SurfaceFrame;

/// Smooths the outlines of a rasterised surface, against the background and along folds, in the manner of
/// morphological antialiasing (Reshetov 2009): where the depth jumps between two pixels, the steps of the
/// outline are followed to both sides, a straight line is laid through them, and each pixel takes of its
/// neighbour's colour the share that lies on the other side of the line. Reads only the unsmoothed picture;
/// works on rows, in any order and on any thread.
final class EdgeSmoother {
    /// How far along an outline the next step is looked for, in pixels.
    private static final int REACH = 24;

    private final int width;
    private final int height;
    private final float[] depth;
    private final int[] in;
    private final int[] out;
    private final float jump;
    private final RowExtents covered;

    /// @param covered which pixels of each row are not background
    /// @param in the unsmoothed colours
    EdgeSmoother(SurfaceFrame frame, Projection projection, RowExtents covered, int[] in) {
        this.covered = covered;
        width = frame.width();
        height = frame.height();
        depth = frame.depth();
        this.in = in;
        out = frame.argb();
        // A slope seen at a grazing angle changes depth by several pixels' worth from one pixel to the next.
        jump = (float) (14 / projection.pixels);
    }

    // Not short-circuited: one branch that is hardly ever taken costs less than four.
    @SuppressWarnings("ShortCircuitBoolean")
    void smoothRow(int row) {
        int start = row * width;
        System.arraycopy(in, start, out, start, width);
        int above = Math.max(row - 1, 0);
        int below = Math.min(row + 1, height - 1);
        int first = Math.min(covered.first(row), Math.min(covered.first(above), covered.first(below)));
        int last = Math.max(covered.last(row), Math.max(covered.last(above), covered.last(below)));
        if (last < 0) {
            return;
        }
        float[] d = depth;
        int toAbove = (above - row) * width;
        int toBelow = (below - row) * width;
        int from = start + Math.max(first - 1, 0);
        int to = start + Math.min(last + 1, width - 1);
        boolean left = false;
        for (int i = from; i <= to; i++) {
            float here = d[i];
            boolean right = i < to && jumps(here, d[i + 1]);
            if (left | right | jumps(here, d[i + toAbove]) | jumps(here, d[i + toBelow])) {
                smoothPixel(i - start, row);
            }
            left = right;
        }
    }

    private void smoothPixel(int column, int row) {
        int i = row * width + column;
        float here = depth[i];
        if (row > 0 && jumps(here, depth[i - width])) {
            mix(i, i - width, share(column, row, 1, 0, 0, -1));
        }
        if (row < height - 1 && jumps(here, depth[i + width])) {
            mix(i, i + width, share(column, row, 1, 0, 0, 1));
        }
        if (column > 0 && jumps(here, depth[i - 1])) {
            mix(i, i - 1, share(column, row, 0, 1, -1, 0));
        }
        if (column < width - 1 && jumps(here, depth[i + 1])) {
            mix(i, i + 1, share(column, row, 0, 1, 1, 0));
        }
    }

    private boolean jumps(float one, float other) {
        return Math.abs(one - other) > jump;
    }

    private void mix(int i, int neighbour, float share) {
        if (share > 0) {
            out[i] = Argb.mix(out[i], in[neighbour], share);
        }
    }

    /// The share of a pixel on the far side of the outline between it and its neighbour in direction
    /// (acrossX, acrossY), where the outline runs along (alongX, alongY).
    private float share(int x, int y, int alongX, int alongY, int acrossX, int acrossY) {
        int forward = 0;
        while (forward < REACH && outline(x, y, (forward + 1) * alongX, (forward + 1) * alongY, acrossX, acrossY)) {
            forward++;
        }
        int backward = 0;
        while (backward < REACH
                && outline(x, y, -(backward + 1) * alongX, -(backward + 1) * alongY, acrossX, acrossY)) {
            backward++;
        }
        float length = forward + backward + 1;
        float ahead = bend(x + forward * alongX, y + forward * alongY, alongX, alongY, acrossX, acrossY);
        float behind = bend(x - backward * alongX, y - backward * alongY, -alongX, -alongY, acrossX, acrossY);
        if (forward == REACH) {
            ahead = 0;
        }
        if (backward == REACH) {
            behind = 0;
        }
        // The outline is a line from `behind` at one end of the run to `ahead` at the other; between like ends it is
        // two
        // lines that meet at 0 in the middle.
        float from = backward / length;
        float to = (backward + 1) / length;
        if (behind * ahead < 0) {
            return positivePart(behind + (ahead - behind) * from, behind + (ahead - behind) * to);
        }
        return half(behind, from, to) + half(ahead, 1 - to, 1 - from);
    }

    /// Average over the pixel of a line that falls from `end` at 0 to nothing at half the run.
    private static float half(float end, float from, float to) {
        if (end <= 0 || from >= 0.5f) {
            return 0;
        }
        float stop = Math.min(to, 0.5f);
        float average = end * (1 - (from + stop));
        return average * (stop - from) / (to - from);
    }

    private static float positivePart(float a, float b) {
        if (a >= 0 && b >= 0) {
            return 0.5f * (a + b);
        }
        if (a <= 0 && b <= 0) {
            return 0;
        }
        float positive = Math.max(a, b);
        return 0.5f * positive * positive / (positive - Math.min(a, b));
    }

    /// Whether the outline goes on beside the pixel at an offset: the same two sheets, and a jump between them.
    private boolean outline(int x, int y, int offsetX, int offsetY, int acrossX, int acrossY) {
        int nx = x + offsetX;
        int ny = y + offsetY;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) {
            return false;
        }
        int here = ny * width + nx;
        int before = here - Integer.signum(offsetX) - Integer.signum(offsetY) * width;
        int across = acrossY * width + acrossX;
        return jumps(depth[here], depth[here + across])
                && !jumps(depth[here], depth[before])
                && !jumps(depth[here + across], depth[before + across]);
    }

    /// How the outline leaves a run at its end: +1/2 into the near side, so that the far sheet covers part of its
    /// pixels,
    /// -1/2 into the far side, 0 if it ends or branches.
    private float bend(int x, int y, int alongX, int alongY, int acrossX, int acrossY) {
        int nx = x + alongX;
        int ny = y + alongY;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) {
            return 0;
        }
        int here = y * width + x;
        int next = ny * width + nx;
        int across = acrossY * width + acrossX;
        boolean nearChanges = jumps(depth[here], depth[next]);
        boolean farChanges = jumps(depth[here + across], depth[next + across]);
        if (nearChanges == farChanges) {
            return 0;
        }
        return nearChanges ? 0.5f : -0.5f;
    }
}
