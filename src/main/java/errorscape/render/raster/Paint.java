package errorscape.render.raster;

import errorscape.render.Argb;
import errorscape.render.ColourMap;
import errorscape.render.Levels;
import errorscape.render.Projection;
import errorscape.render.SurfaceFrame;

/// Paints pixels of the surface: the colour of the height in the light, and isolines where the height is within half a
/// line's width, in pixels, of a level.
final class Paint implements ShadingStep {
    /// Half the width of isolines in logical pixels: common and rounder levels.
    private static final float HALF_LINE = 0.45f;

    private static final float HALF_MAJOR_LINE = 0.6f;
    private static final float LINE_STRENGTH = 0.5f;
    private static final float MAJOR_STRENGTH = 0.78f;

    /// Lines closer than this many logical pixels vanish, and have full strength at three times the distance.
    private static final float DENSE = 2.5f;

    private final SurfaceFrame frame;
    private final Projection projection;
    private final Levels levels;
    private final int[] colours;
    private final int[] lineColours;
    private final int background;
    private final boolean clippedAbove;
    private final boolean clippedBelow;
    private final int[] out;
    private final float lineScale;
    private final float widest;

    /// @param out where colours are written, of the frame's size
    Paint(
            SurfaceFrame frame,
            Projection projection,
            HeightField field,
            Levels levels,
            ColourMap map,
            int background,
            int[] out) {
        clippedAbove = field.clippedAbove();
        clippedBelow = field.clippedBelow();
        this.frame = frame;
        this.projection = projection;
        this.levels = levels;
        this.background = background;
        this.out = out;
        colours = map.fine();
        lineColours = map.lines();
        lineScale = (float) projection.viewport().scale();
        widest = HALF_MAJOR_LINE * lineScale + 0.5f;
    }

    @Override
    public void apply(RowBuffer b, int count, int row) {
        int start = row * frame.width();
        int[] fine = colours;
        int[] target = out;
        int[] columns = b.column;
        float[] heights = b.height;
        float[] pixelSlopes = b.pixelSlope;
        float[] brightness = b.brightness;
        float[] nearest = levels.nearest();
        float reach = widest;
        for (int n = 0; n < count; n++) {
            float height = heights[n];
            int i = start + columns[n];
            if (!(height >= 0 && height <= 1)) {
                if (Float.isNaN(height) || (height > 1 ? clippedAbove : clippedBelow)) {
                    target[i] = Float.isNaN(height) ? background : clipped(height > 1, columns[n], row);
                    continue;
                }
                // No loss of the grid is off the scale: the curve between the nodes is, by a hair.
                height = height > 1 ? 1 : 0;
            }
            int index = (int) (height * ColourMap.STEPS + 0.5f);
            int colour = lit(fine[index], (int) (brightness[n] * 256 + 0.5f));
            if (Math.abs(height - nearest[index]) < reach * pixelSlopes[n]) {
                colour = Argb.mix(colour, lineColours[index], line(height, pixelSlopes[n]));
            }
            target[i] = colour;
        }
    }

    /// An opaque colour times a brightness in 256ths.
    private static int lit(int colour, int brightness) {
        if (brightness <= 256) {
            // Two channels at a time: each has eight free bits above it.
            int redBlue = (((colour & 0xFF00FF) * brightness + 0x800080) >>> 8) & 0xFF00FF;
            int green = (((colour & 0xFF00) * brightness + 0x8000) >>> 8) & 0xFF00;
            return 0xFF000000 | redBlue | green;
        }
        int red = Math.min(((colour >> 16 & 0xFF) * brightness) >> 8, 255);
        int green = Math.min(((colour >> 8 & 0xFF) * brightness) >> 8, 255);
        int blue = Math.min(((colour & 0xFF) * brightness) >> 8, 255);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    /// How much of an isoline a pixel shows, from 0 to 1.
    private float line(float height, float pixelSlope) {
        int level = levels.below(height);
        float below = height - levels.fractions[level];
        float above = levels.fractions[level + 1] - height;
        float distance = Math.min(below, above);
        boolean major = levels.major[below < above ? level : level + 1];
        float halfWidth = (major ? HALF_MAJOR_LINE : HALF_LINE) * lineScale;
        float coverage = halfWidth + 0.5f - distance / pixelSlope;
        if (!(coverage > 0)) {
            return 0;
        }
        float gap = (below + above) / (pixelSlope * lineScale) * (major ? 2 : 1);
        float faded = Math.clamp((gap - DENSE) / (2 * DENSE), 0, 1);
        return Math.min(coverage, 1) * faded * (major ? MAJOR_STRENGTH : LINE_STRENGTH);
    }

    /// Beyond the scale: grey with slanted hatching, which no data look like.
    private int clipped(boolean above, int column, int row) {
        int end = colours[above ? colours.length - 1 : 0];
        float luma = (float) Argb.luma(end);
        int grey = (int) ((0.35f + 0.4f * luma) * 255);
        int plain = Argb.mix(end, 0xFF000000 | grey << 16 | grey << 8 | grey, 0.72);
        float period = 7 * lineScale;
        float across = (float) (column - projection.centreX + row - projection.centreY) / period;
        float fromStripe = Math.abs(across - (float) Math.floor(across) - 0.5f) * period * 0.7071f;
        float stripe = Math.clamp(1.1f * lineScale - fromStripe + 0.5f, 0, 1);
        return Argb.mix(plain, above ? 0xFF000000 : 0xFFFFFFFF, 0.3 * stripe);
    }
}
