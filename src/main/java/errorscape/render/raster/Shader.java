package errorscape.render.raster;

import errorscape.render.Argb;
import errorscape.render.ColourMap;
import errorscape.render.Levels;
import errorscape.render.Palette;
import errorscape.render.Projection;
import errorscape.render.SurfaceFrame;
import java.util.Arrays;

/// Colours the pixels of a rasterised frame: background, walls, and the surface in steps: place, height
/// from the bicubic field, slope on the screen, light, paint. Immutable; works on rows, in any order and on
/// any thread.
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

    /// Shades the pixels of a row from column `from` to before `to`. `b` is overwritten, and must have room for them.
    void shade(int row, int from, int to, RowBuffer b) {
        int count = gather(row, from, to, b);
        if (count > 0) {
            for (ShadingStep step : steps) {
                step.apply(b, count, row);
            }
        }
    }

    /// Collects the surface pixels, and paints the others.
    private int gather(int row, int from, int to, RowBuffer b) {
        float[] depths = frame.depth();
        float[] us = frame.u();
        int[] columns = b.column;
        int start = row * frame.width();
        Arrays.fill(out, start + from, start + to, background);
        int count = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int column = from; column < to; column++) {
            if (depths[start + column] == SurfaceFrame.NOTHING) {
                continue;
            }
            first = Math.min(first, column);
            last = column;
            if (us[start + column] > 2) {
                paintWall(start + column);
            } else {
                columns[count++] = column;
            }
        }
        covered.extend(row, first, last);
        return count;
    }

    private void paintWall(int i) {
        float depth = frame.depth()[i];
        float shrink = 1 + perspective * depth;
        out[i] = walls.colour(frame.u()[i] / shrink - Vertices.WALL, frame.v()[i] / shrink, depth, shrink);
        frame.u()[i] = Float.NaN;
        frame.v()[i] = Float.NaN;
    }
}
