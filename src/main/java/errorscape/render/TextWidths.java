package errorscape.render;

/// Advance widths of the bundled font (Roboto, hmtx table, thousandths of the font's size), so that labels
/// can be placed without a toolkit.
public final class TextWidths {
    private static final int OTHER = 620;
    private static final short[] REGULAR = {
        248, 258, 320, 616, 562, 732, 622, 175, 342, 348, 431, 567, 197, 276, 264, 413, 562, 562, 562, 562, 562, 562,
        562, 562, 562, 562, 242, 211, 508, 549, 523, 473, 898, 652, 623, 651, 656, 568, 553, 681, 713, 272, 552, 627,
        539, 873, 713, 688, 631, 688, 616, 594, 597, 648, 637, 887, 627, 601, 599, 265, 411, 265, 418, 451, 309, 544,
        562, 523, 564, 530, 348, 562, 551, 243, 239, 507, 243, 877, 552, 570, 562, 568, 339, 516, 327, 551, 484, 751,
        496, 473, 496, 338, 244, 338, 680
    };
    /// Bold text is at most this much wider.
    private static final double BOLD = 1.04;

    private TextWidths() {}

    /// The width of a text in pixels.
    ///
    /// @param size of the font in pixels
    public static double width(String text, double size, boolean bold) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i) - ' ';
            sum += c >= 0 && c < REGULAR.length ? REGULAR[c] : OTHER;
        }
        return sum * size / 1000 * (bold ? BOLD : 1);
    }
}
