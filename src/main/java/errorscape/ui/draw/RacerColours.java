package errorscape.ui.draw;

import errorscape.plot.Categories;

/// The colours of racers: a racer keeps its own for good, whoever comes and goes.
public final class RacerColours {
    private RacerColours() {}

    /// The colour of a racer's number, from 1, ARGB.
    public static int of(int number) {
        return Categories.colour(number - 1);
    }
}
