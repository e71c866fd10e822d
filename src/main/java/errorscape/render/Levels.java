package errorscape.render;

/// The isolines of a scale: round losses as fractions of it, with a table that finds the ones around a height at once.
/// Immutable; the arrays must not be changed.
public final class Levels {
    private static final int MOST = 16;
    private static final int SLOTS = 1024;

    /// Fractions in rising order, with one far below and one far above the scale as sentinels.
    public final float[] fractions;

    /// Whether the level is a rounder one; parallel to `fractions`.
    public final boolean[] major;

    private final short[] below = new short[SLOTS + 1];
    private final float[] nearest = new float[ColourMap.STEPS + 1];

    public Levels(LossScale scale) {
        Ticks ticks = Ticks.of(scale.kind(), scale.low(), scale.high(), MOST);
        int count = ticks.count();
        fractions = new float[count + 2];
        major = new boolean[count + 2];
        fractions[0] = -1e6f;
        fractions[count + 1] = 1e6f;
        for (int i = 0; i < count; i++) {
            fractions[i + 1] = (float) scale.fraction(ticks.values()[i]);
            major[i + 1] = ticks.major()[i];
        }
        int level = 0;
        for (int slot = 0; slot <= SLOTS; slot++) {
            while (fractions[level + 1] <= slot / (float) SLOTS) {
                level++;
            }
            below[slot] = (short) level;
        }
        for (int i = 0; i < nearest.length; i++) {
            float height = i / (float) ColourMap.STEPS;
            int under = below(height);
            boolean lower = height - fractions[under] < fractions[under + 1] - height;
            nearest[i] = fractions[lower ? under : under + 1];
        }
    }

    /// The level nearest to a height, for each entry of [ColourMap#fine()]: exact near a level, which is where it
    /// matters.
    public float[] nearest() {
        return nearest;
    }

    /// Index of the last level at or below a height within 0..1.
    public int below(float height) {
        int level = below[(int) (height * SLOTS)];
        while (fractions[level + 1] <= height) {
            level++;
        }
        return level;
    }
}
