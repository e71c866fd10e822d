package errorscape.ui.curve;

/// How curves are smoothed: by the mean over so many recorded steps around each.
enum Smoothing {
    NONE("as it is", 1),
    SOME("mean of 9", 9),
    MORE("mean of 49", 49),
    MOST("mean of 199", 199);

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
        return title;
    }
}
