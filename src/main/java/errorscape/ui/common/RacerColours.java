package errorscape.ui.common;

/// The colours of racers: a racer keeps its own for good, whoever comes and goes. Told apart also by those who
/// see fewer colours, on the surface's colours as well as on both themes. JavaFX's and the display lists' ARGB.
public final class RacerColours {
    private static final int[] FIRST = {
        0xFFFF9F43,
        0xFFF759AB,
        0xFFFFE14D,
        0xFF56C8FF,
        0xFF4ADE80,
        0xFFF8F8F2,
        0xFFFF5A4F,
        0xFFB79BFF,
        0xFF00D1C1,
        0xFFC7B299
    };

    private RacerColours() {}

    /// The colour of a racer's number, from 1. Behind the first ten they come again, lighter and darker.
    public static int of(int number) {
        int place = Math.floorMod(number - 1, FIRST.length);
        int round = (number - 1) / FIRST.length % 3;
        return switch (round) {
            case 1 -> mixed(FIRST[place], 0xFFFFFFFF, 0.45);
            case 2 -> mixed(FIRST[place], 0xFF000000, 0.35);
            default -> FIRST[place];
        };
    }

    private static int mixed(int colour, int with, double share) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            double part = (1 - share) * ((colour >> shift) & 0xFF) + share * ((with >> shift) & 0xFF);
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }
}
