package errorscape.render.raster;

import errorscape.render.Projection;

/// Soft light on a surface: a sky above, a key light from the left and behind, a weak fill light from the
/// right. The lights turn with the camera. Flat ground has brightness 1; straight above the relief is only
/// hinted at.
final class Light implements ShadingStep {
    private static final float SKY = 0.52f;
    private static final float[] KEY = unit(-0.72f, 0.18f, 0.66f, 0.60f);
    private static final float[] FILL = unit(0.75f, -0.55f, 0.45f, 0.18f);
    private static final float MAP_STRENGTH = 0.3f;

    private final float toX;
    private final float toY;
    private final float cosAzimuth;
    private final float sinAzimuth;
    private final float strength;
    private final float flat;

    Light(Projection projection) {
        toX = (float) (Projection.RELIEF / (2 * projection.halfX));
        toY = (float) (Projection.RELIEF / (2 * projection.halfY));
        cosAzimuth = (float) projection.cosAzimuth;
        sinAzimuth = (float) projection.sinAzimuth;
        float tilt = Math.min(1, (float) projection.cosElevation * 1.6f);
        strength = MAP_STRENGTH + (1 - MAP_STRENGTH) * tilt;
        flat = received(0, 0, 1);
    }

    /// Fills the brightness where the height has these slopes.
    @Override
    public void apply(RowBuffer b, int count, int row) {
        float c = cosAzimuth;
        float s = sinAzimuth;
        float scaleX = toX;
        float scaleY = toY;
        float factor = strength / flat;
        float base = 1 - strength;
        float keyRight = KEY[0];
        float keyBack = KEY[1];
        float keyUp = KEY[2];
        float fillRight = FILL[0];
        float fillBack = FILL[1];
        float fillUp = FILL[2];
        float[] slopeU = b.slopeU;
        float[] slopeV = b.slopeV;
        float[] out = b.brightness;
        for (int n = 0; n < count; n++) {
            float x = slopeU[n] * scaleX;
            float y = slopeV[n] * scaleY;
            float up = 1 / (float) Math.sqrt(x * x + y * y + 1);
            float right = -(c * x + s * y) * up;
            float back = (s * x - c * y) * up;
            float key = Math.max(0f, right * keyRight + back * keyBack + up * keyUp);
            float fill = Math.max(0f, right * fillRight + back * fillBack + up * fillUp);
            out[n] = base + factor * (SKY * (0.5f + 0.5f * up) + key + fill);
        }
    }

    /// Brightness of a wall that faces a world direction.
    float onWall(float worldX, float worldY) {
        return relative(cosAzimuth * worldX + sinAzimuth * worldY, cosAzimuth * worldY - sinAzimuth * worldX, 0);
    }

    private float relative(float right, float back, float up) {
        return 1 + strength * (received(right, back, up) / flat - 1);
    }

    private static float received(float right, float back, float up) {
        float key = right * KEY[0] + back * KEY[1] + up * KEY[2];
        float fill = right * FILL[0] + back * FILL[1] + up * FILL[2];
        return SKY * (0.5f + 0.5f * up) + Math.max(0, key) + Math.max(0, fill);
    }

    private static float[] unit(float x, float y, float z, float intensity) {
        float factor = intensity / (float) Math.sqrt(x * x + y * y + z * z);
        return new float[] {x * factor, y * factor, z * factor};
    }
}
