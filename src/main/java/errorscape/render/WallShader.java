package errorscape.render;

/// Colours the walls of the block on which the surface rests: a section through the scale, in its colours, sunk into
/// the
/// background. It shows how high the edge is, and hides the surface's underside.
final class WallShader {
    private static final double SUNK = 0.70;

    private final Projection projection;
    private final Levels levels;
    private final int[] strata = new int[256];
    private final int plinth;
    private final float[] faces;

    WallShader(Projection projection, Levels levels, ColourMap map, Palette palette, Light light) {
        this.projection = projection;
        this.levels = levels;
        int ground = 0xFF000000 | (Argb.mix(palette.background(), palette.muted(), 0.22) & 0xFFFFFF);
        plinth = ground;
        for (int i = 0; i < strata.length; i++) {
            strata[i] = Argb.mix(map.entry(i), ground, SUNK);
        }
        faces = new float[] {light.onWall(0, -1), light.onWall(1, 0), light.onWall(0, 1), light.onWall(-1, 0)};
    }

    int colour(float u, float v, float depth, float shrink) {
        Projection p = projection;
        double worldX = (2 * u - 1) * p.halfX;
        double worldY = (2 * v - 1) * p.halfY;
        double back = p.cosAzimuth * worldY - p.sinAzimuth * worldX;
        double z = (depth / shrink + back * p.cosElevation) / p.sinElevation;
        float height = (float) (z / Projection.RELIEF + 0.5);
        int colour = plinth;
        if (height >= 0) {
            float clipped = Math.min(height, 1);
            colour = strata[(int) (clipped * 255 + 0.5f)];
            int level = levels.below(clipped);
            float pixels = (float) (Projection.RELIEF * p.cosElevation * p.pixels) * shrink;
            float distance = Math.min(clipped - levels.fractions[level], levels.fractions[level + 1] - clipped);
            float coverage = 0.9f - distance * pixels;
            if (coverage > 0) {
                colour = Argb.mix(colour, plinth, 0.45 * Math.min(1, coverage));
            }
        }
        return lit(colour, faces[side(u, v)]);
    }

    private static int side(float u, float v) {
        float nearest = Math.min(Math.min(u, 1 - u), Math.min(v, 1 - v));
        if (nearest == v) {
            return 0;
        }
        if (nearest == 1 - u) {
            return 1;
        }
        return nearest == 1 - v ? 2 : 3;
    }

    private static int lit(int colour, float brightness) {
        int red = Math.min(255, (int) ((colour >> 16 & 0xFF) * brightness));
        int green = Math.min(255, (int) ((colour >> 8 & 0xFF) * brightness));
        int blue = Math.min(255, (int) ((colour & 0xFF) * brightness));
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
