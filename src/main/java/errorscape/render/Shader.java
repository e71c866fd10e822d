package errorscape.render;

/// Colours the pixels of a rasterised frame: height from the bicubic field, colour from the colour map, light from the
/// height's gradient, isolines by the exact derivative of the height across the screen. Immutable; works on rows, in
/// any
/// order and on any thread.
///
/// The screen derivative follows from the chain rule: with `J = d(x, y) / d(u, v)` of the projected surface, the
/// height's
/// gradient in pixels is `J^-T (h_u, h_v)`, and a line at height `l` is `|h - l| / |gradient|` pixels away. It needs no
/// neighbouring pixels, so lines stay crisp up to the edge of a fold.
///
/// It also turns `u` and `v` of the frame into fractions of the box, NaN on walls.
final class Shader {
    /// Half the width of isolines in logical pixels: common and rounder levels.
    private static final float HALF_LINE = 0.45f;

    private static final float HALF_MAJOR_LINE = 0.6f;
    private static final float LINE_STRENGTH = 0.5f;
    private static final float MAJOR_STRENGTH = 0.78f;

    /// Lines closer than this many logical pixels vanish, and have full strength at three times the distance.
    private static final float DENSE = 2.5f;

    private final Projection projection;
    private final Levels levels;
    private final float[] coefficients;
    private final int cellsX;
    private final int cellsY;
    private final SurfaceFrame frame;
    private final int[] out;
    private final int background;
    private final int[] colours;
    private final int[] lineColours;
    private final WallShader walls;
    private final Light light;
    private final float lineScale;

    /// @param out where colours are written, of the frame's size
    Shader(
            HeightField field,
            Levels levels,
            ColourMap map,
            Palette palette,
            Projection projection,
            SurfaceFrame frame,
            int[] out) {
        this.projection = projection;
        this.levels = levels;
        this.frame = frame;
        this.out = out;
        coefficients = field.coefficients();
        cellsX = field.cellsX();
        cellsY = field.cellsY();
        background = Argb.premultiplied(palette.background());
        colours = map.fine();
        lineColours = map.lines();
        light = new Light(projection);
        walls = new WallShader(projection, levels, map, palette, light);
        lineScale = (float) projection.viewport().scale();
    }

    void shadeRow(int row) {
        float[] depths = frame.depth();
        float[] us = frame.u();
        float[] vs = frame.v();
        float perspective = (float) projection.perspective;
        int start = row * frame.width();
        for (int column = 0; column < frame.width(); column++) {
            int i = start + column;
            float depth = depths[i];
            if (depth == SurfaceFrame.NOTHING) {
                out[i] = background;
                us[i] = Float.NaN;
                vs[i] = Float.NaN;
                continue;
            }
            float shrink = 1 + perspective * depth;
            float w = 1 / shrink;
            float u = us[i] * w;
            float v = vs[i] * w;
            if (u > 2) {
                out[i] = walls.colour(u - Vertices.WALL, v, depth, shrink);
                us[i] = Float.NaN;
                vs[i] = Float.NaN;
            } else {
                us[i] = Math.clamp(u, 0, 1);
                vs[i] = Math.clamp(v, 0, 1);
                out[i] = surface(us[i], vs[i], column, row, shrink);
            }
        }
    }

