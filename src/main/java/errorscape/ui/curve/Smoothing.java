package errorscape.ui.curve;

import errorscape.words.Words;

/// How curves are smoothed: by the mean over so many recorded steps around each.
enum Smoothing {
    NONE("curve.smooth.none", 1),
    SOME("curve.smooth.some", 9),
    MORE("curve.smooth.more", 49),
    MOST("curve.smooth.most", 199);

    private final String title;
    private final int window;

    Smoothing(String title, int window) {
        this.title = title;
        this.window = window;
    }

    int window() {
        return window;
    }

    @Override
    public String toString() {
        return Words.text(title);
    }
}
