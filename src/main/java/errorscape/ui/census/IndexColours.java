package errorscape.ui.census;

/// Colours of critical points by index, from blue for minima to red; told apart without red and green.
final class IndexColours {
    private static final int[] COLOURS = {0xFF4C9BE8, 0xFF56C6B9, 0xFFE8C547, 0xFFE69F4A, 0xFFD9694E, 0xFFB0468F};

    private IndexColours() {}

    static int of(int index) {
        return COLOURS[Math.min(index, COLOURS.length - 1)];
    }
}
