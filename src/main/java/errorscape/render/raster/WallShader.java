package errorscape.render.raster;

import errorscape.render.Argb;
import errorscape.render.ColourMap;
import errorscape.render.Levels;
import errorscape.render.Palette;
import errorscape.render.Projection;

/// Colours the walls of the block on which the surface rests: a section through the scale, in its colours,
/// sunk into the background. It shows how high the edge is, and hides the surface's underside.
final class WallShader {
    private static final double SUNK = 0.62;
    private static final double LINE_STRENGTH = 0.45;
    private static final int STRATA = 256;

    private final Levels levels;
    private final float perspectivePixels;
    private final float acrossX;
    private final float acrossY;
    private final float centre;
    private final float toHeight;
    private final int[][] colours = new int[4][STRATA];
    private final int[] plinth = new int[4];

    WallShader(Projection p, Levels levels, ColourMap map, Palette palette, Light light) {
        this.levels = levels;
        perspectivePixels = (float) (Projection.RELIEF * p.cosElevation * p.pixels);
        // The height of a point of known depth: the inverse of the projection's `towards`.
        acrossX = (float) (-2 * p.halfX * p.sinAzimuth * p.cosElevation);
        acrossY = (float) (2 * p.halfY * p.cosAzimuth * p.cosElevation);
        centre = -0.5f * (acrossX + acrossY);
        toHeight = (float) (1 / (p.sinElevation * Projection.RELIEF));
        int ground = 0xFF000000 | (Argb.mix(palette.background(), palette.muted(), 0.3) & 0xFFFFFF);
        float[] faces = {face(light, 0, -1), face(light, 1, 0), face(light, 0, 1), face(light, -1, 0)};
        for (int side = 0; side < 4; side++) {
            plinth[side] = lit(ground, faces[side]);
            for (int i = 0; i < STRATA; i++) {
                colours[side][i] = lit(Argb.mix(map.entry(i), ground, SUNK), faces[side]);
            }
        }
    }

    /// Walls get more light than falls on them: in the true shade they would be lost in a dark background.
    private static float face(Light light, float worldX, float worldY) {
        return 0.5f + 0.6f * light.onWall(worldX, worldY);
    }

    int colour(float u, float v, float depth, float shrink) {
        float height = (depth / shrink + acrossX * u + acrossY * v + centre) * toHeight + 0.5f;
        int side = side(u, v);
        if (!(height >= 0)) {
            return plinth[side];
        }
        height = height < 1 ? height : 1;
        int colour = colours[side][(int) (height * (STRATA - 1) + 0.5f)];
        int level = levels.below(height);
        float below = height - levels.fractions[level];
        float above = levels.fractions[level + 1] - height;
        float coverage = 0.9f - (below < above ? below : above) * perspectivePixels * shrink;
        if (coverage > 0) {
            return Argb.mix(colour, plinth[side], LINE_STRENGTH * Math.min(1, coverage));
        }
        return colour;
    }

    private static int side(float u, float v) {
        float nearU = u < 0.5f ? u : 1 - u;
        float nearV = v < 0.5f ? v : 1 - v;
        if (nearV <= nearU) {
            return v < 0.5f ? 0 : 2;
        }
        return u < 0.5f ? 3 : 1;
    }

    private static int lit(int colour, float brightness) {
        int red = Math.min(255, (int) ((colour >> 16 & 0xFF) * brightness));
        int green = Math.min(255, (int) ((colour >> 8 & 0xFF) * brightness));
        int blue = Math.min(255, (int) ((colour & 0xFF) * brightness));
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
