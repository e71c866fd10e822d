package errorscape.render;

/// Colours the pixels of a rasterised frame: background, walls, and the surface in steps: place, height from the
/// bicubic
/// field, slope on the screen, light, paint. Immutable; works on rows, in any order and on any thread.
///
/// It also turns `u` and `v` of the frame into fractions of the box, NaN off the surface.
final class Shader {
    private final SurfaceFrame frame;
    private final RowExtents covered;
    private final int[] out;
    private final int background;
    private final float perspective;
    private final WallShader walls;
    private final ShadingStep[] steps;

    /// @param covered is told for each row which pixels are not background
    /// @param out where colours are written, of the frame's size
    Shader(
            HeightField field,
            Levels levels,
            ColourMap map,
            Palette palette,
            Projection projection,
            SurfaceFrame frame,
            RowExtents covered,
            int[] out) {
        this.frame = frame;
        this.covered = covered;
        this.out = out;
        background = Argb.premultiplied(palette.background());
        perspective = (float) projection.perspective;
        Light light = new Light(projection);
        walls = new WallShader(projection, levels, map, palette, light);
        steps = new ShadingStep[] {
            new Places(frame, projection),
            new Heights(frame, field),
            new PixelSlopes(projection),
            light,
            new Paint(frame, projection, field, levels, map, background, out)
        };
    }

    /// Shades one row. `b` is overwritten, and must be as long as the row.
    void shadeRow(int row, RowBuffer b) {
        int count = gather(row, b);
        for (ShadingStep step : steps) {
            step.apply(b, count, row);
        }
    }

    /// Collects the row's surface pixels, and paints the others.
    private int gather(int row, RowBuffer b) {
        float[] depths = frame.depth();
        float[] us = frame.u();
        float[] vs = frame.v();
        int[] columns = b.column;
        int width = frame.width();
        int start = row * width;
        int count = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int column = 0; column < width; column++) {
            int i = start + column;
            float depth = depths[i];
            if (depth == SurfaceFrame.NOTHING) {
                out[i] = background;
                us[i] = Float.NaN;
                vs[i] = Float.NaN;
                continue;
            }
            first = Math.min(first, column);
            last = column;
            if (us[i] > 2) {
                float shrink = 1 + perspective * depth;
                out[i] = walls.colour(us[i] / shrink - Vertices.WALL, vs[i] / shrink, depth, shrink);
                us[i] = Float.NaN;
                vs[i] = Float.NaN;
            } else {
                columns[count++] = column;
            }
        }
        covered.set(row, first, last);
        return count;
    }
}