    private int surface(float u, float v, int column, int row, float shrink) {
        float[] c = coefficients;
        float x = u * cellsX;
        float y = v * cellsY;
        int cellX = Math.min((int) x, cellsX - 1);
        int cellY = Math.min((int) y, cellsY - 1);
        float s = x - cellX;
        float t = y - cellY;
        int k = 16 * (cellY * cellsX + cellX);
        float r0 = ((c[k + 3] * t + c[k + 2]) * t + c[k + 1]) * t + c[k];
        float r1 = ((c[k + 7] * t + c[k + 6]) * t + c[k + 5]) * t + c[k + 4];
        float r2 = ((c[k + 11] * t + c[k + 10]) * t + c[k + 9]) * t + c[k + 8];
        float r3 = ((c[k + 15] * t + c[k + 14]) * t + c[k + 13]) * t + c[k + 12];
        float height = ((r3 * s + r2) * s + r1) * s + r0;
        if (!(height >= 0 && height <= 1)) {
            return Float.isNaN(height) ? background : clipped(height > 1, column, row);
        }
        float slopeU = ((3 * r3 * s + 2 * r2) * s + r1) * cellsX;
        float d0 = (3 * c[k + 3] * t + 2 * c[k + 2]) * t + c[k + 1];
        float d1 = (3 * c[k + 7] * t + 2 * c[k + 6]) * t + c[k + 5];
        float d2 = (3 * c[k + 11] * t + 2 * c[k + 10]) * t + c[k + 9];
        float d3 = (3 * c[k + 15] * t + 2 * c[k + 14]) * t + c[k + 13];
        float slopeV = (((d3 * s + d2) * s + d1) * s + d0) * cellsY;

        int index = (int) (height * (colours.length - 1) + 0.5f);
        int colour = colours[index];
        float line = line(height, pixelSlope(slopeU, slopeV, column, row, shrink));
        float brightness = light.on(slopeU, slopeV);
        return blend(colour, lineColours[index], line, brightness);
    }

    /// Length of the height's gradient per pixel.
    private float pixelSlope(float slopeU, float slopeV, int column, int row, float shrink) {
        Projection p = projection;
        float screenX = (float) ((column + 0.5 - p.centreX) / p.pixels);
        float screenY = (float) ((p.centreY - row - 0.5) / p.pixels);
        float ce = (float) p.cosElevation;
        float se = (float) p.sinElevation;
        float stretchU = (float) (2 * p.halfX);
        float stretchV = (float) (2 * p.halfY);
        float relief = (float) Projection.RELIEF;
        float perspective = (float) p.perspective;
        float rightU = (float) p.cosAzimuth * stretchU;
        float rightV = (float) p.sinAzimuth * stretchV;
        float backU = -(float) p.sinAzimuth * stretchU;
        float backV = (float) p.cosAzimuth * stretchV;
        float towardsU = slopeU * relief * se - backU * ce;
        float towardsV = slopeV * relief * se - backV * ce;
        float xu = rightU + perspective * screenX * towardsU;
        float xv = rightV + perspective * screenX * towardsV;
        float yu = backU * se + slopeU * relief * ce + perspective * screenY * towardsU;
        float yv = backV * se + slopeV * relief * ce + perspective * screenY * towardsV;
        float gx = slopeU * yv - slopeV * yu;
        float gy = slopeV * xu - slopeU * xv;
        float determinant = (xu * yv - xv * yu) * (float) p.pixels * shrink;
        return (float) Math.sqrt(gx * gx + gy * gy) / Math.max(Math.abs(determinant), 1e-12f);
    }

    /// How much of an isoline a pixel shows, from 0 to 1.
    private float line(float height, float pixelSlope) {
        int level = levels.below(height);
        float below = height - levels.fractions[level];
        float above = levels.fractions[level + 1] - height;
        boolean lower = below < above;
        boolean major = levels.major[lower ? level : level + 1];
        float halfWidth = (major ? HALF_MAJOR_LINE : HALF_LINE) * lineScale;
        float distance = Math.min(below, above);
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

    private static int blend(int colour, int line, float share, float brightness) {
        float red = (colour >> 16 & 0xFF) * brightness;
        float green = (colour >> 8 & 0xFF) * brightness;
        float blue = (colour & 0xFF) * brightness;
        if (share > 0) {
            red += share * ((line >> 16 & 0xFF) - red);
            green += share * ((line >> 8 & 0xFF) - green);
            blue += share * ((line & 0xFF) - blue);
        }
        int r = Math.min((int) (red + 0.5f), 255);
        int g = Math.min((int) (green + 0.5f), 255);
        int b = Math.min((int) (blue + 0.5f), 255);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }
}
